import type { Box } from './matrix.ts'
import type { Rule } from './page-content.ts'

/** Rules as near as this are one line of a table. */
export const NEAR = 3

/** Gaps in a line as wide as this are dots and dashes, or where lines cross. */
const GAP = 5

/** Shorter lines part no cells. */
const SHORTEST = 6

/** More lines than this on one page are a drawing. */
const MOST_RULES = 20_000

/** Lines that lie on one another, joined: in order of `at`. */
export function joinRules(rules: readonly Rule[], isHorizontal: boolean): Rule[] {
  const sorted = rules
    .filter((rule) => rule.isHorizontal === isHorizontal)
    .slice(0, MOST_RULES)
    .sort((a, b) => a.at - b.at)
  const joined: Rule[] = []
  let group: Rule[] = []
  const close = () => {
    joined.push(...joinGroup(group))
    group = []
  }
  for (const rule of sorted) {
    const first = group[0]
    if (first && rule.at - first.at > NEAR) close()
    group.push(rule)
  }
  close()
  return joined.filter(({ from, to }) => to - from >= SHORTEST)
}

function joinGroup(group: readonly Rule[]): Rule[] {
  const drawn = group.filter(({ isEdge }) => !isEdge)
  const at = middle((drawn.length > 0 ? drawn : group).map((rule) => rule.at))
  const joined: Rule[] = []
  for (const rule of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && rule.from - last.to <= GAP) {
      last.to = Math.max(last.to, rule.to)
      last.isEdge &&= rule.isEdge
    } else {
      joined.push({ ...rule, at })
    }
  }
  return joined
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Lines that cross or touch, and the box around them. */
export interface Lattice {
  horizontal: Rule[]
  vertical: Rule[]
  box: Box
}

/**
 * The tables that a page's lines draw. The sides of filled areas count only where no drawn lines
 * tell where cells end: a tint behind a paragraph is no cell of its own.
 */
export function findLattices(rules: readonly Rule[]): Lattice[] {
  const drawn = rules.filter(({ isEdge }) => !isEdge)
  const ruled = lattices(joinRules(drawn, true), joinRules(drawn, false))
  const loose = rules.filter((rule) => !ruled.some(({ box }) => touchesBox(rule, box)))
  if (!loose.some(({ isEdge }) => isEdge)) return ruled
  // A tinted box alone is no table; several that touch are.
  const tinted = lattices(joinRules(loose, true), joinRules(loose, false)).filter(
    ({ horizontal, vertical }) => horizontal.length > 2 || vertical.length > 2,
  )
  return [...ruled, ...tinted]
}

function touchesBox(rule: Rule, box: Box): boolean {
  const middle = (rule.from + rule.to) / 2
  const [x, y] = rule.isHorizontal ? [middle, rule.at] : [rule.at, middle]
  return (
    x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR
  )
}

/** Sets of lines that hang together, each with lines in both directions. */
function lattices(horizontal: readonly Rule[], vertical: readonly Rule[]): Lattice[] {
  const parents = [...horizontal, ...vertical].map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parents[at] !== at) {
      const up = parents[at] ?? at
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  horizontal.forEach((across, i) => {
    vertical.forEach((down, j) => {
      if (touch(across, down)) parents[root(i)] = root(horizontal.length + j)
    })
  })
  const groups = new Map<number, Lattice>()
  ;[...horizontal, ...vertical].forEach((rule, i) => {
    const key = root(i)
    const group = groups.get(key) ?? { horizontal: [], vertical: [], box: emptyBox() }
    groups.set(key, group)
    ;(rule.isHorizontal ? group.horizontal : group.vertical).push(rule)
    stretch(group.box, rule)
  })
  return [...groups.values()].filter(
    (group) => group.horizontal.length >= 2 && group.vertical.length >= 1,
  )
}

function touch(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - NEAR &&
    down.at <= across.to + NEAR &&
    across.at >= down.from - NEAR &&
    across.at <= down.to + NEAR
  )
}

function emptyBox(): Box {
  return {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
}

function stretch(box: Box, rule: Rule): void {
  const [left, right] = rule.isHorizontal ? [rule.from, rule.to] : [rule.at, rule.at]
  const [top, bottom] = rule.isHorizontal ? [rule.at, rule.at] : [rule.from, rule.to]
  box.left = Math.min(box.left, left)
  box.right = Math.max(box.right, right)
  box.top = Math.min(box.top, top)
  box.bottom = Math.max(box.bottom, bottom)
}
