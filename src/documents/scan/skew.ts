import type { GreyImage } from './grey-image.ts'

/** Pages lie no further askew than this, in radians; more is a page on its side. */
const MOST = (6 * Math.PI) / 180

/** So many points of ink tell a page's angle. */
const POINTS = 40_000

/**
 * By how much a page lies askew, in radians clockwise: the angle at which its ink falls into the
 * sharpest rows (projection profile, Postl 1986).
 * @param page in black and white.
 */
export function skewOf(page: GreyImage): number {
  const points = inkPoints(page)
  if (points.length < 400) return 0
  let best = 0
  let step = MOST / 12
  let most = sharpness(points, 0)
  for (let angle = -MOST; angle <= MOST; angle += step) {
    const sharp = sharpness(points, angle)
    if (sharp > most) {
      most = sharp
      best = angle
    }
  }
  for (; step > 0.0003; step /= 2) {
    for (const angle of [best - step / 2, best + step / 2]) {
      const sharp = sharpness(points, angle)
      if (sharp > most) {
        most = sharp
        best = angle
      }
    }
  }
  return best
}

/** x and y of points of ink, one after the other, spread over the page. */
function inkPoints({ width, height, data }: GreyImage): Float32Array {
  let ink = 0
  for (const shade of data) if (shade === 0) ink++
  const every = Math.max(1, Math.floor(ink / POINTS))
  const points: number[] = []
  let count = 0
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (data[at] === 0 && count++ % every === 0) points.push(x - width / 2, y - height / 2)
    }
  }
  return Float32Array.from(points)
}

function sharpness(points: Float32Array, angle: number): number {
  const sin = Math.sin(angle)
  const cos = Math.cos(angle)
  const rows = new Map<number, number>()
  for (let i = 0; i + 1 < points.length; i += 2) {
    const row = Math.round(((points[i + 1] ?? 0) * cos - (points[i] ?? 0) * sin) / 2)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  let sum = 0
  for (const count of rows.values()) sum += count * count
  return sum
}
