import type { FontFacts } from './fonts.ts'
import type { Matrix } from './matrix.ts'
import type { Glyph } from './page-content.ts'

type Look = Pick<Glyph, 'bold' | 'italic' | 'isInvisible' | 'content' | 'isArtifact'>

/**
 * Places the glyphs of one font, size and direction on the page. Pages have thousands of them, so
 * nothing is computed or made twice.
 */
export class Pen {
  readonly #matrix: Matrix
  readonly #look: Look
  readonly #height: number
  readonly #turns: Glyph['turns']
  /** From where a glyph stands to the corners around it. */
  readonly #left: number
  readonly #top: number
  readonly #right: number
  readonly #bottom: number

  /** @param size of the font, in the units that `matrix` takes to the page. */
  constructor(matrix: Matrix, font: FontFacts, size: number, look: Look) {
    this.#matrix = matrix
    this.#look = look
    const height = Math.hypot(matrix[2], matrix[3]) * size
    this.#height = height
    const angle = Math.atan2(matrix[1], matrix[0])
    const quarter = Math.round(angle / (Math.PI / 2))
    // Up to about 6 degrees still reads as a straight line.
    const isStraight = Math.abs(angle - quarter * (Math.PI / 2)) < 0.1
    this.#turns = isStraight ? ((((quarter % 4) + 4) % 4) as 0 | 1 | 2 | 3) : undefined
    // From the baseline to the tops of letters, in the text's direction, and to their lower ends.
    const aboveX = Math.sin(angle) * height * font.ascent
    const aboveY = -Math.cos(angle) * height * font.ascent
    const belowX = -Math.sin(angle) * height * font.descent
    const belowY = Math.cos(angle) * height * font.descent
    this.#left = Math.min(aboveX, belowX)
    this.#top = Math.min(aboveY, belowY)
    this.#right = Math.max(aboveX, belowX)
    this.#bottom = Math.max(aboveY, belowY)
  }

  /** One glyph at a place, so long, in the units that the matrix takes to the page. */
  draw(text: string, x: number, y: number, advance: number): Glyph {
    const [a, b, c, d, e, f] = this.#matrix
    const x0 = a * x + c * y + e
    const y0 = b * x + d * y + f
    const x1 = x0 + a * advance
    const y1 = y0 + b * advance
    const { bold, italic, isInvisible, content, isArtifact } = this.#look
    return {
      text,
      left: Math.min(x0, x1) + this.#left,
      top: Math.min(y0, y1) + this.#top,
      right: Math.max(x0, x1) + this.#right,
      bottom: Math.max(y0, y1) + this.#bottom,
      baseline: y0,
      size: this.#height,
      turns: this.#turns,
      bold,
      italic,
      isInvisible,
      content,
      isArtifact,
      underline: false,
      highlight: false,
      struck: false,
    }
  }
}
