import { apply, type Matrix } from './matrix.ts'
import type { PageContent } from './page-content.ts'

/** Thinner than this, a filled area is a line, in points. */
const THIN = 3

/** A line may lean by this share of its length, and still is one of a table's. */
const LEAN = 0.02

/** Steps of a path as pdf.js writes them. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

interface Drawn {
  isStroked: boolean
  /** "#rrggbb", or empty where the path is not filled. */
  fill: string
}

type Point = [number, number]

/** Adds what a path draws: its straight lines, and its areas where they are upright boxes. */
export function addPath(
  path: Float32Array,
  matrix: Matrix,
  drawn: Drawn,
  content: PageContent,
): void {
  for (const outline of outlines(path, matrix)) {
    addDot(outline, content)
    if (drawn.fill !== '') addArea(outline, drawn.fill, content)
    if (!drawn.isStroked) continue
    for (let i = 1; i < outline.points.length; i++) {
      const from = outline.points[i - 1]
      const to = outline.points[i]
      if (from && to && !outline.curved.has(i)) addLine(from, to, false, content)
    }
  }
}

interface Outline {
  points: Point[]
  /** Which points are reached by a curve. */
  curved: Set<number>
}

function outlines(path: Float32Array, matrix: Matrix): Outline[] {
  const all: Outline[] = []
  let current: Outline = { points: [], curved: new Set() }
  const at = (i: number): Point => apply(matrix, path[i] ?? 0, path[i + 1] ?? 0)
  for (let i = 0; i < path.length; ) {
    const step = path[i]
    if (step === MOVE) {
      current = { points: [at(i + 1)], curved: new Set() }
      all.push(current)
      i += 3
    } else if (step === LINE) {
      current.points.push(at(i + 1))
      i += 3
    } else if (step === CURVE || step === QUADRATIC) {
      const length = step === CURVE ? 7 : 5
      current.curved.add(current.points.length)
      current.points.push(at(i + length - 2))
      i += length
    } else if (step === CLOSE) {
      const [first] = current.points
      if (first) current.points.push(first)
      i += 1
    } else {
      break
    }
  }
  return all
}

function addArea(outline: Outline, colour: string, content: PageContent): void {
  if (outline.curved.size > 0 || outline.points.length < 4) return
  const xs = outline.points.map(([x]) => x)
  const ys = outline.points.map(([, y]) => y)
  const left = Math.min(...xs)
  const right = Math.max(...xs)
  const top = Math.min(...ys)
  const bottom = Math.max(...ys)
  const width = right - left
  const height = bottom - top
  // Borders with slanted ends (where two colours meet in a corner) are lines too.
  if (height <= THIN && width > 0) {
    const middle = (top + bottom) / 2
    addLine([left, middle], [right, middle], false, content)
  }
  if (width <= THIN && height > 0) {
    const middle = (left + right) / 2
    addLine([middle, top], [middle, bottom], false, content)
  }
  if (width <= THIN || height <= THIN || !isUpright(outline.points)) return
  content.fills.push({ left, top, right, bottom, colour })
  addLine([left, top], [right, top], true, content)
  addLine([left, bottom], [right, bottom], true, content)
  addLine([left, top], [left, bottom], true, content)
  addLine([right, top], [right, bottom], true, content)
}

/** Small and as wide as high: a drawn bullet. */
function addDot({ points }: Outline, content: PageContent): void {
  const box = {
    left: Math.min(...points.map(([x]) => x)),
    right: Math.max(...points.map(([x]) => x)),
    top: Math.min(...points.map(([, y]) => y)),
    bottom: Math.max(...points.map(([, y]) => y)),
  }
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (width > 1.5 && width < 8 && Math.abs(width - height) < 0.2 * width) content.dots.push(box)
}

function isUpright(points: readonly Point[]): boolean {
  return points.every((point, i) => {
    const next = points[i + 1]
    if (!next) return true
    return Math.abs(point[0] - next[0]) < 0.5 || Math.abs(point[1] - next[1]) < 0.5
  })
}

function addLine(from: Point, to: Point, isEdge: boolean, content: PageContent): void {
  const width = Math.abs(to[0] - from[0])
  const height = Math.abs(to[1] - from[1])
  if (height <= Math.max(0.5, width * LEAN) && width > 0) {
    content.rules.push({
      isHorizontal: true,
      at: (from[1] + to[1]) / 2,
      from: Math.min(from[0], to[0]),
      to: Math.max(from[0], to[0]),
      isEdge,
    })
  } else if (width <= Math.max(0.5, height * LEAN) && height > 0) {
    content.rules.push({
      isHorizontal: false,
      at: (from[0] + to[0]) / 2,
      from: Math.min(from[1], to[1]),
      to: Math.max(from[1], to[1]),
      isEdge,
    })
  }
}
