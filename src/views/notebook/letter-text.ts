import {
  heading,
  type Paper,
  type PaperBlock,
  type PaperRun,
  paragraph,
} from '../../documents/write/paper.ts'

const BULLET = '- '

/**
 * A letter as plain text that a person can change: paragraphs with an empty line between, and
 * lists and tables as lines that begin with a dash.
 */
export function letterText(paper: Paper): string {
  return paper.blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockText(block: PaperBlock): string {
  if (block.kind === 'heading' || block.kind === 'paragraph') return words(block.content)
  if (block.kind === 'list') return block.items.map((item) => BULLET + cellText(item)).join('\n')
  if (block.kind === 'table') {
    return block.rows
      .slice(block.headingRows)
      .map((row) => {
        const [who = '', what = '', when = ''] = row.map(({ blocks }) => cellText(blocks))
        const said = [who, what].filter((each) => each !== '').join(': ')
        return `${BULLET}${said}${when === '' ? '' : ` (${when})`}`
      })
      .join('\n')
  }
  return ''
}

function cellText(blocks: readonly PaperBlock[]): string {
  return blocks.map(blockText).join(' ').replace(/\s+/g, ' ').trim()
}

function words(runs: readonly PaperRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/**
 * The changed text as a paper again. Lines with a dash are a list; a paragraph or line that was a
 * heading or bold in the letter as it was made, and is unchanged, stays so.
 */
export function letterPaper(text: string, made: Paper): Paper {
  const headings = new Set<string>()
  const bold = new Set<string>()
  for (const block of made.blocks) {
    if (block.kind === 'heading') headings.add(words(block.content))
    if (block.kind === 'paragraph') {
      for (const run of block.content) if (run.bold) bold.add(run.text)
    }
  }
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part.trim() !== '')
    .map((part): PaperBlock => {
      const lines = part.split('\n')
      if (headings.has(part)) return heading(2, part)
      if (lines.every((line) => line.startsWith(BULLET))) {
        const items = lines.map((line) => [paragraph(line.slice(BULLET.length))])
        return { kind: 'list', marker: 'bullet', items }
      }
      const content: PaperRun[] = lines.flatMap((line, at) => [
        ...(at === 0 ? [] : [{ text: '\n' }]),
        bold.has(line) ? { text: line, bold: true } : { text: line },
      ])
      return { kind: 'paragraph', content }
    })
  return { ...made, blocks }
}
