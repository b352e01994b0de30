import type {
  LinkSpan,
  PlacedSpan,
  Rectangle,
  RemovedText,
  RichText,
  SpanStyle,
  StyleSpan,
} from '../model.ts'
import type { Vocabulary } from './hyphens.ts'
import type { Line, LineWord } from './lines.ts'
import type { Box } from './matrix.ts'

/** Lines of one page that make one stretch of text. */
export interface PlacedLine {
  line: Line
  page: number
  /** From upright to the page as shown, where a whole page was drawn turned. */
  toShown: (box: Box) => Box
  /** A new line was begun on purpose before it. */
  afterBreak: boolean
}

const STYLES = ['bold', 'italic', 'underline', 'highlight', 'unsure'] as const

/** A sentence mostly ends after one of these; its place must not run on into the next. */
const ENDS_SENTENCE = /[.!?:;]["'”’)]?$/

/** Puts lines together to one text, with its styles, links and places. */
export function toRichText(lines: readonly PlacedLine[], vocabulary: Vocabulary): RichText {
  const builder = new RichTextBuilder()
  lines.forEach((placed, i) => {
    const next = lines[i + 1]
    const following = next && !next.afterBreak ? next.line.words[0]?.text : undefined
    const { words } = placed.line
    if (i > 0) builder.separate(placed.afterBreak ? '\n' : ' ')
    words.forEach((word, j) => {
      if (word.isApart) builder.separate(' ')
      const isLast = j === words.length - 1
      const mend = isLast && following !== undefined
      const text = mend ? vocabulary.mend(word.text, following) : word.text.replaceAll('\u00AD', '')
      builder.add(word, text, placed)
      if (mend && vocabulary.isSplit(word.text, following)) builder.join()
    })
  })
  return builder.finish()
}

class RichTextBuilder {
  #text = ''
  #separator = ''
  readonly #open = new Map<SpanStyle, StyleSpan>()
  readonly #spans: StyleSpan[] = []
  readonly #links: LinkSpan[] = []
  readonly #removed: RemovedText[] = []
  readonly #places: PlacedSpan[] = []
  #line: PlacedLine | undefined
  #mayStretch = false

  separate(separator: ' ' | '\n'): void {
    if (this.#separator === '' || this.#separator === ' ') this.#separator = separator
  }

  /** The next word is the rest of the last. */
  join(): void {
    this.#separator = 'joined'
  }

  add(word: LineWord, text: string, placed: PlacedLine): void {
    if (word.struck) {
      this.#addRemoved(text)
      return
    }
    if (text === '') return
    const separator = this.#takeSeparator()
    const start = this.#text.length + separator.length
    this.#text += separator + text
    const end = this.#text.length
    for (const style of STYLES) this.#style(style, word[style], start, end)
    for (const aside of word.comments) this.#spans.push({ style: 'reference', start, end, aside })
    this.#link(word.link, start, end)
    this.#place(word, placed, start, end)
  }

  finish(): RichText {
    const spans = [...this.#spans, ...this.#open.values()]
    return {
      text: this.#text,
      spans: spans.sort((a, b) => a.start - b.start),
      links: this.#links,
      removed: this.#removed,
      places: this.#places,
      isForeign: false,
    }
  }

  #takeSeparator(): string {
    const separator = this.#separator
    this.#separator = ''
    return this.#text === '' || separator === 'joined' ? '' : separator
  }

  #addRemoved(text: string): void {
    const last = this.#removed.at(-1)
    const at = this.#text.length
    // Spaces between struck words belong to what was removed; one stays for the words around.
    if (last && last.at === at) {
      last.text += (this.#separator === '' || this.#separator === 'joined' ? '' : ' ') + text
    } else {
      this.#removed.push({ at, text, how: 'struck' })
    }
  }

  #style(style: SpanStyle, isOn: boolean, start: number, end: number): void {
    const open = this.#open.get(style)
    if (isOn && open) {
      open.end = end
    } else if (isOn) {
      this.#open.set(style, { style, start, end })
    } else if (open) {
      this.#spans.push(open)
      this.#open.delete(style)
    }
  }

  #link(address: string, start: number, end: number): void {
    if (address === '') return
    const last = this.#links.at(-1)
    if (last?.address === address && start - last.end <= 1) last.end = end
    else this.#links.push({ start, end, address })
  }

  #place(word: LineWord, placed: PlacedLine, start: number, end: number): void {
    const rectangle = toRectangle(placed.toShown(word))
    const last = this.#places.at(-1)
    const isSameLine = this.#line === placed && this.#mayStretch
    if (last && isSameLine && 'rectangles' in last.place) {
      const [first] = last.place.rectangles
      last.end = end
      if (first) last.place.rectangles = [around(first, rectangle)]
    } else {
      this.#places.push({ start, end, place: { page: placed.page, rectangles: [rectangle] } })
    }
    this.#line = placed
    this.#mayStretch = !ENDS_SENTENCE.test(word.text)
  }
}

function toRectangle(box: Box): Rectangle {
  return {
    left: round(box.left),
    top: round(box.top),
    width: round(box.right - box.left),
    height: round(box.bottom - box.top),
  }
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  return {
    left,
    top,
    width: round(Math.max(a.left + a.width, b.left + b.width) - left),
    height: round(Math.max(a.top + a.height, b.top + b.height) - top),
  }
}

/** A hundredth of a point is finer than any printer. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
