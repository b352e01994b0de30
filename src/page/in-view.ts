import { composedContains } from './safe-dom.ts'

/** Columns that are looked down, as parts of the screen's width, and most looks in each. */
const COLUMNS = [0.5, 0.2, 0.8]
const MOST_LOOKS = 60
/** Between two looks where nothing of its own stands: less than a line of text. */
const STEP = 8

/**
 * The elements that hold what is on screen, from top to bottom, each once; none lies inside
 * another. A few looks at places on the screen: cheap on any page.
 */
export function elementsInView(document: Document, window: Window): Element[] {
  const { innerWidth, innerHeight } = window
  const found: Element[] = []
  for (const column of COLUMNS) {
    let y = STEP / 2
    for (let looks = 0; looks < MOST_LOOKS && y < innerHeight; looks++) {
      const element = document.elementFromPoint(innerWidth * column, y)
      const box = element?.getBoundingClientRect()
      if (element === null || box === undefined || isWide(box, innerHeight)) {
        y += STEP
        continue
      }
      if (!found.some((other) => composedContains(other, element))) found.push(element)
      // Straight on to what stands below it.
      y = Math.max(y + STEP, box.bottom + 1)
    }
  }
  return found.filter((one) => !found.some((other) => other !== one && other.contains(one)))
}

/** Whether an element is more than the screen shows: between its parts there is nothing to read. */
function isWide(box: DOMRect, height: number): boolean {
  return box.height > height * 2
}
