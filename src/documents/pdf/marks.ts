import type { Box } from './matrix.ts'
import type { Fill, Glyph, PageContent, Rule } from './page-content.ts'

/** Areas drawn by a program for notes: over a text struck, underlined, highlighted by somebody. */
export interface MarkedAreas {
  struck: Box[]
  underline: Box[]
  highlight: Box[]
}

interface Marked {
  glyphs: Glyph[]
  /** The rules that are no marks under or through letters. */
  rules: Rule[]
}

/**
 * Tells which letters are struck through, underlined or highlighted, by thin lines through or
 * under them, by coloured areas behind them, and by a reader's own marks.
 */
export function markGlyphs(content: PageContent, areas: MarkedAreas): Marked {
  const glyphs = dropDoubles(content.glyphs)
  const index = new Rows(glyphs)
  const marks = content.fills.filter((fill) => markByFill(fill, index))
  const rules = content.rules.filter(
    (rule) => !marks.some((mark) => isSideOf(rule, mark)) && !markByRule(rule, index),
  )
  for (const name of ['struck', 'underline', 'highlight'] as const) {
    for (const area of areas[name]) {
      for (const glyph of index.between(area.top, area.bottom)) {
        if (isWithin(glyph, area)) glyph[name] = true
      }
    }
  }
  return { glyphs, rules }
}

/** Side of the squares in which letters drawn twice are looked for, in points. */
const SQUARE = 8

/** Letters drawn twice, to look bold or shadowed, count once. */
function dropDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<number, Glyph[]>()
  return glyphs.filter((glyph) => {
    if (glyph.text === ' ') return true
    const step = Math.max(1, glyph.size * 0.12)
    const fromX = Math.floor((glyph.left - step) / SQUARE)
    const toX = Math.floor((glyph.left + step) / SQUARE)
    const fromY = Math.floor((glyph.baseline - step) / SQUARE)
    const toY = Math.floor((glyph.baseline + step) / SQUARE)
    for (let x = fromX; x <= Math.min(toX, fromX + 3); x++) {
      for (let y = fromY; y <= Math.min(toY, fromY + 3); y++) {
        const other = seen.get(x * 65_536 + y)?.find((each) => isDouble(each, glyph, step))
        if (!other) continue
        if (other.left !== glyph.left) other.bold = true
        return false
      }
    }
    const home = Math.floor(glyph.left / SQUARE) * 65_536 + Math.floor(glyph.baseline / SQUARE)
    const list = seen.get(home)
    if (list) list.push(glyph)
    else seen.set(home, [glyph])
    return true
  })
}

function isDouble(one: Glyph, other: Glyph, step: number): boolean {
  return (
    one.text === other.text &&
    Math.abs(one.left - other.left) < step &&
    Math.abs(one.baseline - other.baseline) < step &&
    Math.abs(one.size - other.size) < step
  )
}

/** Glyphs by the height at which they stand, so that a rule meets only its neighbours. */
class Rows {
  readonly #rows = new Map<number, Glyph[]>()
  static readonly #HEIGHT = 16

  constructor(glyphs: readonly Glyph[]) {
    for (const glyph of glyphs) {
      if (glyph.turns !== 0) continue
      const row = Math.floor(glyph.baseline / Rows.#HEIGHT)
      const list = this.#rows.get(row)
      if (list) list.push(glyph)
      else this.#rows.set(row, [glyph])
    }
  }

  between(top: number, bottom: number): Glyph[] {
    const first = Math.floor(top / Rows.#HEIGHT) - 1
    // A mark as high as a page is none; the bound keeps a hostile file from costing more.
    const last = Math.min(Math.floor(bottom / Rows.#HEIGHT) + 2, first + 400)
    const found: Glyph[] = []
    for (let row = first; row <= last; row++) found.push(...(this.#rows.get(row) ?? []))
    return found
  }
}

/** Marks the letters that a rule strikes out or underlines; false where it is no such rule. */
function markByRule(rule: Rule, index: Rows): boolean {
  if (!rule.isHorizontal || rule.isEdge) return false
  const met = index.between(rule.at - 24, rule.at + 24).filter(({ left, right }) => {
    const middle = (left + right) / 2
    return middle > rule.from - 0.5 && middle < rule.to + 0.5
  })
  const struck = met.filter(({ baseline, size, text }) => {
    const height = (baseline - rule.at) / size
    return height > 0.14 && height < 0.5 && text.trim() !== ''
  })
  const under = met.filter(({ baseline, size, text }) => {
    const depth = (rule.at - baseline) / size
    return depth > -0.05 && depth < 0.25 && text.trim() !== ''
  })
  const marked = struck.length > 0 ? struck : under
  if (marked.length === 0) return false
  const covered = extent(marked)
  // Lines of a table reach well past the words; marks begin and end with them.
  const slack = Math.max(3, (marked[0]?.size ?? 10) * 0.7)
  const isHugging =
    rule.to - rule.from < covered.right - covered.left + 2 * slack &&
    Math.abs(rule.from - covered.left) < slack + 2 &&
    Math.abs(rule.to - covered.right) < slack + 2
  if (!isHugging) return false
  for (const glyph of marked) {
    if (struck.length > 0) glyph.struck = true
    else glyph.underline = true
  }
  return true
}

function extent(glyphs: readonly Glyph[]): { left: number; right: number } {
  return {
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
  }
}

/** A bright area about as high as its line, which hugs some letters, is a highlighter's. */
function markByFill(fill: Fill, index: Rows): boolean {
  if (!isBright(fill.colour)) return false
  const inside = index
    .between(fill.top, fill.bottom)
    .filter((glyph) => glyph.text.trim() !== '' && isWithin(glyph, fill))
  const [first] = inside
  if (!first) return false
  const covered = extent(inside)
  const slack = first.size * 0.6
  if (fill.bottom - fill.top > first.size * 1.8) return false
  if (covered.left - fill.left > slack || fill.right - covered.right > slack) return false
  for (const glyph of inside) glyph.highlight = true
  return true
}

function isSideOf(rule: Rule, { left, right, top, bottom }: Fill): boolean {
  if (!rule.isEdge) return false
  const [low, high] = rule.isHorizontal ? [top, bottom] : [left, right]
  const [from, to] = rule.isHorizontal ? [left, right] : [top, bottom]
  return (rule.at === low || rule.at === high) && rule.from === from && rule.to === to
}

/** Yellow, green, pink: strong colours in which dark letters can be read. */
function isBright(colour: string): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const most = Math.max(...channels)
  const least = Math.min(...channels)
  return most >= 200 && most - least >= 90
}

function isWithin(glyph: Glyph, area: Box): boolean {
  const x = (glyph.left + glyph.right) / 2
  const y = (glyph.top + glyph.bottom) / 2
  return x > area.left && x < area.right && y > area.top && y < area.bottom
}
