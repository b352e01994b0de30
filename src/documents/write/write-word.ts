import type * as Docx from 'docx'
import type { Paper, PaperBlock, PaperCell, PaperList, PaperRun, PaperTable } from './paper.ts'
import { safeLink } from './paper.ts'
import { tableGrid } from './table-grid.ts'
import { writable } from './writable.ts'

type Library = typeof Docx
type Written = Docx.Paragraph | Docx.Table

/** Twips, twentieths of a point. A4 with margins of 2 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 }
const INDENT = 425
/** Room for one line of handwriting. */
const WRITING_LINE = 520
const FONT = 'Arial'
/** Half points. */
const SIZES = { body: 24, small: 20, headings: [36, 28, 25, 24] }
const MARKERS = {
  bullet: { text: '•', font: FONT },
  box: { text: '☐', font: 'Segoe UI Symbol' },
} as const
const DEEPEST = 8

/**
 * The paper as a Word file (.docx), A4, with real headings, lists and tables. It holds no author,
 * and nothing but what the paper says. The library is loaded when this is first called.
 */
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx')
  const writer = new WordWriter(docx)
  const language = { value: paper.language }
  const file = new docx.Document({
    title: writable(paper.title),
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZES.body, language },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        heading1: headingStyle(0),
        heading2: headingStyle(1),
        heading3: headingStyle(2),
        heading4: headingStyle(3),
      },
    },
    numbering: { config: numberings(docx) },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
            },
          },
        },
        footers: { default: new docx.Footer({ children: [writer.footer(paper.footer)] }) },
        children: writer.blocks(paper.blocks, AT_MARGIN),
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(file))
}

function headingStyle(at: number) {
  const before = at === 0 ? 0 : 240
  return {
    run: { font: FONT, size: SIZES.headings[at] ?? SIZES.body, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  }
}

function numberings(docx: Library) {
  const levels = (format: 'bullet' | 'decimal', text: (level: number) => string, font: string) =>
    Array.from({ length: DEEPEST + 1 }, (_, level) => ({
      level,
      format: docx.LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
      text: text(level),
      alignment: docx.AlignmentType.LEFT,
      style: {
        run: { font },
        paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } },
      },
    }))
  return [
    { reference: 'number', levels: levels('decimal', (level) => `%${level + 1}.`, FONT) },
    ...(['bullet', 'box'] as const).map((reference) => ({
      reference,
      levels: levels('bullet', () => MARKERS[reference].text, MARKERS[reference].font),
    })),
  ]
}

/** How far in a block stands, and how wide its column is. */
interface Position {
  depth: number
  width: number
  /** The list whose marker the next paragraph bears. */
  marker?: { reference: string; instance: number; level: number }
  /** Stays on the page of what follows. */
  keepNext?: boolean
  isBold?: boolean
}

const AT_MARGIN: Position = { depth: 0, width: PAGE.width - 2 * PAGE.margin }

class WordWriter {
  readonly #docx: Library
  #lists = 0

  constructor(docx: Library) {
    this.#docx = docx
  }

  blocks(blocks: readonly PaperBlock[], position: Position): Written[] {
    const written: Written[] = []
    let { marker } = position
    for (const [at, block] of blocks.entries()) {
      const next = blocks[at + 1]
      // A question never stays alone at a page's foot, its lines on the next.
      const keepNext = next?.kind === 'lines' || next?.kind === 'table'
      const { marker: _, ...unmarked } = position
      written.push(...this.#block(block, { ...unmarked, keepNext, ...(marker && { marker }) }))
      marker = undefined
    }
    return written
  }

  footer(text: string): Docx.Paragraph {
    const { Paragraph, TextRun, PageNumber } = this.#docx
    const words = writable(text)
    return new Paragraph({
      alignment: this.#docx.AlignmentType.CENTER,
      children: [
        new TextRun({
          size: SIZES.small,
          children: [words === '' ? '' : `${words}   `, PageNumber.CURRENT],
        }),
      ],
    })
  }

  #block(block: PaperBlock, position: Position): Written[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block.level, block.content, position)]
      case 'paragraph':
        return [this.#paragraph(block, position)]
      case 'list':
        return this.#list(block, position)
      case 'table':
        return this.#table(block, position)
      case 'lines':
        return Array.from({ length: Math.max(0, block.count) }, (_, at) =>
          this.#line(position, at + 1 < block.count),
        )
      case 'page break':
        return [new this.#docx.Paragraph({ children: [new this.#docx.PageBreak()] })]
    }
  }

  #heading(level: number, content: readonly PaperRun[], position: Position): Docx.Paragraph {
    const { HeadingLevel, Paragraph } = this.#docx
    const levels = [
      HeadingLevel.HEADING_1,
      HeadingLevel.HEADING_2,
      HeadingLevel.HEADING_3,
      HeadingLevel.HEADING_4,
    ]
    return new Paragraph({
      heading: levels[level - 1] ?? HeadingLevel.HEADING_4,
      keepNext: true,
      ...(position.depth > 0 && { indent: { left: INDENT * position.depth } }),
      ...direction(content),
      children: this.#runs(content, {}),
    })
  }

  #paragraph(
    block: Extract<PaperBlock, { kind: 'paragraph' }>,
    { depth, marker, keepNext = false, isBold = false }: Position,
  ): Docx.Paragraph {
    const { Paragraph, Tab, TextRun } = this.#docx
    const isQuote = block.look === 'quote'
    const in_ = depth + Math.max(0, block.depth ?? 0)
    const size = block.look === 'small' ? { size: SIZES.small } : {}
    const label = writable(block.label ?? '')
    const left = INDENT * (in_ + (isQuote ? 1 : 0) + (label === '' ? 0 : 1))
    const look = { ...size, ...(isBold && { bold: true }) }
    return new Paragraph({
      keepNext,
      ...(marker === undefined
        ? { indent: label === '' ? { left } : { left, hanging: INDENT } }
        : { numbering: { ...marker, custom: true } }),
      ...(isQuote && {
        border: { left: { style: 'single', size: 12, space: 8, color: '767676' } },
      }),
      ...direction(block.content),
      children: [
        ...(label === '' ? [] : [new TextRun({ ...look, children: [label, new Tab()] })]),
        ...this.#runs(block.content, look),
      ],
    })
  }

  #list(list: PaperList, position: Position): Written[] {
    this.#lists += 1
    const instance = this.#lists
    const level = Math.min(position.depth, DEEPEST)
    return list.items.flatMap((item) => {
      const [first] = item
      // A marker needs a paragraph to stand before.
      const blocks: readonly PaperBlock[] =
        first?.kind === 'paragraph' ? item : [{ kind: 'paragraph', content: [] }, ...item]
      return this.blocks(blocks, {
        depth: position.depth + 1,
        width: position.width - INDENT,
        marker: { reference: list.marker, instance, level },
      })
    })
  }

  #line({ depth }: Position, hasNext: boolean): Docx.Paragraph {
    const stroke = { style: 'single', size: 4, space: 1, color: '767676' } as const
    return new this.#docx.Paragraph({
      keepNext: hasNext,
      indent: { left: INDENT * depth },
      spacing: { before: 0, after: 0, line: WRITING_LINE, lineRule: 'exact' },
      // Borders of neighbours that are alike become one; "between" keeps a line under each.
      border: { bottom: stroke, between: stroke },
      children: [],
    })
  }

  #table(table: PaperTable, { depth, width }: Position): Written[] {
    const { Paragraph, Table, TableRow, WidthType } = this.#docx
    const { columns, rows } = tableGrid(table.rows)
    if (rows.length === 0) return []
    const columnWidths = shared(columns, width, table.shares)
    const made = rows.map((row, at) => {
      const isHeading = at < table.headingRows
      const cells = row.map((placed) => {
        const span = columnWidths.slice(placed.column, placed.column + placed.columns)
        const wide = span.reduce((sum, each) => sum + each, 0)
        return this.#cell(placed.cell, wide, isHeading || placed.cell.isHeading === true)
      })
      return new TableRow({ tableHeader: isHeading, children: cells })
    })
    return [
      new Table({
        columnWidths,
        width: { size: width, type: WidthType.DXA },
        indent: { size: INDENT * depth, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 100, right: 100 },
        rows: made,
      }),
      // Two tables in a row would become one, and what follows would touch this one.
      new Paragraph({ spacing: { before: 0, after: 60 }, children: [] }),
    ]
  }

  #cell(cell: PaperCell, width: number, isHeading: boolean): Docx.TableCell {
    const { Paragraph, TableCell } = this.#docx
    const inside = { depth: 0, width: Math.max(INDENT, width - 200), isBold: isHeading }
    const blocks = this.blocks(cell.blocks, inside)
    return new TableCell({
      width: { size: width, type: this.#docx.WidthType.DXA },
      columnSpan: cell.columns ?? 1,
      rowSpan: cell.rows ?? 1,
      ...(isHeading && { shading: { type: this.#docx.ShadingType.CLEAR, fill: 'EDEDED' } }),
      children: blocks.length === 0 ? [new Paragraph({ children: [] })] : blocks,
    })
  }

  #runs(runs: readonly PaperRun[], look: Docx.IRunOptions): Docx.ParagraphChild[] {
    const { ExternalHyperlink } = this.#docx
    return runs.flatMap((run): Docx.ParagraphChild[] => {
      const link = safeLink(run.link)
      const style: Docx.IRunOptions = {
        ...look,
        ...((run.bold || look.bold) && { bold: true }),
        ...(run.italic && { italics: true }),
        ...((run.underline || link !== undefined) && { underline: {} }),
        ...(run.strike && { strike: true }),
        ...(isRightToLeft(run.text) && { rightToLeft: true }),
      }
      const children = this.#text(writable(run.text), style)
      return link === undefined ? children : [new ExternalHyperlink({ link, children })]
    })
  }

  #text(text: string, style: Docx.IRunOptions): Docx.TextRun[] {
    const { Tab, TextRun } = this.#docx
    return text.split('\n').map((line, at) => {
      const children = line
        .split('\t')
        .flatMap((piece, tabs) => (tabs === 0 ? [piece] : [new Tab(), piece]))
      return new TextRun({ ...style, ...(at > 0 && { break: 1 }), children })
    })
  }
}

function shared(count: number, width: number, given: readonly number[] | undefined): number[] {
  const shares = Array.from({ length: count }, (_, at) => Math.max(0.01, given?.[at] ?? 1))
  const sum = shares.reduce((total, each) => total + each, 0)
  return shares.map((share) => Math.floor((width * share) / sum))
}

/** Hebrew, Arabic and its kin, by the first letter that has a direction. */
function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)
}

function direction(content: readonly PaperRun[]): { bidirectional?: true } {
  return isRightToLeft(content.map(({ text }) => text).join('')) ? { bidirectional: true } : {}
}
