import type {
  Block,
  DocumentModel,
  RichText,
  TableBlock,
  TableCell,
} from '../../documents/model.ts'
import { modelText, type TextPart } from '../../documents/model-text.ts'
import { COLUMNS, GUIDANCE, NEEDS_AGAIN, NOTHING, STRENGTHS } from '../rules.ts'
import type { Corrections, PlanText, SectionId, TextRole } from '../types.ts'
import { contentsBlocks } from './contents-list.ts'
import { areaAfterLetters, areaOf, headingOf } from './heading.ts'

/** How a section was found. */
export interface FoundSection {
  section: SectionId
  hasLetter: boolean
}

export interface PlanTexts {
  whole: string
  texts: PlanText[]
  found: FoundSection[]
}

/** Below every real heading: bold lines, cells. */
const LOWEST = 7

const levelOf = (block: Block) => (block.kind === 'heading' ? block.level : LOWEST)

/** Every text of a document with the section, the area and the row that it belongs to. */
export function planTexts(model: DocumentModel, corrections?: Corrections): PlanTexts {
  const { text, parts } = modelText(model)
  const reader = new PlanReader(parts)
  const skipped = contentsBlocks(model.blocks)
  for (const block of model.blocks) {
    if (block.kind === 'table') reader.table(block, skipped.has(block))
    else reader.line(block, skipped.has(block))
  }
  const texts = reader.texts.map((each) => {
    const section = corrections?.get(each.part)
    return section === undefined ? each : { ...each, section, role: 'content' as TextRole }
  })
  return { whole: text, texts, found: reader.found }
}

interface Column {
  section: SectionId | undefined
  detail: PlanText['detail']
  /** What the header says: it may give a date to all below it. */
  head: string
}

/** Short-term steps are no outcomes of Section E; a number is no content. */
const ONLY_LETTER = /^(?:section|part)\s?(?:H[12]|[A-K])[.:]?$/i
const STEPS = /^(?:small |next )?(?:steps|short(?:er)?[- ]term|targets?)\b/i
const NUMBER_COLUMN =
  /^(?:area(?: of need)?|no\.?|nos\.?|number|ref(?:erence)?\.?|#|outcome (?:no\.?|number))$/i

class PlanReader {
  readonly texts: PlanText[] = []
  readonly found: FoundSection[] = []
  readonly #parts: Map<RichText, { part: TextPart; index: number }>
  /** The sections of the last heading; several stand side by side in tables. */
  #current: SectionId[] = []
  #area = ''
  /** The area was named by a label in the line: "Learning: Poppy knows …". */
  #isLedArea = false
  /** Level of the heading that named the area: sections under it belong to it. */
  #areaLevel = LOWEST
  #isStrengths = false
  #rows = 0
  /** How many rows the cell that is being read reaches down. */
  #down = 1
  /** The table that stands directly before, where it had a header. */
  #before: { columns: Map<number, Column>; width: number } | undefined
  /** What stands above the cell that is being read. */
  #head = ''

  constructor(parts: readonly TextPart[]) {
    this.#parts = new Map(parts.map((part, index) => [part.content, { part, index }]))
  }

  line(block: Exclude<Block, TableBlock>, isContents: boolean): void {
    this.#before = undefined
    if (isContents) this.#add(block, undefined, 'heading')
    else if (!this.#heading(block)) this.#add(block, this.#only(), this.#roleOf(block))
  }

  table(table: TableBlock, isContents: boolean): void {
    const width = Math.max(
      ...table.rows.flatMap((row) => row.map(({ column, columns }) => column + columns)),
    )
    // A page's end may cut a table in two: the second half goes on under the first one's header.
    let columns = this.#before?.width === width ? this.#before.columns : undefined
    for (const row of table.rows) {
      const cells = row.filter((cell) => textOf(cell) !== '')
      if (cells.length === 0) continue
      if (isContents) {
        for (const cell of cells) this.#cell(cell, undefined, 'heading', -1, '')
        continue
      }
      const header =
        cells.length > 1 || columns ? this.#columnsOf(cells, columns !== undefined) : undefined
      if (header) {
        columns = header
        this.#isStrengths = false
        for (const cell of cells) this.#cell(cell, undefined, 'heading', -1, '')
        continue
      }
      // A cell across the whole table speaks for what follows.
      const spans = row.length === 1 && (row[0]?.columns ?? 0) >= width
      if (spans && cells[0]) {
        this.#story(cells[0])
        continue
      }
      this.#rows += 1
      if (columns && !spans) this.#isStrengths = false
      this.#row(cells, columns, row.length > 1)
    }
    this.#before = columns && { columns, width }
  }

  #row(
    cells: readonly TableCell[],
    columns: Map<number, Column> | undefined,
    hasMore: boolean,
  ): void {
    const isTitle = cells[0] !== undefined && ONLY_LETTER.test(textOf(cells[0]))
    for (const cell of cells) {
      if (isTitle && cell !== cells[0] && /^.{1,80}(?<![.!?])$/.test(textOf(cell))) {
        const isNone = NOTHING.some((each) => each.test(textOf(cell)))
        this.#cell(cell, this.#only(), isNone ? 'content' : 'heading', this.#rows, '')
        continue
      }
      const column = columns && columnAt(columns, cell.column)
      if (column) {
        this.#head = column.head
        this.#cell(cell, column.section, 'content', this.#rows, column.detail)
        this.#head = ''
        continue
      }
      const first = cell.blocks[0]
      const isFirst = cell === cells[0]
      if (isFirst && first && first.kind !== 'table' && hasMore && !columns) {
        const label = first.content.text
        const heading = headingOf(label, true)
        if (heading || /^[A-K][12]?$/.test(label)) {
          this.#story(cell)
          continue
        }
        if (areaOf(label) !== undefined) {
          this.#story(cell)
          continue
        }
        if (label.length < 60 && !/[.!]$/.test(label)) {
          this.#cell(cell, this.#only(), 'heading', this.#rows, '')
          continue
        }
      }
      this.#story(cell, this.#rows)
    }
  }

  /** A header row: two or more cells that name sections or columns. */
  #columnsOf(cells: readonly TableCell[], known: boolean): Map<number, Column> | undefined {
    // "SECTION B | Special educational needs": a heading in two cells.
    const [first, second] = cells.map(textOf)
    const isTitle = ONLY_LETTER.test(first ?? '') && !headingOf(second ?? '', true)?.hasLetter
    if (cells.length === 2 && isTitle) return undefined
    const columns = new Map<number, Column>()
    let named = 0
    let lettered = 0
    let beside = 0
    for (const cell of cells) {
      const head = textOf(cell)
      const text = head
      if (text.length > 260) return undefined
      if (STEPS.test(text) || NUMBER_COLUMN.test(text) || STRENGTHS.test(text)) {
        beside += 1
        columns.set(cell.column, { section: undefined, detail: '', head })
        continue
      }
      const isSentence = /\bwill\b.*\.$/.test(text)
      const heading = isSentence ? undefined : headingOf(text, true)
      if (heading && heading.sections.length === 1 && (heading.hasLetter || text.length < 80)) {
        const [section] = heading.sections
        if (heading.hasLetter) lettered += 1
        named += 1
        columns.set(cell.column, {
          section: this.#meant(section, heading.hasLetter),
          detail: '',
          head,
        })
        continue
      }
      const column = text.length < 60 && !isSentence ? this.#columnNamed(text) : undefined
      if (column) named += 1
      columns.set(cell.column, { section: undefined, detail: '', ...column, head })
    }
    // One column that means something stands beside its number and its short steps.
    if (named > 0) named += beside
    if (named < 2 || named < cells.length / 2) return undefined
    // Below a header only letters, or cells marked as headings, begin another.
    if (known && lettered === 0 && !cells.every(({ isHeading }) => isHeading)) return undefined
    if (cells.length === 2 && lettered < 2 && named < 2) return undefined
    // "By when" beside outcomes alone is no column of provision.
    const isOfOutcomes =
      this.#current.includes('E') &&
      ![...columns.values()].some(
        ({ section, detail }) => detail === '' && /^[FGH]/.test(section ?? ''),
      )
    if (isOfOutcomes)
      for (const column of columns.values()) if (column.detail !== '') column.section = 'E'
    for (const { section } of columns.values()) this.#find(section, lettered > 0)
    return columns
  }

  /** "Outcomes" or "Provision" without a letter means what the section around it deals with. */
  #meant(section: SectionId | undefined, hasLetter: boolean): SectionId | undefined {
    if (hasLetter || section === undefined || this.#current.includes(section)) return section
    if (section === 'F') return this.#current.find((each) => /^[GH]/.test(each)) ?? 'F'
    if (section === 'B') return this.#current.find((each) => /^[CD]/.test(each)) ?? 'B'
    return section
  }

  #columnNamed(text: string): Omit<Column, 'head'> | undefined {
    const column = COLUMNS.find(({ find }) => find.test(text.trim()))?.column
    if (column === 'need') return { section: this.#meant('B', false), detail: '' }
    if (column === 'outcome') return { section: 'E', detail: '' }
    if (column === 'provision') return { section: this.#meant('F', false), detail: '' }
    if (column === undefined) return undefined
    const [section] = this.#current.filter((each) => /^[FGH]/.test(each))
    return { section: section ?? 'F', detail: column as PlanText['detail'] }
  }

  /** The texts of a cell as if they stood in the page. */
  #story(cell: TableCell, row = -1): void {
    this.#down = cell.rows
    for (const block of cell.blocks) {
      if (block.kind === 'table') this.table(block, false)
      else if (!this.#heading(block)) this.#add(block, this.#only(), this.#roleOf(block), row)
    }
  }

  #cell(
    cell: TableCell,
    section: SectionId | undefined,
    role: TextRole,
    row: number,
    detail: PlanText['detail'],
  ): void {
    this.#down = cell.rows
    for (const block of cell.blocks) {
      if (block.kind === 'table') this.table(block, false)
      else if (role === 'content') {
        const area = block.content.text.length < 60 ? areaOf(block.content.text) : undefined
        const isArea = area !== undefined
        if (isArea) this.#area = area
        this.#add(block, section, isArea ? 'heading' : this.#roleOf(block), row, detail)
      } else this.#add(block, section, role, row, detail)
    }
  }

  /** Takes a block that is a heading: of sections, of an area, of strengths. */
  #heading(block: Exclude<Block, TableBlock>): boolean {
    const { text } = block.content
    if (text === '') return false
    const isHeading = block.kind === 'heading' || isBold(block.content)
    const label = block.kind === 'heading' || block.kind === 'item' ? block.label : ''
    const match =
      (label !== '' && headingOf(`${label} ${text}`, isHeading)) || headingOf(text, isHeading)
    if (match && !(block.kind === 'item' && !match.hasLetter)) {
      this.#current = match.sections
      this.#isStrengths = false
      for (const section of match.sections) this.#find(section, match.hasLetter)
      this.#area =
        areaOf(match.rest) ??
        areaOf(text.replace(/^.*[-–:(] ?/, '')) ??
        areaAfterLetters(text) ??
        (this.#areaLevel < levelOf(block) ? this.#area : '')
      this.#add(block, undefined, 'heading')
      return true
    }
    const area = areaOf(text)
    if (area !== undefined) {
      this.#area = area
      this.#areaLevel = levelOf(block)
      this.#isStrengths = false
      this.#add(block, undefined, 'heading')
      return true
    }
    if (text.length < 70 && STRENGTHS.test(text) && !/[.]$/.test(text)) {
      this.#isStrengths = true
      this.#add(block, undefined, 'heading')
      return true
    }
    if (text.length < 70 && NEEDS_AGAIN.test(text) && !/[.]$/.test(text)) {
      this.#isStrengths = false
      this.#add(block, undefined, 'heading')
      return true
    }
    // Signatures end the last section, whether or not the file marks them as a heading.
    if (text.length < 60 && /^(?:sign(?:ed|atures?|[- ]?off)\b|declaration)/i.test(text)) {
      this.#current = []
      this.#add(block, undefined, 'heading')
      return true
    }
    if (block.kind === 'heading') {
      this.#add(block, undefined, 'heading')
      return true
    }
    return false
  }

  #find(section: SectionId | undefined, hasLetter: boolean): void {
    if (section === undefined) return
    const known = this.found.find((each) => each.section === section)
    if (known) known.hasLetter ||= hasLetter
    else this.found.push({ section, hasLetter })
  }

  #only(): SectionId | undefined {
    return this.#current[0]
  }

  #roleOf({ content }: Exclude<Block, TableBlock>): TextRole {
    const isPrompt = content.spans.some(
      ({ style, start, end }) => style === 'placeholder' && end - start >= content.text.length,
    )
    if (isPrompt || GUIDANCE.some((each) => each.test(content.text))) return 'guidance'
    return this.#isStrengths ? 'strength' : 'content'
  }

  #add(
    block: Exclude<Block, TableBlock>,
    section: SectionId | undefined,
    role: TextRole,
    row = -1,
    detail: PlanText['detail'] = '',
  ): void {
    const place = this.#parts.get(block.content)
    if (!place || block.content.text === '') return
    const { start, end } = place.part
    const label = block.kind === 'heading' || block.kind === 'item' ? block.label : ''
    const { text } = block.content
    const lead = role === 'heading' ? undefined : leadOf(text)
    // A label that we do not know ends an area that a label began.
    if (lead?.area !== undefined) this.#area = lead.area
    else if (lead && this.#isLedArea) this.#area = ''
    this.#isLedArea = lead ? lead.area !== undefined : this.#isLedArea && role !== 'heading'
    const area = this.#area
    const lastRow = row < 0 ? row : row + this.#down - 1
    this.texts.push({
      part: place.index,
      section,
      area,
      row,
      lastRow,
      head: this.#head,
      role: role === 'content' && lead?.isStrengths ? 'strength' : role,
      detail,
      label,
      text,
      start,
      end,
    })
  }
}

/** "Cognition and learning: Dominic counts …", "Strengths: he notices …": a label in the line. */
function leadOf(text: string): { area: string | undefined; isStrengths: boolean } | undefined {
  const label = /^([A-Z][^:.\n]{3,50}):\s+\S/.exec(text)?.[1]
  if (label === undefined) return undefined
  return { area: areaOf(label), isStrengths: STRENGTHS.test(label) }
}

function columnAt(columns: Map<number, Column>, column: number): Column | undefined {
  const exact = columns.get(column)
  if (exact) return exact
  // Spans may differ from row to row: the nearest column that begins before it.
  const before = [...columns.keys()].filter((each) => each < column).sort((a, b) => b - a)
  return before[0] === undefined ? undefined : columns.get(before[0])
}

function textOf(cell: TableCell): string {
  return cell.blocks
    .map((block) => (block.kind === 'table' ? 'table' : block.content.text))
    .join('\n')
    .trim()
}

/** A short line that is bold from end to end is meant as a heading. */
function isBold({ text, spans }: RichText): boolean {
  const bold = spans.filter(({ style }) => style === 'bold')
  return (
    text.length < 120 && bold.reduce((sum, { start, end }) => sum + end - start, 0) >= text.length
  )
}
