import type { GreyImage } from './grey-image.ts'

/** Side of the squares in which the paper's own shade is taken, as a share of the page's width. */
const TILE = 1 / 40

/** In a square, the shade that so many of its points are darker than is taken for the paper's. */
const PAPER = 0.9

/**
 * Black letters on white paper, from a page that may be shaded, yellowed or lit from one side: the
 * paper's shade is taken from around each point, and what is clearly darker is ink.
 */
export function toBlackAndWhite(image: GreyImage): GreyImage {
  const paper = paperShades(image)
  const { width, height } = image
  const flat = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    const row = paper.row(y)
    for (let x = 0; x < width; x++, at++) {
      const shade = ((image.data[at] ?? 255) * 255) / Math.max(40, row(x))
      flat[at] = Math.min(255, shade)
    }
  }
  const limit = Math.min(200, Math.max(110, otsu(flat)))
  const data = flat.map((shade) => (shade > limit ? 255 : 0))
  return { width, height, data }
}

interface Paper {
  /** The paper's shade along one row of points. */
  row: (y: number) => (x: number) => number
}

function paperShades({ width, height, data }: GreyImage): Paper {
  const side = Math.max(16, Math.round(Math.max(width, height) * TILE))
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const shades = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let total = 0
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
          const shade = data[y * width + x] ?? 255
          counts[shade] = (counts[shade] ?? 0) + 1
          total++
        }
      }
      shades[row * columns + column] = quantile(counts, total * PAPER)
    }
  }
  const at = (column: number, row: number) =>
    shades[
      Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))
    ] ?? 255
  return {
    row: (y) => {
      const v = y / side - 0.5
      const top = Math.floor(v)
      const down = v - top
      return (x) => {
        const u = x / side - 0.5
        const left = Math.floor(u)
        const right = u - left
        const above = at(left, top) * (1 - right) + at(left + 1, top) * right
        const below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
        return above * (1 - down) + below * down
      }
    },
  }
}

function quantile(counts: Uint32Array, at: number): number {
  let sum = 0
  for (let shade = 0; shade < 256; shade++) {
    sum += counts[shade] ?? 0
    if (sum >= at) return shade
  }
  return 255
}

/** The limit that parts two heaps of shades best (Otsu 1979). */
function otsu(data: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1
  let sum = 0
  for (let shade = 0; shade < 256; shade++) sum += shade * (counts[shade] ?? 0)
  let dark = 0
  let darkSum = 0
  let best = 128
  let most = -1
  for (let shade = 0; shade < 256; shade++) {
    dark += counts[shade] ?? 0
    const light = data.length - dark
    if (dark === 0 || light === 0) continue
    darkSum += shade * (counts[shade] ?? 0)
    const apart = darkSum / dark - (sum - darkSum) / light
    const between = dark * light * apart * apart
    if (between > most) {
      most = between
      best = shade
    }
  }
  return best
}
