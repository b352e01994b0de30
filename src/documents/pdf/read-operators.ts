import { type FontFacts, fontFacts } from './fonts.ts'
import type { PdfLibrary } from './library.ts'
import { applyToBox, combine, IDENTITY, type Matrix, toMatrix } from './matrix.ts'
import type { PageContent } from './page-content.ts'
import { addPath } from './paths.ts'
import { Pen } from './pen.ts'

/** A page's drawing steps, as pdf.js gives them. */
export interface DrawingSteps {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

interface State {
  matrix: Matrix
  fill: string
  stroke: string
  font: FontFacts
  size: number
  direction: 1 | -1
  letterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

interface Content {
  id: number
  isArtifact: boolean
  isHidden: boolean
}

/** Drawing text in these modes leaves no ink: invisible, or only for clipping. */
const INKLESS_MODES = [3, 7]

export interface OperatorContext {
  ops: PdfLibrary['OPS']
  /** From the page's own space to the page as shown. */
  toPage: Matrix
  font: (name: string) => unknown
  /** Whether a layer of the file is switched on. */
  isLayerShown: (group: unknown) => boolean
}

/**
 * Follows a page's drawing steps as a printer would (ISO 32000-2, 8 and 9) and notes where every
 * letter, line, filled area and picture lands on the page as shown.
 */
export function readOperators(steps: DrawingSteps, context: OperatorContext): PageContent {
  const reader = new OperatorReader(context)
  for (let i = 0; i < steps.fnArray.length; i++) {
    const args = steps.argsArray[i]
    reader.step(steps.fnArray[i] ?? 0, Array.isArray(args) ? (args as unknown[]) : [])
  }
  return reader.content
}

class OperatorReader {
  readonly content: PageContent = { glyphs: [], rules: [], fills: [], pictures: [], dots: [] }
  readonly #context: OperatorContext
  readonly #saved: State[] = []
  readonly #contents: Content[] = []
  readonly #steps: Map<number, (args: unknown[]) => void>
  #state: State
  #textMatrix: Matrix = IDENTITY
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0

  constructor(context: OperatorContext) {
    this.#context = context
    this.#state = {
      matrix: context.toPage,
      fill: '#000000',
      stroke: '#000000',
      font: fontFacts(undefined),
      size: 0,
      direction: 1,
      letterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    }
    this.#steps = this.#makeSteps(context.ops)
  }

  step(operator: number, args: unknown[]): void {
    this.#steps.get(operator)?.(args)
  }

  #makeSteps(ops: PdfLibrary['OPS']): Map<number, (args: unknown[]) => void> {
    const restore = () => {
      this.#state = this.#saved.pop() ?? this.#state
    }
    const save = () => {
      // A file may save without end; what is deeper than this is not restored.
      if (this.#saved.length < 10_000) this.#saved.push({ ...this.#state })
    }
    const transform = (values: unknown) => {
      this.#state.matrix = combine(this.#state.matrix, toMatrix(values))
    }
    const picture = (isMask: boolean) => (args: unknown[]) => this.#addPicture(args, isMask)
    return new Map<number, (args: unknown[]) => void>([
      [ops.save, save],
      [ops.restore, restore],
      [ops.transform, transform],
      [
        ops.paintFormXObjectBegin,
        (args) => {
          save()
          if (args[0]) transform(args[0])
        },
      ],
      [ops.paintFormXObjectEnd, restore],
      [ops.setFillRGBColor, ([colour]) => (this.#state.fill = colourOf(colour))],
      [ops.setStrokeRGBColor, ([colour]) => (this.#state.stroke = colourOf(colour))],
      [ops.setFillTransparent, () => (this.#state.fill = '')],
      [ops.setStrokeTransparent, () => (this.#state.stroke = '')],
      [ops.constructPath, (args) => this.#addPath(args)],
      [ops.setGState, ([changes]) => this.#setGraphics(changes)],
      [ops.beginText, () => this.#setTextMatrix(IDENTITY)],
      [ops.setTextMatrix, ([matrix]) => this.#setTextMatrix(toMatrix(matrix))],
      [ops.setFont, ([name, size]) => this.#setFont(name, size)],
      [ops.setCharSpacing, ([spacing]) => (this.#state.letterSpacing = number(spacing))],
      [ops.setWordSpacing, ([spacing]) => (this.#state.wordSpacing = number(spacing))],
      [ops.setHScale, ([percent]) => (this.#state.stretch = number(percent) / 100)],
      [ops.setLeading, ([leading]) => (this.#state.leading = -number(leading))],
      [ops.setTextRise, ([rise]) => (this.#state.rise = number(rise))],
      [ops.setTextRenderingMode, ([mode]) => (this.#state.mode = number(mode))],
      [ops.moveText, ([x, y]) => this.#moveText(number(x), number(y))],
      [
        ops.setLeadingMoveText,
        ([x, y]) => {
          this.#state.leading = number(y)
          this.#moveText(number(x), number(y))
        },
      ],
      [ops.nextLine, () => this.#moveText(0, this.#state.leading)],
      [ops.showText, ([glyphs]) => this.#showText(glyphs)],
      [ops.showSpacedText, ([glyphs]) => this.#showText(glyphs)],
      [ops.beginMarkedContent, ([tag]) => this.#begin(tag, undefined)],
      [ops.beginMarkedContentProps, ([tag, props]) => this.#begin(tag, props)],
      [ops.endMarkedContent, () => this.#contents.pop()],
      [ops.paintImageXObject, picture(false)],
      [ops.paintInlineImageXObject, picture(false)],
      [ops.paintImageMaskXObject, picture(true)],
    ])
  }

  #begin(tag: unknown, props: unknown): void {
    const outer = this.#contents.at(-1)
    this.#contents.push({
      id: typeof props === 'number' ? props : (outer?.id ?? -1),
      isArtifact: tag === 'Artifact' || (outer?.isArtifact ?? false),
      isHidden:
        (outer?.isHidden ?? false) ||
        (tag === 'OC' && props !== null && !this.#context.isLayerShown(props)),
    })
  }

  get #isHidden(): boolean {
    return this.#contents.at(-1)?.isHidden ?? false
  }

  #setGraphics(changes: unknown): void {
    if (!Array.isArray(changes)) return
    for (const change of changes as unknown[]) {
      if (!Array.isArray(change)) continue
      if (change[0] === 'Font' && Array.isArray(change[1])) {
        this.#setFont(change[1][0], change[1][1])
      }
    }
  }

  #addPath([operator, paths]: unknown[]): void {
    if (this.#isHidden || typeof operator !== 'number' || !Array.isArray(paths)) return
    const { ops } = this.#context
    const strokes: number[] = [
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]
    const fills: number[] = [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]
    const { matrix, stroke, fill } = this.#state
    const drawn = {
      isStroked: strokes.includes(operator) && stroke !== '',
      fill: fills.includes(operator) ? fill : '',
    }
    if (!drawn.isStroked && drawn.fill === '') return
    for (const path of paths as unknown[]) {
      if (path instanceof Float32Array) addPath(path, matrix, drawn, this.content)
    }
  }

  #addPicture([given]: unknown[], isMask: boolean): void {
    if (this.#isHidden) return
    const box = applyToBox(this.#state.matrix, { left: 0, top: 0, right: 1, bottom: 1 })
    const name = typeof given === 'string' ? given : ''
    const { matrix } = this.#state
    this.content.pictures.push({ ...box, name, inline: given, isMask, matrix })
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix
    this.#x = 0
    this.#y = 0
    this.#lineX = 0
    this.#lineY = 0
  }

  #setFont(name: unknown, size: unknown): void {
    const given = number(size)
    this.#state.font = fontFacts(typeof name === 'string' ? this.#context.font(name) : undefined)
    this.#state.size = Math.abs(given)
    this.#state.direction = given < 0 ? -1 : 1
  }

  #moveText(x: number, y: number): void {
    this.#lineX += x
    this.#lineY += y
    this.#x = this.#lineX
    this.#y = this.#lineY
  }

  #showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return
    const { font, size, direction, letterSpacing, wordSpacing, stretch, rise, mode } = this.#state
    const isInvisible = INKLESS_MODES.includes(mode)
    const toPage = combine(this.#state.matrix, this.#textMatrix)
    const content = this.#contents.at(-1)
    const pen = new Pen(toPage, font, size, {
      bold: font.bold || mode === 2,
      italic: font.italic,
      isInvisible,
      content: content?.id ?? -1,
      isArtifact: content?.isArtifact ?? false,
    })
    const y = this.#y + rise
    let moved = 0
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === 'number') {
        moved += ((font.isVertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      if (typeof glyph !== 'object' || glyph === null) continue
      const { unicode, width, isSpace } = glyph as Record<string, unknown>
      const spacing = (isSpace === true ? wordSpacing : 0) + letterSpacing
      const advance = number(width) * font.scale * size
      if (typeof unicode === 'string' && unicode !== '' && !content?.isHidden) {
        this.content.glyphs.push(
          font.isVertical
            ? pen.draw(unicode, this.#x, y + moved, size)
            : pen.draw(
                unicode,
                this.#x + moved * stretch * direction,
                y,
                advance * stretch * direction,
              ),
        )
      }
      moved += font.isVertical ? advance - spacing * direction : advance + spacing * direction
    }
    if (font.isVertical) this.#y += moved
    else this.#x += moved * stretch * direction
  }
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function colourOf(value: unknown): string {
  return typeof value === 'string' ? value : '#000000'
}
