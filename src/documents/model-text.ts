import type { DocumentBlock, TextualDocument } from './document.ts'
import type { Aside, Block, DocumentModel, RichText, TableBlock, TableCell } from './model.ts'

/** One text of a model and where it stands in the whole. */
export interface TextPart {
  content: RichText
  /** Offsets into the whole text, without its label. */
  start: number
  end: number
  /** 1 to 6 for a heading, otherwise 0. */
  heading: number
}

/** Blocks as one text in reading order. */
export interface ModelText {
  text: string
  /** In order; texts of table cells too. */
  parts: TextPart[]
}

const CELLS_APART = ' | '
const IN_CELL_APART = ' / '

/**
 * The body of a document as one text: an empty line between blocks, items of a list on lines of
 * their own with their labels, a row of a table as one line with its cells apart by " | ", where
 * cells that a cell above reaches into are empty. What was removed is not in it.
 */
export function modelText(model: DocumentModel): ModelText {
  return blocksText(model.blocks)
}

/** The same for any blocks: those of a note, of a cell. */
function blocksText(blocks: readonly Block[]): ModelText {
  const writer = new Writer()
  let before: Block | undefined
  for (const block of blocks) {
    if (isEmpty(block)) continue
    if (before) writer.write(before.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n')
    before = block
    if (block.kind === 'table') writeTable(block, writer)
    else writeBlock(block, writer, false)
  }
  return { text: writer.text, parts: writer.parts }
}

/**
 * A document of any format as the finder and easy read take it: its body, then what stands beside
 * it (headers, notes, comments), each text a block of its own.
 */
export function textualDocument(model: DocumentModel): TextualDocument {
  const stories = [
    { mark: '', story: model.blocks },
    ...model.asides.map((aside) => ({ mark: markOf(aside), story: aside.blocks })),
  ]
  const blocks: DocumentBlock[] = []
  let whole = ''
  for (const { mark, story } of stories) {
    const { text, parts } = blocksText(story)
    if (text === '') continue
    if (whole !== '') whole += '\n\n'
    whole += mark
    for (const { content, start, heading } of parts) {
      const stretches = [{ at: 0, from: whole.length + start }]
      blocks.push({ text: content.text, heading, stretches })
    }
    whole += text
  }
  return { text: whole, blocks }
}

function markOf({ kind, label, by, when }: Aside): string {
  const whose = [by, when?.slice(0, 10)].filter((each) => each !== undefined).join(', ')
  return `[${[kind, label, whose && `by ${whose}`].filter(Boolean).join(' ')}]\n`
}

class Writer {
  text = ''
  readonly parts: TextPart[] = []

  write(text: string): void {
    this.text += text
  }

  /** In a table a line break becomes a space, so that offsets hold and a row stays one line. */
  add(content: RichText, heading: number, isInTable: boolean): void {
    const start = this.text.length
    this.text += isInTable ? content.text.replaceAll('\n', ' ') : content.text
    this.parts.push({ content, start, end: this.text.length, heading })
  }
}

function writeBlock(block: Exclude<Block, TableBlock>, writer: Writer, isInTable: boolean): void {
  const label = block.kind === 'heading' || block.kind === 'item' ? block.label : ''
  if (block.kind === 'item' && !isInTable) writer.write('  '.repeat(block.depth - 1))
  if (label !== '') writer.write(`${label} `)
  writer.add(block.content, block.kind === 'heading' ? block.level : 0, isInTable)
}

function writeTable(table: TableBlock, writer: Writer): void {
  if (table.caption !== '') writer.write(`${table.caption}\n`)
  let isFirst = true
  for (const row of filled(table.rows)) {
    if (row.every((cell) => cell === undefined || cell.blocks.every(isEmpty))) continue
    if (!isFirst) writer.write('\n')
    isFirst = false
    for (const [i, cell] of row.entries()) {
      if (i > 0) writer.write(CELLS_APART)
      if (cell) writeCell(cell.blocks, writer)
    }
  }
}

/** A cell in one line. */
function writeCell(blocks: readonly Block[], writer: Writer): void {
  let isFirst = true
  const apart = (what: string) => {
    if (!isFirst) writer.write(what)
    isFirst = false
  }
  for (const block of blocks) {
    if (isEmpty(block)) continue
    if (block.kind !== 'table') {
      apart(' ')
      writeBlock(block, writer, true)
      continue
    }
    for (const row of block.rows) {
      for (const cell of row) {
        if (cell.blocks.every(isEmpty)) continue
        apart(IN_CELL_APART)
        writeCell(cell.blocks, writer)
      }
    }
  }
}

/** Rows in which `undefined` stands where a cell from above reaches in. */
function filled(rows: readonly TableCell[][]): (TableCell | undefined)[][] {
  let reaching: { column: number; columns: number; left: number }[] = []
  return rows.map((row) => {
    const places = [
      ...row.map((cell) => ({ column: cell.column, cell: cell as TableCell | undefined })),
      ...reaching.map(({ column }) => ({ column, cell: undefined })),
    ].sort((a, b) => a.column - b.column)
    reaching = [
      ...reaching.map((each) => ({ ...each, left: each.left - 1 })),
      ...row.map(({ column, columns, rows: down }) => ({ column, columns, left: down - 1 })),
    ].filter(({ left }) => left > 0)
    return places.map(({ cell }) => cell)
  })
}

function isEmpty(block: Block): boolean {
  if (block.kind !== 'table') return block.content.text === ''
  return (
    block.caption === '' &&
    block.rows.every((row) => row.every((cell) => cell.blocks.every(isEmpty)))
  )
}
