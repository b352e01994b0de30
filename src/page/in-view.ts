import { composedContains } from './safe-dom.ts'

/** How many places down the screen are looked at, and how far from its left edge. */
const ROWS = 16
const COLUMNS = [0.5, 0.25, 0.75]

/**
 * The elements that hold what is on screen, from top to bottom, each once; none lies inside
 * another. A few looks at places on the screen: cheap on any page.
 */
export function elementsInView(document: Document, window: Window): Element[] {
  const { innerWidth, innerHeight } = window
  const found: Element[] = []
  for (let row = 0; row < ROWS; row++) {
    for (const column of COLUMNS) {
      const y = ((row + 0.5) * innerHeight) / ROWS
      const element = document.elementFromPoint(innerWidth * column, y)
      if (element === null || isWide(element, innerHeight)) continue
      if (found.some((other) => composedContains(other, element))) continue
      found.push(element)
    }
  }
  return found.filter((one) => !found.some((other) => other !== one && other.contains(one)))
}

/** Whether an element is more than the screen shows: between its parts there is nothing to read. */
function isWide(element: Element, height: number): boolean {
  return element.getBoundingClientRect().height > height * 2
}
