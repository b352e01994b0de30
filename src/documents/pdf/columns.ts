import { bandBeside, type Part } from './beside.ts'
import { isLabelWord } from './labels.ts'
import type { Line } from './lines.ts'
import { type Box, boxAround } from './matrix.ts'
import type { Rule } from './page-content.ts'
import { type Flow, type Piece, type TableLayout, toFlow } from './pieces.ts'
import { toTableWithoutLines } from './plain-table.ts'

/** A gap of this many times the size may part columns, if it goes on over several lines. */
const GUTTER = 0.5

/** A list's label stands no further than this from its text. */
const LABEL_GAP = 3

/** What of a gutter must stay free over all of a group's rows, in points. */
const NARROWEST = 5

/** How many lines must stand beside others over a gutter so wide, in sizes: the wider, the fewer. */
const EVIDENCE = [
  { width: 1.3, lines: 2 },
  { width: 0.7, lines: 3 },
  { width: 0, lines: 5 },
]

/** Part of a line that stands in one column. */
export interface Row {
  /** The line's parts between wide gaps, from left to right. */
  parts: Line[]
  top: number
  bottom: number
  size: number
}

interface Gap {
  from: number
  to: number
}

/**
 * Running text as flows, one for each column, and tables without lines as tables; what stands
 * between the tables given keeps its place, and what stands beside one is a column. In reading
 * order.
 */
export function splitColumns(
  lines: readonly Line[],
  tables: readonly TableLayout[],
  rules: readonly Rule[],
  region: Box,
): Piece[] {
  const band = bandBeside(lines, tables)
  if (!band) return fromTop(lines, tables, rules, region)
  const { above, left, right, below, cut } = band
  const split = (part: Part, box: Box) => splitColumns(part.lines, part.tables, rules, box)
  return [
    ...split(above, region),
    ...split(left, { ...region, right: cut }),
    ...split(right, { ...region, left: cut }),
    ...split(below, region),
  ]
}

function fromTop(
  lines: readonly Line[],
  tables: readonly TableLayout[],
  rules: readonly Rule[],
  region: Box,
): Piece[] {
  const rows = lines.map(toRow)
  const pieces: Piece[] = []
  const waiting = [...tables].sort((a, b) => a.box.top - b.box.top)
  let running: Line[] = []
  const flush = () => {
    pieces.push(...toFlow(running, rightOf(running, region)))
    running = []
  }
  const tablesAbove = (y: number) => {
    while (waiting[0] && waiting[0].box.top < y) {
      flush()
      pieces.push(...waiting.splice(0, 1))
    }
  }
  for (let i = 0; i < rows.length; ) {
    const row = rows[i]
    if (!row) break
    tablesAbove(row.top)
    const barrier = waiting[0]?.box.top ?? Number.POSITIVE_INFINITY
    const group = groupFrom(rows, i, barrier)
    if (group) {
      // Lines of a cell in the middle of its row may begin above the row's other cells.
      const before = running.splice(running.length - linesAbove(running, group))
      flush()
      pieces.push(...readGroup([...before.map(toRow), ...group.rows], group.gaps, rules))
      i += group.rows.length
    } else {
      running.push(joined(row))
      i++
    }
  }
  flush()
  tablesAbove(Number.POSITIVE_INFINITY)
  return pieces
}

function rightOf(lines: readonly Line[], region: Box): number {
  const box = boxAround(lines)
  if (!box) return region.right
  // Many lines show where their column ends; with few, margins are mostly alike on both sides.
  if (lines.length > 3) return box.right
  const margin = Math.max(0, box.left - region.left)
  return Math.max(box.right, Math.min(region.right, region.right - margin))
}

function toRow(line: Line): Row {
  const parts: Line[] = []
  let words: Line['words'] = []
  const close = () => {
    const box = boxAround(words)
    if (box) parts.push({ ...line, ...box, words, isBold: words.every(({ bold }) => bold) })
    words = []
  }
  for (const word of line.words) {
    const last = words.at(-1)
    const isLabel = words.length === 1 && last !== undefined && isLabelWord(last.text)
    const gutter = (isLabel ? LABEL_GAP : GUTTER) * line.size
    if (last && word.left - last.right > gutter) close()
    words.push(words.length === 0 ? { ...word, isApart: false } : word)
  }
  close()
  return { parts, top: line.top, bottom: line.bottom, size: line.size }
}

function joined(row: Row): Line {
  const [first] = row.parts
  const words = row.parts.flatMap((part, i) =>
    part.words.map((word, j) => (i > 0 && j === 0 ? { ...word, isApart: true } : word)),
  )
  const box = boxAround(words)
  if (!first || !box) throw new Error('a row without words')
  return { ...first, ...box, words, isBold: row.parts.every(({ isBold }) => isBold) }
}

interface Group {
  rows: Row[]
  gaps: Gap[]
}

/** The rows from `start` on that share a gutter; undefined where they are running text. */
function groupFrom(rows: readonly Row[], start: number, barrier: number): Group | undefined {
  const first = rows[start]
  if (!first || first.parts.length < 2) return undefined
  let gaps = gapsOf(first)
  const group = [first]
  for (let i = start + 1; i < rows.length; i++) {
    const row = rows[i]
    const last = group.at(-1)
    if (!row || !last || row.bottom > barrier) break
    if (row.top - last.bottom > 3 * first.size) break
    const shared = intersect(gaps, row)
    if (shared.length === 0) break
    const isAlone = row.parts.length === 1 && columnOf(row, shared) === 0
    const isOther =
      Math.abs(row.size - first.size) > 0.12 * first.size ||
      (row.parts[0]?.isBold === true && !first.parts[0]?.isBold)
    if (isAlone && isOther) break
    const isFar = row.top - last.bottom > 1.2 * row.size
    // A short line at the left, set apart, mostly is the next heading.
    if (isAlone && isFar && !continuesBelow(rows, i, shared)) break
    gaps = shared
    group.push(row)
  }
  const gutters = gaps.filter((gap) => isGutter(gap, group))
  return gutters.length > 0 ? { rows: group, gaps: gutters } : undefined
}

/** Whether enough text stands on both sides of a gap; gaps inside a sentence do not go on. */
function isGutter({ from, to }: Gap, rows: readonly Row[]): boolean {
  const size = rows[0]?.size ?? 10
  const before = rows.map(({ parts }) => parts.filter((part) => part.right <= from + 1))
  const after = rows.map(({ parts }) => parts.filter((part) => part.left >= to - 1))
  // Cells in the middle of their row share no line with their neighbours, but they stand beside.
  const beside = (some: readonly Line[][], others: readonly Line[]) =>
    some.filter((parts) =>
      parts.some((part) =>
        others.some((other) => other.top < part.bottom && part.top < other.bottom),
      ),
    ).length
  const both = Math.min(beside(before, after.flat()), beside(after, before.flat()))
  const needed = EVIDENCE.find(({ width }) => to - from >= width * size)
  return both >= (needed?.lines ?? 5)
}

/** Whether, after a line at the left, one of the next still stands in a column beside it. */
function continuesBelow(rows: readonly Row[], at: number, gaps: readonly Gap[]): boolean {
  for (let i = at + 1; i < Math.min(rows.length, at + 8); i++) {
    const row = rows[i]
    const before = rows[i - 1]
    if (!row || !before || row.top - before.bottom > 3 * row.size) return false
    if (intersect(gaps, row).length < gaps.length) return false
    if (row.parts.length > 1 || columnOf(row, gaps) > 0) return true
  }
  return false
}

function gapsOf(row: Row): Gap[] {
  return row.parts.slice(1).map((part, i) => ({ from: row.parts[i]?.right ?? 0, to: part.left }))
}

/** What of the gaps a row leaves free; a part in the middle of one makes two of it. */
function intersect(gaps: readonly Gap[], row: Row): Gap[] {
  let free = [...gaps]
  for (const part of row.parts) {
    free = free.flatMap(({ from, to }) => {
      if (part.right <= from || part.left >= to) return [{ from, to }]
      return [
        { from, to: part.left },
        { from: part.right, to },
      ].filter((gap) => gap.to - gap.from >= NARROWEST)
    })
  }
  return free
}

function columnOf(row: Row, gaps: readonly Gap[]): number {
  const left = row.parts[0]?.left ?? 0
  return gaps.filter(({ to }) => to <= left + 1).length
}

/** How many of the last running lines stand close above a group, in a column after its first. */
function linesAbove(running: readonly Line[], group: Group): number {
  let count = 0
  let below: Box | undefined = group.rows[0]?.parts[0]
  for (const line of [...running].reverse()) {
    const row = toRow(line)
    if (!below || below.top - line.bottom > 0.6 * line.size || row.parts.length > 1) break
    if (intersect(group.gaps, row).length < group.gaps.length) break
    if (columnOf(row, group.gaps) === 0) break
    count++
    below = line
  }
  return count
}

function readGroup(rows: readonly Row[], gaps: readonly Gap[], rules: readonly Rule[]): Piece[] {
  const edges = [...gaps].sort((a, b) => a.from - b.from)
  const columns: Line[][] = Array.from({ length: edges.length + 1 }, () => [])
  const cells = rows.map((row) =>
    columns.map((_, column) => {
      const parts = row.parts.filter((part) => columnOfPart(part, edges) === column)
      return parts.length > 0 ? [joined({ ...row, parts })] : []
    }),
  )
  for (const row of cells) {
    row.forEach((lines, column) => {
      columns[column]?.push(...lines)
    })
  }
  const table = toTableWithoutLines(cells, edges, rules)
  if (table) return [table]
  return columns.flatMap((lines, i): Flow[] =>
    toFlow(lines, boxAround(lines)?.right ?? 0).map((flow) => ({ ...flow, isNextColumn: i > 0 })),
  )
}

function columnOfPart(part: Line, gaps: readonly Gap[]): number {
  const middle = (part.left + part.right) / 2
  return gaps.filter(({ from, to }) => (from + to) / 2 < middle).length
}
