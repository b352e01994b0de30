import type { FoundTerm } from './find-terms.ts'
import {
  type Cards,
  counted,
  type FileFindings,
  type ListedTerm,
  listTerms,
  listUnknown,
  NATION_NAMES,
  times,
} from './report.ts'

/** A web page for people: each text with its terms underlined, and what they mean. */
export function htmlReport(files: readonly FileFindings[], cards: Cards): string {
  const title = files.length === 1 ? `Terms in ${files[0]?.file}` : `Terms in ${files.length} files`
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLES}</style>
<main>
<h1>${escaped(title)}</h1>
${files.map((file, place) => section(file, place, cards, files.length > 1)).join('\n')}
<p class="quiet">Made by Sendlight. It is information, not legal advice.</p>
</main>
</html>
`
}

function section(file: FileFindings, place: number, cards: Cards, isOneOfMany: boolean): string {
  const listed = listTerms(file.terms, cards)
  const letters = listUnknown(file.unknown)
  const anchors = new Map(listed.map(({ id }, i) => [id, `t${place}-${i}`]))
  return `<section>
${isOneOfMany ? `<h2>${escaped(file.file)}</h2>\n` : ''}<p>${counted(listed.length, 'term')}, found ${times(file.terms.length)}. Law and words of ${NATION_NAMES[file.nation]}.</p>
<h3>What the words mean</h3>
<dl>${listed.map((term) => meaning(term, anchors.get(term.id) ?? '')).join('\n')}</dl>
${letters.length > 0 ? `<h3>Letters that nobody explains</h3>\n<p>${letters.map(({ form, count }) => `${escaped(form)} (${times(count)})`).join(', ')}</p>` : ''}
<h3>The text</h3>
<div class="text">${marked(file, anchors)}</div>
</section>`
}

function meaning({ term, count, plain, note }: ListedTerm, anchor: string): string {
  const said = plain ?? 'This is what the text itself says it means.'
  return `<dt id="${anchor}">${escaped(term)} <small>${times(count)}</small></dt>
<dd>${escaped(said)}${note ? `<br><em>${escaped(note)}</em>` : ''}</dd>`
}

/** The text, each term a link to its meaning. */
function marked({ document, terms }: FileFindings, anchors: Map<string, string>): string {
  const { text } = document
  let html = ''
  let from = 0
  for (const { id, term, start, end } of terms as FoundTerm[]) {
    html += `${escaped(text.slice(from, start))}<a href="#${anchors.get(id)}" title="${escaped(term)}">${escaped(text.slice(start, end))}</a>`
    from = end
  }
  return html + escaped(text.slice(from))
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

const STYLES = `
:root { color-scheme: light dark; font: 1.125rem/1.55 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 1rem }
section { border-top: 1px solid; padding-top: 1rem; margin-top: 2rem }
h2 { overflow-wrap: anywhere }
dt { font-weight: 600; margin-top: 0.75rem }
dt:target { outline: 2px solid; outline-offset: 4px }
dd { margin: 0 }
small, .quiet { font-weight: 400; opacity: 0.8 }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
.text a { color: inherit; text-decoration: underline dotted 2px; text-underline-offset: 3px }
@media print { .text a { text-decoration: none } }
`
