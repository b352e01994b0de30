import type { Block, HeadingBlock } from './model.ts'

/** Titles that writing programs fill in by themselves. */
const MADE_UP =
  /^(?:microsoft word\b|(?:document|untitled|presentation)[\s\d]*$)|\.(?:docx?|dotx?|odt|rtf|pdf)$/i

/** The title that a file states, unless a program made it up; else its first great heading. */
export function chosenTitle(stated: string, blocks: readonly Block[]): string {
  const title = stated.replace(/\s+/g, ' ').trim()
  if (title !== '' && !MADE_UP.test(title)) return title
  const headings = [...headingsOf(blocks)].filter(({ content }) => content.text !== '')
  const first = headings.find(({ level }) => level === 1) ?? headings[0]
  return first?.content.text.replace(/\s+/g, ' ') ?? ''
}

function* headingsOf(blocks: readonly Block[]): Generator<HeadingBlock, void, void> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block
    else if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row) yield* headingsOf(cell.blocks)
  }
}
