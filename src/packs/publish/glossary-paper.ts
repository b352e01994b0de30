import { heading, type Paper, type PaperBlock, paragraph } from '../../documents/write/paper.ts'
import type { Pack, PackEntry } from '../pack.ts'
import { plainTextOf } from '../safe-text.ts'

/** The glossary as a jargon buster to print: A to Z, with the service's name and the day. */
export function glossaryPaper(pack: Pack, day: string): Paper {
  const blocks: PaperBlock[] = [
    heading(1, pack.title),
    paragraph(`${pack.publisher.name} · ${pack.area.name} · ${day}`),
  ]
  let letter = ''
  for (const entry of inOrder(pack.entries)) {
    const next = letterOf(entry)
    if (next !== letter) blocks.push(heading(2, next))
    letter = next
    const forms = entry.forms.length > 0 ? ` (${entry.forms.slice(0, 3).join(', ')})` : ''
    blocks.push({
      kind: 'paragraph',
      content: [
        { text: entry.term, bold: true },
        { text: `${forms}: ${entry.plain}` },
        ...(entry.link ? [{ text: ' ' }, { text: entry.link.text, link: entry.link.address }] : []),
      ],
    })
    for (const line of entry.more ? plainTextOf(entry.more).split('\n') : [])
      blocks.push({ ...paragraph(line), depth: 1 })
    for (const { term, plain } of Object.values(entry.languages))
      blocks.push({
        kind: 'paragraph',
        content: [{ text: term, bold: true }, { text: `: ${plain}` }],
        depth: 1,
      })
  }
  return { title: pack.title, language: pack.language, footer: pack.publisher.name, blocks }
}

/** Entries as in a printed glossary. */
export function inOrder(entries: readonly PackEntry[]): PackEntry[] {
  return [...entries].sort((a, b) => a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }))
}

/** The letter an entry stands under; digits and signs share one place. */
export function letterOf({ term }: PackEntry): string {
  const letter = term.normalize('NFKD').charAt(0).toUpperCase()
  return /[A-Z]/.test(letter) ? letter : '0-9'
}
