import type { Box } from './help/card/place-card.ts'
import { holdersOf, rangesOf } from './mark-range.ts'
import type { Mark } from './page-model.ts'

/** Fingers and lines of text are not exact: so far above and below a line still counts, in px. */
const SLACK = 2

/** How many layers below the topmost element are looked at. */
const LAYERS = 6

/** Finds the mark under a point, by the elements that hold marked text. */
export class MarkIndex {
  readonly #byHolder = new Map<Node, Mark[]>()

  add(mark: Mark): void {
    for (const holder of holdersOf(mark)) {
      const list = this.#byHolder.get(holder)
      if (list === undefined) this.#byHolder.set(holder, [mark])
      else list.push(mark)
    }
  }

  /**
   * The mark at a point of the element's own viewport. `element` is what the browser found there:
   * the real target of the event, inside open shadow roots too.
   */
  at(element: Element, x: number, y: number): Mark | undefined {
    const direct = this.#among(element, x, y)
    if (direct !== undefined || contains(element, x, y)) return direct
    // A link stretched over a whole teaser with `::after`: the text lies under it.
    const root = element.getRootNode() as Document | ShadowRoot
    for (const below of root.elementsFromPoint(x, y).slice(1, LAYERS)) {
      const mark = this.#among(below, x, y)
      if (mark !== undefined) return mark
      if (!contains(below, x, y)) continue
      return undefined
    }
    return undefined
  }

  #among(element: Element, x: number, y: number): Mark | undefined {
    return this.#byHolder.get(element)?.find((mark) => {
      const boxes = rangesOf(mark)?.flatMap((range) => [...range.getClientRects()])
      return boxes?.some((box) => isIn(box, x, y)) ?? false
    })
  }
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK
}

/** Whether the point lies in the element's own boxes, not those of generated content. */
function contains(element: Element, x: number, y: number): boolean {
  return [...element.getClientRects()].some((box) => isIn(box, x, y))
}
