import type { Block, TableBlock, TableCell } from '../model.ts'
import { append, ENDS, goesOn, isText } from './join-text.ts'
import { dissolve, type PageBlock, type TablePlace } from './to-blocks.ts'

/** Columns may shift by so many points from page to page. */
const SHIFT = 6

/** Margins and a footer take less of a page than this. */
const ROOM = 0.35

const GOES_ON = /^[\p{Ll}\d(&,;–-]/u

/**
 * Pages as one document: a table that the page break cut is one table again, its repeated row of
 * headings stands once, a row or paragraph that goes on is one.
 */
export function joinPages(pages: readonly PageBlock[][]): Block[] {
  const blocks: Block[] = []
  let last: PageBlock | undefined
  for (const page of pages) {
    page.forEach((each, i) => {
      const isRest = i === 0 && last !== undefined && isCut(last, each)
      if (isRest && last) alignColumns(last, each)
      if (isRest && last && joinTwo(last.block, each.block) === undefined) {
        // It goes on being the last block, now with the columns of this page.
        last = { ...each, block: last.block }
      } else {
        blocks.push(each.block)
        last = each
      }
    })
  }
  return blocks.flatMap((block) => (block.kind === 'table' ? dissolve(block) : [block]))
}

function isCut(last: PageBlock, first: PageBlock): boolean {
  if (first.page !== last.page + 1) return false
  if (last.table && first.table) {
    const isOther = hadRoom(last.table, first.table) && !repeats(last.block, first.block)
    return sameColumns(last.table, first.table) && !isOther
  }
  return isText(last.block) && isText(first.block)
}

/** Joins `next` to `last`, in place; gives it back where the two are apart. */
function joinTwo(last: Block, next: Block): Block | undefined {
  if (last.kind === 'table' && next.kind === 'table') {
    joinTables(last, next)
    return undefined
  }
  if (isText(last) && isText(next) && goesOn(last.content, next)) {
    append(last.content, next.content)
    return undefined
  }
  return next
}

/**
 * Whether a table ends well above the foot of its page, with room for the row that begins the next
 * page: then the writer ended it there, and another begins.
 */
function hadRoom({ below = 0, page = 0 }: TablePlace, { firstRow = 0 }: TablePlace): boolean {
  return below > ROOM * page && below > 1.5 * firstRow
}

function repeats(last: Block, next: Block): boolean {
  return last.kind === 'table' && next.kind === 'table' && repeatedRows(last, next) > 0
}

function sameColumns(last: TablePlace, first: TablePlace): boolean {
  const [a, b] = [last.columnEdges, first.columnEdges]
  const isNear = (x: number | undefined, y: number | undefined) =>
    Math.abs((x ?? 0) - (y ?? 0)) <= SHIFT
  if (a.length < 2 || b.length < 2 || !isNear(a[0], b[0])) return false
  if (!last.isRuled || !first.isRuled) {
    // Without lines, a column ends where its longest line on that page does.
    return a.length === b.length && a.slice(0, -1).every((edge, i) => isNear(edge, b[i]))
  }
  // Rows of the other page may span columns, so one's lines need only be among the other's.
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return isNear(a.at(-1), b.at(-1)) && few.every((edge) => many.some((each) => isNear(edge, each)))
}

/** Makes both tables count their columns over the lines of both. */
function alignColumns(last: PageBlock, first: PageBlock): void {
  if (!last.table || !first.table || last.block.kind !== 'table' || first.block.kind !== 'table') {
    return
  }
  const [own, other] = [last.table.columnEdges, first.table.columnEdges]
  const [few, many] = own.length <= other.length ? [own, other] : [other, own]
  if (few.length === many.length || few.length < 2) return
  const table = few === own ? last.block : first.block
  const at = few.map((edge) => many.findIndex((each) => Math.abs(each - edge) <= SHIFT))
  for (const cell of table.rows.flat()) {
    const from = at[cell.column] ?? cell.column
    const to = at[cell.column + cell.columns] ?? from + cell.columns
    cell.column = from
    cell.columns = Math.max(1, to - from)
  }
  if (few === own) last.table = { ...last.table, columnEdges: many }
  else first.table = { ...first.table, columnEdges: many }
}

function joinTables(last: TableBlock, next: TableBlock): void {
  const rows = [...next.rows]
  const lead = repeatedRows(last, next)
  rows.splice(0, lead)
  const [first] = rows
  const end = last.rows.at(-1)
  if (first && end && isSameRow(end, first, lead > 0)) {
    for (const cell of first) {
      const above = end.find((other) => other.column === cell.column)
      above?.blocks.push(...cell.blocks.flatMap((block) => joinInto(above, block)))
    }
    rows.shift()
  }
  last.rows.push(...rows)
}

function joinInto(cell: TableCell, block: Block): Block[] {
  const end = cell.blocks.at(-1)
  const rest = end ? joinTwo(end, block) : block
  return rest ? [rest] : []
}

/** How many rows at the top of `next` only repeat the headings of `last`. */
function repeatedRows(last: TableBlock, next: TableBlock): number {
  const headings = last.rows.filter((row) => row.some(({ isHeading }) => isHeading)).map(rowText)
  const tops = [rowText(last.rows[0] ?? []), ...headings]
  let count = 0
  for (const row of next.rows) {
    const text = rowText(row)
    if (row.length < 2 || text.trim() === '' || !tops.includes(text)) break
    count++
  }
  return count
}

function rowText(row: readonly TableCell[]): string {
  return row.map(cellText).join('\t')
}

function cellText(cell: TableCell): string {
  return cell.blocks
    .map((block) =>
      block.kind === 'table' ? block.rows.map(rowText).join('\n') : block.content.text,
    )
    .join('\n')
}

/**
 * Whether the first row of a page is the rest of the last row before it. It is, where a cell goes
 * on in the middle of a sentence or right after a heading, or where the first cell has nothing to
 * add and no cell begins that was empty before; never where a cell begins that was empty.
 */
function isSameRow(
  last: readonly TableCell[],
  first: readonly TableCell[],
  isAfterHeadings: boolean,
): boolean {
  if (last.length !== first.length) return false
  const pairs = first.map((cell, i) => ({ cell, above: last[i] }))
  if (pairs.some(({ cell, above }) => above?.column !== cell.column)) return false
  const texts = pairs.map(({ cell, above }) => ({
    now: cellText(cell),
    before: above ? cellText(above) : '',
  }))
  if (texts.some(({ now, before }) => now !== '' && before === '')) return false
  // A row with nothing in it, right after a page break, is what is left of the row before.
  if (texts.every(({ now }) => now === '')) return !isAfterHeadings
  const middle = texts.some(
    ({ now, before }) => now !== '' && !ENDS.test(before) && GOES_ON.test(now),
  )
  const [lead] = texts
  if (pairs.some(({ above }) => above && endsWithHeading(above))) return true
  return middle || (texts.length > 1 && lead?.now === '' && lead.before !== '')
}

/** A heading that ends a cell in which more stands before it waits for what it is about. */
function endsWithHeading({ blocks }: TableCell): boolean {
  return blocks.length > 1 && blocks.at(-1)?.kind === 'heading'
}
