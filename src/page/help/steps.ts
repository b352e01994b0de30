import { boxesOf } from '../frame-geometry.ts'
import { rangesOf } from '../mark-range.ts'
import { sameMark } from '../marks.ts'
import type { Mark } from '../page-model.ts'

/** Room kept above a term that was scrolled to, so that it is not under a page's fixed header. */
const HEADROOM = 0.3

/**
 * Moves through marks in reading order. The first step starts from what is on screen.
 */
export class Steps {
  #current: Mark | undefined

  /** The mark before (-1) or after (1) the current one that can be brought on screen. */
  next(marks: readonly Mark[], by: 1 | -1): Mark | undefined {
    if (marks.length === 0) return undefined
    const current = this.#current && sameMark(marks, this.#current)
    let at = current === undefined ? -1 : marks.indexOf(current)
    if (at < 0) at = this.#startFrom(marks, by)
    else at += by
    for (let tries = 0; tries < marks.length; tries++, at += by) {
      const mark = marks[(at + marks.length) % marks.length]
      if (mark !== undefined && bringToView(mark)) {
        this.#current = mark
        return mark
      }
    }
    return undefined
  }

  /** Starts from this mark from now on. */
  setCurrent(mark: Mark | undefined): void {
    this.#current = mark
  }

  /** The first mark on or below the screen, going down; the last on or above it, going up. */
  #startFrom(marks: readonly Mark[], by: 1 | -1): number {
    const height = innerHeight
    if (by === 1) {
      for (let i = 0; i < marks.length; i++) {
        const box = boxesOf(marks[i] as Mark)?.whole
        if (box !== undefined && box.bottom > 0) return i
      }
      return 0
    }
    for (let i = marks.length - 1; i >= 0; i--) {
      const box = boxesOf(marks[i] as Mark)?.whole
      if (box !== undefined && box.top < height) return i
    }
    return marks.length - 1
  }
}

/** Scrolls a mark on screen; false where it cannot be seen even so. */
export function bringToView(mark: Mark): boolean {
  const [range] = rangesOf(mark) ?? []
  const holder = range?.startContainer.parentElement
  if (range === undefined || !holder) return false
  const { window } = mark.record.surface
  if (!isComfortable(mark)) {
    holder.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const box = range.getBoundingClientRect()
    // The middle of a long paragraph is not where the word is.
    if (box.top < 0 || box.bottom > window.innerHeight) {
      window.scrollBy({ top: box.top - window.innerHeight * HEADROOM, behavior: 'instant' })
    }
  }
  const [line] = range.getClientRects()
  if (line === undefined || line.width < 2 || line.height < 2) return false
  // Text in a folded box of no height, or under something else, has a place but cannot be seen.
  const x = Math.min(line.right - 1, line.left + line.width / 2)
  const y = line.top + line.height / 2
  const root = holder.getRootNode() as Document | ShadowRoot
  return root.elementsFromPoint(x, y).includes(holder)
}

function isComfortable(mark: Mark): boolean {
  const boxes = boxesOf(mark)
  if (boxes === undefined || !boxes.isSeen) return false
  return boxes.whole.top > innerHeight * 0.1 && boxes.whole.bottom < innerHeight * 0.7
}
