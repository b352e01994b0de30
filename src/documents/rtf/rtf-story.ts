import type { Block } from '../model.ts'
import { RichTextBuilder } from '../rich-text.ts'
import { type CellDefinition, type RtfRow, rtfTable } from './rtf-table.ts'

/** One run of paragraphs: the body, a header, a note, a text box. */
export class RtfStory {
  readonly #blocks: Block[] = []
  builder = new RichTextBuilder()
  /** The label that the file shows before this paragraph. */
  label = ''
  depth = 1
  /** 0 to 8 for a heading. */
  outline: number | undefined
  isInTable = false

  #cell: Block[] = []
  #cells: Block[][] = []
  #rows: RtfRow[] = []
  #left = 0
  #isHeading = false
  #definitions: CellDefinition[] = []
  #next: CellDefinition = { right: 0, down: undefined, across: undefined }

  /** `\pard`: a paragraph's own properties begin anew. */
  resetParagraph(): void {
    this.outline = undefined
    this.isInTable = false
    this.depth = 1
  }

  endParagraph(): void {
    const { builder, label, outline, depth } = this
    this.label = ''
    // An empty paragraph parts two tables too; one between the cells of a row does not.
    if (!this.isInTable && (!builder.isEmpty || this.#cells.length === 0)) this.#endTable()
    if (builder.isEmpty) return
    this.builder = new RichTextBuilder()
    const content = builder.finish()
    const into = this.isInTable ? this.#cell : this.#blocks
    if (outline !== undefined && outline < 9)
      into.push({ kind: 'heading', level: Math.min(outline + 1, 6), label, content })
    else if (label !== '') into.push({ kind: 'item', depth, label, content })
    else into.push({ kind: 'paragraph', content })
  }

  /** What stood in a text box comes after the paragraph that held it. */
  addBlocks(blocks: readonly Block[]): void {
    const into = this.isInTable ? this.#cell : this.#blocks
    into.push(...blocks)
  }

  beginRow(): void {
    this.#definitions = []
    this.#isHeading = false
    this.#left = 0
  }

  /** A word of a row's definition; the others are about looks. */
  defineRow(word: string, value: number | undefined): void {
    if (word === 'trleft') this.#left = value ?? 0
    else if (word === 'trhdr') this.#isHeading = true
    else if (word === 'clvmgf') this.#next.down = 'first'
    else if (word === 'clvmrg') this.#next.down = 'more'
    else if (word === 'clmgf') this.#next.across = 'first'
    else if (word === 'clmrg') this.#next.across = 'more'
    else if (word === 'cellx') {
      this.#definitions.push({ ...this.#next, right: value ?? 0 })
      this.#next = { right: 0, down: undefined, across: undefined }
    }
  }

  endCell(): void {
    this.isInTable = true
    this.endParagraph()
    this.#cells.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    if (!this.builder.isEmpty || this.#cell.length > 0) this.endCell()
    if (this.#cells.length > 0) {
      this.#rows.push({
        left: this.#left,
        isHeading: this.#isHeading,
        definitions: this.#definitions,
        cells: this.#cells,
      })
    }
    this.#cells = []
  }

  finish(): Block[] {
    this.endParagraph()
    if (this.#cells.length > 0 || this.#cell.length > 0) this.endRow()
    this.#endTable()
    return this.#blocks
  }

  #endTable(): void {
    if (this.#rows.length === 0) return
    this.#blocks.push(rtfTable(this.#rows))
    this.#rows = []
  }
}
