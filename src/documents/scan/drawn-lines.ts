import type { Rule } from '../pdf/page-content.ts'
import type { GreyImage } from './grey-image.ts'

/** How thick a table's line is at most, how long at least, and what gap it may have, in inches. */
const THICKEST = 0.035
const SHORTEST = 0.25
const GAP = 0.045

interface Sizes {
  thickest: number
  shortest: number
  gap: number
}

/**
 * The lines of tables in a page's picture, which are taken off the picture.
 * @param page in black and white; its lines become white.
 * @param resolution in points of the picture per inch.
 * @returns in points of the picture.
 */
export function takeLines(page: GreyImage, resolution: number): Rule[] {
  const sizes = {
    thickest: Math.max(3, Math.round(THICKEST * resolution)),
    shortest: Math.round(SHORTEST * resolution),
    gap: Math.round(GAP * resolution),
  }
  // Both directions are looked for before either is taken off, because they cross.
  const across = thinParts(page, true, sizes)
  const down = thinParts(page, false, sizes)
  const runs = keepJoined(
    [...findRuns(across, page, true, sizes), ...findRuns(down, page, false, sizes)],
    resolution,
  )
  for (const run of runs) erase(run, run.isHorizontal ? across : down, page)
  for (const run of runs) sweep(run, page, resolution)
  return runs.map(({ isHorizontal, at, from, to }) => ({
    isHorizontal,
    at,
    from,
    to,
    isEdge: false,
  }))
}

/** Points of ink that are thin across the direction of the line: 1, others 0. */
function thinParts(page: GreyImage, isHorizontal: boolean, sizes: Sizes): Uint8Array {
  const { width, height, data } = page
  const thin = new Uint8Array(width * height)
  const [lines, length] = isHorizontal ? [width, height] : [height, width]
  const step = isHorizontal ? width : 1
  for (let line = 0; line < lines; line++) {
    const start = isHorizontal ? line : line * width
    let from = -1
    for (let i = 0; i <= length; i++) {
      const isInk = i < length && data[start + i * step] === 0
      if (isInk && from < 0) from = i
      if (isInk || from < 0) continue
      if (i - from <= sizes.thickest) {
        for (let j = from; j < i; j++) thin[start + j * step] = 1
      }
      from = -1
    }
  }
  return thin
}

interface Run {
  isHorizontal: boolean
  at: number
  from: number
  to: number
}

function findRuns(thin: Uint8Array, page: GreyImage, isHorizontal: boolean, sizes: Sizes): Run[] {
  const { width, height } = page
  const [lines, length] = isHorizontal ? [height, width] : [width, height]
  const [lineStep, step] = isHorizontal ? [width, 1] : [1, width]
  const runs: Run[] = []
  for (let line = 1; line + 1 < lines; line++) {
    let from = -1
    let last = -1
    let filled = 0
    let inked = 0
    let waiting = 0
    const close = () => {
      // A row of letters has as much white as black in it; a line hardly any, and where it goes
      // through letters, there is ink all along.
      const length = last + 1 - from
      const isFull = filled > 0.75 * length || (inked > 0.93 * length && filled > 0.3 * length)
      const isLine = from >= 0 && length >= sizes.shortest && isFull
      if (isLine) runs.push({ isHorizontal, at: line, from, to: last + 1 })
      from = -1
      filled = 0
      inked = 0
      waiting = 0
    }
    for (let i = 0; i < length; i++) {
      const at = line * lineStep + i * step
      // The rows beside it count, because a line seldom lies exactly level.
      if (!thin[at] && !thin[at - lineStep] && !thin[at + lineStep]) {
        if (page.data[at] === 0) waiting++
        continue
      }
      if (from >= 0 && i - last > sizes.gap) close()
      inked += from < 0 ? 1 : waiting + 1
      waiting = 0
      if (from < 0) from = i
      last = i
      filled++
    }
    close()
  }
  return runs
}

/** Shorter than this, in inches, a line counts only where it ends at lines of the other direction. */
const CERTAIN = 0.5
const REACH = 0.06

/** Without short strokes that stand alone: letters above one another look like lines. */
function keepJoined(runs: readonly Run[], resolution: number): Run[] {
  const certain = runs.filter(({ from, to }) => to - from >= CERTAIN * resolution)
  const reach = REACH * resolution
  const endsAtLine = (run: Run, end: number) =>
    certain.some(
      (other) =>
        other.isHorizontal !== run.isHorizontal &&
        Math.abs(other.at - end) <= reach &&
        run.at >= other.from - reach &&
        run.at <= other.to + reach,
    )
  return runs.filter(
    (run) =>
      run.to - run.from >= CERTAIN * resolution ||
      (endsAtLine(run, run.from) && endsAtLine(run, run.to)),
  )
}

function erase(run: Run, thin: Uint8Array, page: GreyImage): void {
  const { width } = page
  const [lineStep, step] = run.isHorizontal ? [width, 1] : [1, width]
  for (let i = run.from; i < run.to; i++) {
    for (let line = run.at - 1; line <= run.at + 1; line++) {
      const at = line * lineStep + i * step
      if (thin[at]) page.data[at] = 255
    }
  }
}

/** What is left of a line where it was rough: specks within this of it, as a share of an inch. */
const BESIDE = 0.02
const SPECK = 0.05

/** Takes off the specks that lie along lines already taken off; engines read them as quotes. */
function sweep(run: Run, page: GreyImage, resolution: number): void {
  const { width, height, data } = page
  const beside = Math.round(BESIDE * resolution)
  const [lineStep, step] = run.isHorizontal ? [width, 1] : [1, width]
  const lines = run.isHorizontal ? height : width
  const first = Math.max(0, run.at - beside)
  const last = Math.min(lines - 1, run.at + beside)
  const end = Math.min(run.isHorizontal ? width : height, run.to + beside)
  for (let i = Math.max(0, run.from - beside); i < end; i++) {
    for (let line = first; line <= last; line++) {
      const at = line * lineStep + i * step
      if (data[at] === 0) takeSpeck(at, page, Math.round(SPECK * resolution))
    }
  }
}

/** Takes off the ink that hangs together at a point, where it is no larger than a speck. */
function takeSpeck(start: number, { width, height, data }: GreyImage, largest: number): void {
  const seen = new Set([start])
  const waiting = [start]
  let left = start % width
  let right = left
  let top = Math.floor(start / width)
  let bottom = top
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width
    const y = Math.floor(at / width)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    if (right - left > largest || bottom - top > largest) return
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const next = row * width + column
        if (data[next] !== 0 || seen.has(next)) continue
        seen.add(next)
        waiting.push(next)
      }
    }
  }
  for (const at of seen) data[at] = 255
}

/** How many points of ink there are in a part of a page. */
export function inkIn(
  { width, height, data }: GreyImage,
  box: { left: number; top: number; right: number; bottom: number },
): number {
  let count = 0
  const right = Math.min(width, Math.ceil(box.right))
  const bottom = Math.min(height, Math.ceil(box.bottom))
  for (let y = Math.max(0, Math.floor(box.top)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(box.left)); x < right; x++) {
      if (data[y * width + x] === 0) count++
    }
  }
  return count
}
