import {
  around,
  closesItself,
  type Insertion,
  type SourceElement,
  type XmlSource,
} from '../packed/xml-source.ts'
import { runLetters } from './run-letters.ts'

/** A point in the source: between two letters of an element, counted without white space. */
export interface SourcePoint {
  element: SourceElement
  before: number
  total: number
}

/** A point in the source where the two ends of what is cut there are closed and opened again. */
interface Cut {
  at: number
  /** Closes what is cut, and opens it again behind. */
  close: string
  open: string
  /** How many letters make way. */
  removed?: number
  ends: string
  references: string
  starts: string
}

const CLOSED = '/>'

/** What stands between a paragraph and its runs and may hold the marks of a comment. */
const WRAPPERS = new Set(
  'w:hyperlink w:ins w:moveTo w:sdt w:sdtContent w:smartTag w:customXml w:fldSimple w:dir w:bdo'.split(
    ' ',
  ),
)

/**
 * Gathers the marks of comments in a Word document's main part. Where a comment begins or ends in
 * the middle of a run, the run is parted in two that look the same; nothing is taken away.
 */
export class CommentMarks {
  readonly #source: XmlSource
  readonly #cuts = new Map<number, Cut>()
  readonly #keepSpaces = new Set<number>()
  readonly #prefix: string

  /** @param prefix of the elements of WordprocessingML in this part, with its colon. */
  constructor(source: XmlSource, prefix: string) {
    this.#source = source
    this.#prefix = prefix
  }

  /** Words outside every paragraph cannot be marked. */
  canMark({ element }: SourcePoint): boolean {
    return this.#target(element) !== undefined
  }

  mark(id: number, start: SourcePoint, end: SourcePoint): void {
    const first = this.#target(start.element)
    const last = this.#target(end.element)
    if (!first || !last) return
    const begin = this.#cutBefore(first, start)
    const after = this.#cutAfter(last, end)
    // Words in a text box stand in the model after the paragraph that holds it.
    const isTurned = after.at < begin.at
    const close = isTurned ? this.#plain(first.top.end) : after
    begin.starts += `<${this.#prefix}commentRangeStart ${this.#id(id)}/>`
    close.ends += `<${this.#prefix}commentRangeEnd ${this.#id(id)}/>`
    const behind = isTurned || last.element === last.top ? close : this.#plain(last.top.end)
    behind.references += this.#reference(id)
  }

  /** Puts a comment at the beginning of a paragraph, about no words. */
  markParagraph(id: number, paragraph: SourceElement): void {
    const properties = paragraph.children.find(({ name }) => name === 'w:pPr')
    const at = properties?.end ?? paragraph.contentStart
    const cut = closesItself(this.#source, paragraph)
      ? this.#cut(at - CLOSED.length, '>', `</${this.#prefix}p>`)
      : this.#plain(at)
    if (cut.close !== '') cut.removed = CLOSED.length
    cut.references += this.#reference(id)
  }

  insertions(): Insertion[] {
    const made: Insertion[] = []
    for (const cut of this.#cuts.values()) {
      const marks = cut.ends + cut.references + cut.starts
      made.push({ at: cut.at, text: cut.close + marks + cut.open, removed: cut.removed ?? 0 })
    }
    for (const at of this.#keepSpaces) made.push({ at, text: ' xml:space="preserve"' })
    return made
  }

  #id(id: number): string {
    return `${this.#prefix}id="${id}"`
  }

  #reference(id: number): string {
    const w = this.#prefix
    return `<${w}r><${w}commentReference ${this.#id(id)}/></${w}r>`
  }

  /**
   * What is marked for an element: itself where it is a run that may be parted, otherwise what
   * holds it in its outermost paragraph (Word has no comments in text boxes).
   */
  #target(element: SourceElement): Target | undefined {
    const chain = around(element)
    const p = chain.findIndex(({ name }) => name === 'w:p')
    const top = p < 0 ? undefined : chain[p + 1]
    if (!top) return undefined
    const isRun = element.name === 'w:r'
    const isOpen = chain.slice(p + 1, -1).every(({ name }) => WRAPPERS.has(name))
    return { element: isRun && isOpen ? element : top, top, isRun: isRun && isOpen }
  }

  #cutBefore({ element, isRun }: Target, { before, total }: SourcePoint): Cut {
    const letters = isRun && before > 0 ? runLetters(this.#source, element) : undefined
    const letter = letters?.length === total ? letters[before] : undefined
    if (!letter) return this.#plain(element.start)
    if (letter.isFirst) return this.#part(element, letter.holder.start)
    return this.#partText(element, letter.holder, letter.start)
  }

  #cutAfter({ element, isRun }: Target, { before, total }: SourcePoint): Cut {
    const letters = isRun && before < total ? runLetters(this.#source, element) : undefined
    const letter = letters?.length === total ? letters[before - 1] : undefined
    if (!letter) return this.#plain(element.end)
    if (letter.isLast) return this.#part(element, letter.holder.end)
    return this.#partText(element, letter.holder, letter.end)
  }

  #plain(at: number): Cut {
    return this.#cut(at, '', '')
  }

  /** Between two things that a run holds. */
  #part(run: SourceElement, at: number): Cut {
    const content = run.children.filter(({ name }) => name !== 'w:rPr')
    if (at <= (content[0]?.start ?? 0)) return this.#plain(run.start)
    if (at >= (content.at(-1)?.end ?? 0)) return this.#plain(run.end)
    return this.#cut(at, this.#closing(run), this.#opening(run))
  }

  #partText(run: SourceElement, text: SourceElement, at: number): Cut {
    if (text.attributes['xml:space'] !== 'preserve') this.#keepSpaces.add(text.contentStart - 1)
    const closing = this.#closing(text)
    const open = `${this.#opening(run)}<${closing.slice(2, -1).trim()} xml:space="preserve">`
    return this.#cut(at, closing + this.#closing(run), open)
  }

  #cut(at: number, close: string, open: string): Cut {
    const known = this.#cuts.get(at)
    if (known) return known
    const made = { at, close, open, ends: '', references: '', starts: '' }
    this.#cuts.set(at, made)
    return made
  }

  #closing({ contentEnd, end }: SourceElement): string {
    return this.#source.text.slice(contentEnd, end)
  }

  /** The run's own opening tag and look once more. */
  #opening(run: SourceElement): string {
    const look = run.children.find(({ name }) => name === 'w:rPr')
    const { text } = this.#source
    return text.slice(run.start, run.contentStart) + (look ? text.slice(look.start, look.end) : '')
  }
}

interface Target {
  element: SourceElement
  /** What holds it right inside its paragraph: the reference stands behind that. */
  top: SourceElement
  isRun: boolean
}
