import type { LinkSpan, PlacedSpan, RemovedText, RichText, SpanStyle, StyleSpan } from './model.ts'

/** Who made a change, and when, where the file says so. */
export interface Maker {
  by?: string
  when?: string
}

/** How a stretch of text looks and where it leads. */
export interface TextLook {
  styles: readonly SpanStyle[]
  /** Of a tracked insertion. */
  inserted?: Maker | undefined
  /** Where it leads; only https addresses are kept. */
  link?: string | undefined
  isForeign?: boolean
}

export const PLAIN_LOOK: TextLook = { styles: [] }

/** Soft hyphens and characters of no width: there for line breaks, never part of a word. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g

/** Gathers a paragraph's text piece by piece, white space as a reader sees it. */
export class RichTextBuilder {
  #text = ''
  readonly #spans: StyleSpan[] = []
  readonly #links: LinkSpan[] = []
  readonly #removed: RemovedText[] = []
  readonly #places: PlacedSpan[] = []
  #letters = 0
  #foreignLetters = 0

  /** Nothing was added that a reader could see, not even as removed. */
  get isEmpty(): boolean {
    return this.#text.trim() === '' && this.#removed.length === 0 && !this.#hasReference
  }

  /** Some text counts. */
  get hasText(): boolean {
    return this.#text.trim() !== ''
  }

  /** Only removed text so far. */
  get isAllRemoved(): boolean {
    return !this.hasText && this.#removed.length > 0
  }

  get #hasReference(): boolean {
    return this.#spans.some(({ style }) => style === 'reference')
  }

  /** Where the next text will stand. */
  get length(): number {
    return this.#text.length
  }

  add(text: string, look: TextLook = PLAIN_LOOK, path = ''): void {
    const start = this.#text.length
    const seen = text.replace(UNSEEN, '').replace(/\s+/g, ' ')
    this.#text += /(?:^|[\s])$/.test(this.#text) ? seen.replace(/^ /, '') : seen
    const end = this.#text.length
    if (end === start) return
    for (const style of look.styles) this.#addSpan({ style, start, end })
    if (look.inserted) this.#addSpan({ style: 'inserted', start, end, ...look.inserted })
    if (look.link !== undefined) this.#addLink(start, end, look.link)
    if (path !== '') this.#addPlace(start, end, path)
    const letters = seen.match(/\p{L}/gu)?.length ?? 0
    this.#letters += letters
    if (look.isForeign) this.#foreignLetters += letters
  }

  /** A line broken on purpose; never at the beginning, never two together. */
  breakLine(): void {
    const kept = this.#text.trimEnd()
    this.#text = kept === '' ? '' : `${kept}\n`
  }

  remove(text: string, how: RemovedText['how'], maker: Maker = {}): void {
    const seen = text.replace(UNSEEN, '').replace(/\s+/g, ' ')
    if (seen === '') return
    const at = this.#text.length
    const last = this.#removed.at(-1)
    const isSame = last?.how === how && last.by === maker.by && last.when === maker.when
    if (last && isSame && last.at === at) last.text = (last.text + seen).replace(/ {2,}/g, ' ')
    else this.#removed.push({ at, text: seen, how, ...maker })
  }

  /** A note is referred to here, or a comment from `start` on. */
  refer(aside: number, start = this.#text.length): void {
    this.#spans.push({ style: 'reference', start, end: this.#text.length, aside })
  }

  finish(): RichText {
    const text = this.#text.trimEnd()
    const within = <T extends { start: number; end: number }>(spans: T[]): T[] =>
      spans.map((span) => ({
        ...span,
        start: Math.min(span.start, text.length),
        end: Math.min(span.end, text.length),
      }))
    const isLong = ({ start, end }: { start: number; end: number }) => end > start
    return {
      text,
      spans: within(this.#spans)
        .filter((span) => span.style === 'reference' || isLong(span))
        .sort((a, b) => a.start - b.start),
      links: within(this.#links).filter(isLong),
      removed: this.#removed
        .filter((each) => each.text.trim() !== '')
        .map((each) => ({ ...each, at: Math.min(each.at, text.length) })),
      places: within(this.#places).filter(isLong),
      isForeign: this.#foreignLetters * 2 > this.#letters,
    }
  }

  #addSpan(span: StyleSpan): void {
    const last = this.#spans.findLast(({ style }) => style === span.style)
    const joins = last && last.end >= this.#touching(span.start)
    if (joins && last.by === span.by && last.when === span.when) last.end = span.end
    else this.#spans.push(span)
  }

  #addLink(start: number, end: number, address: string): void {
    if (!/^https:\/\//i.test(address)) return
    const last = this.#links.at(-1)
    if (last && last.address === address && last.end >= this.#touching(start)) last.end = end
    else this.#links.push({ start, end, address })
  }

  #addPlace(start: number, end: number, path: string): void {
    const last = this.#places.at(-1)
    if (last && 'path' in last.place && last.place.path === path) last.end = end
    else this.#places.push({ start, end, place: { path } })
  }

  /** A line break between two stretches does not part them. */
  #touching(start: number): number {
    return this.#text[start - 1] === '\n' ? start - 1 : start
  }
}

/** Text without any look, as it was typed by us: labels, captions, made-up text. */
export function plainText(text: string, path = ''): RichText {
  const builder = new RichTextBuilder()
  builder.add(text, PLAIN_LOOK, path)
  return builder.finish()
}
