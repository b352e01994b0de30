import type {
  Block,
  DocumentModel,
  RichText,
  TableBlock,
  TableCell,
} from '../../documents/model.ts'
import { modelText, type TextPart } from '../../documents/model-text.ts'
import { sentencesOf } from '../read/sentences.ts'
import { COLUMNS } from '../rules.ts'
import type { Span } from '../types.ts'
import { HEADINGS, REPORT_COLUMNS } from './report-words.ts'

/** What the heading above a text, or of its column, says of it. */
export type Mood = 'skip' | 'needs' | 'provision' | ''

/** One sentence of a report, or one cell of a table with what its row adds. */
export interface ReportUnit extends Span {
  text: string
  /** The words of the columns beside it that complete it: who, how often. */
  more: string
  heading: string
  mood: Mood
}

const LONGEST_HEADING = 80
const MOST_WORDS = 7
/** So short a line is no sentence. */
const FEWEST_WORDS = 4
const COMPLETING = /^(?:who|how long|how often|group|until)$/

/** The sentences of a report in order, each with the heading that it stands under. */
export function reportUnits(model: DocumentModel): ReportUnit[] {
  const { text, parts } = modelText(model)
  const reader = new UnitReader(text, parts)
  for (const block of model.blocks) {
    if (block.kind === 'table') reader.table(block)
    else reader.line(block)
  }
  return reader.units
}

class UnitReader {
  readonly units: ReportUnit[] = []
  readonly #text: string
  readonly #parts: Map<RichText, TextPart>
  #heading = ''
  #mood: Mood = ''
  #hasTitle = false

  constructor(text: string, parts: readonly TextPart[]) {
    this.#text = text
    this.#parts = new Map(parts.map((part) => [part.content, part]))
  }

  line(block: Exclude<Block, TableBlock>): void {
    const line = block.content.text.trim()
    if (isHeading(block, line)) {
      this.#heading = line
      // The report's own title is no heading of a passage.
      this.#mood = this.#isTitle(block) ? '' : moodOf(line)
      this.#hasTitle = true
    } else this.#sentences(block.content, this.#mood)
  }

  #isTitle(block: Exclude<Block, TableBlock>): boolean {
    return (
      !this.#hasTitle && this.units.length === 0 && block.kind === 'heading' && block.level === 1
    )
  }

  table(table: TableBlock): void {
    let columns: Map<number, string> | undefined
    for (const row of table.rows) {
      const named = columnsOf(row)
      if (named) {
        columns = named
        continue
      }
      const of = (cell: TableCell) => columns?.get(cell.column) ?? ''
      const more = row
        .filter((cell) => COMPLETING.test(of(cell)))
        .map(cellText)
        .filter((each) => each !== '')
        .join(', ')
      for (const [i, cell] of row.entries()) {
        const column = of(cell)
        if (COMPLETING.test(column) || /^(?:outcome|now)$/.test(column)) continue
        // The first cell names the row: an area, a need in a word.
        const label = i === 0 && row.length > 1 ? moodOf(cellText(cell)) : ''
        if (label !== '' && cellText(cell).length < LONGEST_HEADING && column === '') {
          this.#mood = label
          continue
        }
        const mood = column === 'need' ? 'needs' : column === 'provision' ? 'provision' : this.#mood
        for (const block of cell.blocks) {
          if (block.kind === 'table') this.table(block)
          else this.#sentences(block.content, mood, column === 'provision' ? more : '')
        }
      }
    }
  }

  #sentences(content: RichText, mood: Mood, more = ''): void {
    const part = this.#parts.get(content)
    if (!part || mood === 'skip') return
    let own = mood
    for (const { text, start } of wholeSentences(this.#text.slice(part.start, part.end))) {
      // "Sam needs:" leads a list.
      if (/:$/.test(text)) {
        const lead = moodOf(text)
        if (lead === 'provision' || lead === 'needs') {
          own = lead
          this.#mood = lead
        }
        continue
      }
      const at = part.start + start
      const heading = this.#heading
      this.units.push({ text, more, heading, mood: own, start: at, end: at + text.length })
    }
  }
}

/** What each column of a heading row holds; undefined where the row names fewer than two. */
function columnsOf(row: readonly TableCell[]): Map<number, string> | undefined {
  const columns = new Map<number, string>()
  for (const cell of row) {
    const text = cellText(cell)
    if (text === '' || text.length > 60 || /[.;]$/.test(text)) continue
    const completing = COLUMNS.find(
      ({ column, find }) => (COMPLETING.test(column) || column === 'outcome') && find.test(text),
    )?.column
    const column = completing ?? REPORT_COLUMNS.find(({ find }) => find.test(text))?.column
    if (column !== undefined) columns.set(cell.column, column)
  }
  return columns.size >= 2 ? columns : undefined
}

function cellText(cell: TableCell): string {
  return cell.blocks
    .map((block) => (block.kind === 'table' ? '' : block.content.text))
    .join(' ')
    .trim()
}

/** Sentences, with what follows a semicolon: it belongs to the same thought. */
function wholeSentences(text: string): { text: string; start: number }[] {
  const joined: { text: string; start: number }[] = []
  for (const { start, end } of sentencesOf(text)) {
    const last = joined.at(-1)
    if (last && /;$/.test(last.text)) last.text = text.slice(last.start, end)
    else joined.push({ text: text.slice(start, end), start })
  }
  return joined
}

/** A heading by its look; in a file without looks, a short line in the words of one. */
function isHeading(block: Exclude<Block, TableBlock>, line: string): boolean {
  if (block.kind === 'heading') return true
  if (block.kind === 'item' || line.length > LONGEST_HEADING || /[.;,?!]$/.test(line)) return false
  const { text, spans } = block.content
  const bold = spans
    .filter(({ style }) => style === 'bold' || style === 'underline')
    .reduce((sum, { start, end }) => sum + end - start, 0)
  if (bold >= text.trim().length) return true
  if (/^[A-Z][A-Z &/,'’-]+:?$/.test(line) && line.length > 4) return true
  // A few words on a line of their own, without a value after a colon, head what follows.
  const words = line.split(/\s+/).length
  const isBrief = /^(?:\d|[A-Z])/.test(line) && words <= MOST_WORDS && !/:\s*\S|\d{4}/.test(line)
  return isBrief && (moodOf(line) !== '' || words <= FEWEST_WORDS)
}

function moodOf(heading: string): Mood {
  const bare = heading.replace(/^(?:\d+(?:\.\d+)*[.)]?|[a-z][.)]|section [a-k]\d?:?)\s*/i, '')
  if (HEADINGS.provision.test(bare)) return 'provision'
  if (HEADINGS.skip.test(bare)) return 'skip'
  return HEADINGS.needs.test(bare) ? 'needs' : ''
}
