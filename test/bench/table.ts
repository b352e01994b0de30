/** One line of the record: what was measured, and against which budget. */
export interface Row {
  what: string
  value: string
  budget?: string
  /** Left out where there is no budget. */
  isMet?: boolean
}

/** A Markdown table. */
export function asTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, value, budget = '', isMet }) =>
      `| ${what} | ${value} | ${budget} | ${isMet === undefined ? '' : isMet ? 'met' : '**not met**'} |`,
  )
  return ['| what | measured | budget | |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

const BEGIN = '<!-- bench: written by npm run bench -->'
const END = '<!-- bench: end -->'

/** The text with the block between our two comments replaced, or added at the end. */
export function withBlock(text: string, block: string): string {
  const whole = `${BEGIN}\n\n${block.trim()}\n\n${END}`
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) return `${text.trimEnd()}\n\n${whole}\n`
  return text.slice(0, begin) + whole + text.slice(end + END.length)
}
