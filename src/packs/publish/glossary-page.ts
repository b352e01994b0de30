import { escapeHtml, scriptJson } from '../../dictionary/publish/markup.ts'
import { PAGE_SCRIPT } from '../../dictionary/publish/page-script.ts'
import { PAGE_STYLE } from '../../dictionary/publish/page-style.ts'
import { CARRIER_TYPE } from '../carrier.ts'
import { toDefinedTermSet } from '../formats/defined-term-set.ts'
import type { Pack, PackEntry } from '../pack.ts'
import { readSafeText, type SafeRun } from '../safe-text.ts'
import { inOrder, letterOf } from './glossary-paper.ts'

/** Languages that are written from right to left, by their code. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-Arab|pa-Arab|ps|sd|ug|ur|yi)\b/

/**
 * The glossary as one page for the service's site: complete without scripts, readable by machines
 * as schema.org DefinedTermSet, and with the glossary file inside for those who have Sendlight.
 * @param file the text of the glossary file, signed or not
 */
export function glossaryPage(pack: Pack, file: string): string {
  const entries = inOrder(pack.entries)
  const letters = [...new Set(entries.map(letterOf))].sort()
  const sections = letters.map((letter) => {
    const inside = entries.filter((entry) => letterOf(entry) === letter)
    return `<section aria-labelledby="letter-${letter}"><h2 id="letter-${letter}">${letter}</h2>${inside.map(entryHtml).join('')}</section>`
  })
  const text = escapeHtml
  const count = entries.length === 1 ? '1 word' : `${entries.length} words`
  const intro = `${count} that families in ${pack.area.name} meet, in plain English, from ${pack.publisher.name}.`
  return `<!doctype html>
<html lang="${text(pack.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(pack.title)}</title>
<style>${PAGE_STYLE}</style>
<script type="application/ld+json">${scriptJson(toDefinedTermSet(pack))}</script>
<script type="${CARRIER_TYPE}">${scriptJson(JSON.parse(file))}</script>
</head>
<body>
<a class="skip" href="#words">Go to the words</a>
<header>
<h1>${text(pack.title)}</h1>
<p>${text(intro)}</p>
<p>Have the Sendlight browser extension? It can explain these words where they stand on a page: open it on this page and add the glossary.</p>
<form role="search" class="search" hidden><label for="find">Find a word or letters</label><input id="find" type="search" autocomplete="off" spellcheck="false"></form>
<p id="count" role="status"></p>
<nav aria-label="A to Z"><ul>${letters.map((letter) => `<li><a href="#letter-${letter}">${letter}</a></li>`).join('')}</ul></nav>
</header>
<main id="words">
${sections.join('\n')}
</main>
<footer><p>${text(pack.publisher.name)} · ${text(longDate(pack.issued))} · ${text(pack.licence)}</p><p>This is information, not legal advice. Made with Sendlight.</p></footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

function longDate(iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

function entryHtml(entry: PackEntry): string {
  const text = escapeHtml
  const forms = entry.forms.slice(0, 3).join(', ')
  const languages = Object.entries(entry.languages).map(([language, { term, plain }]) => {
    const direction = RIGHT_TO_LEFT.test(language) ? ' dir="rtl"' : ''
    return `<p lang="${text(language)}"${direction}><strong>${text(term)}</strong> ${text(plain)}</p>`
  })
  const { source } = entry
  return `<article id="${entry.id}" data-find="${text([entry.term, ...entry.forms].join(' ').toLowerCase())}">
<h3><dfn>${text(entry.term)}</dfn>${forms ? ` <span class="forms">${text(forms)}</span>` : ''}</h3>
<p class="plain">${text(entry.plain)}</p>
${entry.more ? blocksHtml(entry.more) : ''}${entry.ask.length > 0 ? `<ul>${entry.ask.map((q) => `<li><span class="of">To ${text(q.of)}:</span> ${text(q.ask)}</li>`).join('')}</ul>` : ''}${entry.link ? `<p>${linkHtml(entry.link.text, entry.link.address)}</p>` : ''}${source ? `<p class="source">${source.address ? linkHtml(source.name, source.address) : text(source.name)}${source.reference ? `, ${text(source.reference)}` : ''} (${text(source.checked)})</p>` : ''}${languages.join('')}</article>`
}

function blocksHtml(more: string): string {
  let html = ''
  let isList = false
  for (const { kind, runs } of readSafeText(more)) {
    if (isList !== (kind === 'item')) html += isList ? '</ul>' : '<ul>'
    isList = kind === 'item'
    const inner = runs.map(runHtml).join('')
    html += isList ? `<li>${inner}</li>` : `<p>${inner}</p>`
  }
  return isList ? `${html}</ul>` : html
}

function runHtml(run: SafeRun): string {
  if (run.kind === 'link') return linkHtml(run.text, run.address)
  const words = escapeHtml(run.text)
  if (run.isStrong) return `<strong>${words}</strong>`
  return run.isEmphasis ? `<em>${words}</em>` : words
}

/** A link shows where it leads, so that nobody is fooled by its words. */
function linkHtml(words: string, address: string): string {
  const host = new URL(address).hostname
  const shown = words.includes(host) ? words : `${words} (${host})`
  return `<a href="${escapeHtml(address)}" rel="noopener nofollow">${escapeHtml(shown)}</a>`
}
