import {
  type Cards,
  counted,
  type FileFindings,
  listTerms,
  listUnknown,
  NATION_NAMES,
  times,
} from './report.ts'

const WIDTH = 88

/** A list for people, one section for each file. */
export function textReport(files: readonly FileFindings[], cards: Cards): string {
  return files.map((file) => fileReport(file, cards)).join('\n')
}

function fileReport({ file, nation, terms, unknown }: FileFindings, cards: Cards): string {
  const listed = listTerms(terms, cards)
  const letters = listUnknown(unknown)
  const lines = [
    file,
    `${counted(listed.length, 'term')}, found ${times(terms.length)}; law and words of ${NATION_NAMES[nation]}.`,
    '',
  ]
  for (const { term, forms, count, plain, note } of listed) {
    const written = forms.filter((form) => form.toLowerCase() !== term.toLowerCase())
    lines.push(`${term} (${times(count)})`)
    if (written.length > 0) lines.push(...wrap(`Written: ${written.join(', ')}`))
    lines.push(...wrap(plain ?? 'This is what the text itself says it means.'))
    if (note) lines.push(...wrap(note))
    lines.push('')
  }
  if (letters.length > 0) {
    const list = letters.map(({ form, count }) => `${form} (${times(count)})`).join(', ')
    lines.push('Letters that nobody explains', ...wrap(list), '')
  }
  return `${lines.join('\n')}`
}

function wrap(text: string): string[] {
  const lines: string[] = []
  let line = '   '
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line)
      line = '   '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
