import type { Line } from './lines.ts'
import { boxAround } from './matrix.ts'
import type { Rule } from './page-content.ts'
import { type CellLayout, markHeadings, type TableLayout, toFlow } from './pieces.ts'

/** The lines of one line of text, by column; each at most one. */
type Strip = Line[][]

interface Gap {
  from: number
  to: number
}

/**
 * A table without a lattice of lines, from strips of text that share gutters; undefined where the
 * strips are columns of running text, as in a newsletter.
 */
export function toTableWithoutLines(
  strips: readonly Strip[],
  gutters: readonly Gap[],
  rules: readonly Rule[],
): TableLayout | undefined {
  const box = boxAround(strips.flat(2))
  if (!box) return undefined
  const across = rules.filter(
    (rule) =>
      rule.at > box.top &&
      rule.at < box.bottom &&
      Math.min(rule.to, box.right) - Math.max(rule.from, box.left) > 0.6 * (box.right - box.left),
  )
  const byRules = rowsBetween(strips, across)
  const byGaps = rowsByGaps(strips)
  const isRuled = across.length > 0 && byRules.length > 1
  if (!isRuled && byGaps.length < 2 && isRunningText(strips)) return undefined
  const rows = isRuled ? byRules : byGaps.length > 1 ? byGaps : rowsByFirstColumn(strips)
  const edges = [box.left, ...gutters.map(({ from, to }) => (from + to) / 2), box.right]
  const table: TableLayout = {
    kind: 'table',
    box,
    columnEdges: [...lefts(strips), box.right],
    isRuled: false,
    rows: rows.map((row) => toCells(row, edges)),
  }
  markHeadings(table)
  return table
}

/** Where each column's text begins. */
function lefts(strips: readonly Strip[]): number[] {
  return (strips[0] ?? []).map((_, column) =>
    Math.min(...strips.flatMap((strip) => (strip[column] ?? []).map(({ left }) => left))),
  )
}

function toCells(row: readonly Strip[], edges: readonly number[]): CellLayout[] {
  const around = boxAround(row.flat(2))
  return edges.slice(1).map((right, column): CellLayout => {
    const lines = row.flatMap((strip) => strip[column] ?? [])
    return {
      column,
      columns: 1,
      rows: 1,
      isHeading: false,
      box: {
        left: edges[column] ?? 0,
        right,
        top: around?.top ?? 0,
        bottom: around?.bottom ?? 0,
      },
      pieces: toFlow(lines, 0),
    }
  })
}

function rowsBetween(strips: readonly Strip[], rules: readonly Rule[]): Strip[][] {
  const rows = new Map<number, Strip[]>()
  for (const strip of strips) {
    const middle = strip.flat()[0]?.baseline ?? 0
    const row = rules.filter(({ at }) => at < middle).length
    rows.set(row, [...(rows.get(row) ?? []), strip])
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
}

/** A new row where the gap over all columns is wider than between lines of one cell. */
function rowsByGaps(strips: readonly Strip[]): Strip[][] {
  const pitches = strips.slice(1).map((strip, i) => top(strip) - bottom(strips[i] ?? []))
  const lines = strips.flat(2)
  const size = lines[0]?.size ?? 10
  const close = closestLines(strips)
  const rows: Strip[][] = []
  strips.forEach((strip, i) => {
    const gap = pitches[i - 1] ?? 0
    const last = rows.at(-1)
    if (last && gap < Math.max(close + 0.15 * size, 0.25 * size)) last.push(strip)
    else rows.push([strip])
  })
  return rows
}

/** The gap between lines of one column where it is smallest. */
function closestLines(strips: readonly Strip[]): number {
  const columns = strips[0]?.length ?? 0
  let closest = Number.POSITIVE_INFINITY
  for (let column = 0; column < columns; column++) {
    const lines = strips.flatMap((strip) => strip[column] ?? [])
    lines.forEach((line, i) => {
      const before = lines[i - 1]
      if (before) closest = Math.min(closest, Math.max(0, line.top - before.bottom))
    })
  }
  return Number.isFinite(closest) ? closest : 0
}

function top(strip: Strip): number {
  return Math.min(...strip.flat().map((line) => line.top))
}

function bottom(strip: Strip): number {
  return Math.max(...strip.flat().map((line) => line.bottom))
}

/**
 * Every strip is a row, but one with nothing in the first column, or that begins in the middle of
 * sentences, goes on with the row above.
 */
function rowsByFirstColumn(strips: readonly Strip[]): Strip[][] {
  const rows: Strip[][] = []
  for (const strip of strips) {
    const last = rows.at(-1)
    const [first] = strip
    const beginnings = strip.flatMap(([line]) => line?.words[0]?.text ?? [])
    const isMiddle = beginnings.every((text) => /^\p{Ll}/u.test(text))
    const goesOn = !first?.length || isMiddle
    if (last && goesOn) last.push(strip)
    else rows.push([strip])
  }
  return rows
}

/** Every column full of lines that reach its right side, and many of them. */
function isRunningText(strips: readonly Strip[]): boolean {
  const count = strips[0]?.length ?? 0
  for (let column = 0; column < count; column++) {
    const lines = strips.flatMap((strip) => strip[column] ?? [])
    const box = boxAround(lines)
    if (!box || lines.length < 4) return false
    const width = box.right - box.left
    const full = lines.filter((line) => line.right - box.left > 0.7 * width)
    if (full.length < 0.6 * lines.length || width < 8 * (lines[0]?.size ?? 10)) return false
  }
  return true
}
