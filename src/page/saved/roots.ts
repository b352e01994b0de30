import type { FileSource } from '../../platform/notebook.ts'
import type { Surface } from '../page-model.ts'
import { bodyOf } from '../safe-dom.ts'

/** A part of a document whose passages belong together: a web page, or a file in our own page. */
export interface Root {
  element: Element
  /** The file that our own page shows there; `null` for a web page. */
  file: FileSource | null
}

/** Only pages of ours say what their text comes from; a web page's word is not asked for. */
function isOwnPage({ window }: Pick<Surface, 'window'>): boolean {
  return window.location.protocol.endsWith('-extension:')
}

/** Where saved passages may stand in a document. */
export function rootsIn(surface: Surface): Root[] {
  if (!isOwnPage(surface)) {
    const element = bodyOf(surface.document)
    return element ? [{ element, file: null }] : []
  }
  return [...surface.document.querySelectorAll('[data-source]')].flatMap((element) => {
    const file = fileOf(element)
    return file ? [{ element, file }] : []
  })
}

/** The part that a node stands in. */
export function rootOf(surface: Surface, node: Node): Root | undefined {
  return rootsIn(surface).find(({ element }) => element.contains(node))
}

function fileOf(element: Element): FileSource | undefined {
  try {
    const { title, fingerprint } = JSON.parse(element.getAttribute('data-source') ?? '')
    return typeof title === 'string' && typeof fingerprint === 'string'
      ? { title, fingerprint }
      : undefined
  } catch {
    return undefined
  }
}

export interface Fragment {
  page: number
  rectangles: [number, number, number, number][]
}

/**
 * The page of a PDF and the boxes on it (in points, from its top left corner) that a selected
 * range touches, from elements of ours with `data-place`. Of a range over two pages, the first.
 */
export function fragmentOf(root: Root, range: Range): Fragment | null {
  if (root.file === null) return null
  let found: Fragment | null = null
  for (const element of root.element.querySelectorAll('[data-place]')) {
    // What is inside another such element is told more exactly there.
    if (!range.intersectsNode(element) || element.querySelector('[data-place]')) continue
    const place = placeOf(element)
    if (place === undefined) continue
    if (found === null) found = place
    else if (found.page === place.page) found.rectangles.push(...place.rectangles)
  }
  return found
}

function placeOf(element: Element): Fragment | undefined {
  try {
    const { page, rectangles } = JSON.parse(element.getAttribute('data-place') ?? '')
    if (!Number.isInteger(page) || page < 1 || !Array.isArray(rectangles)) return undefined
    const isBox = (box: unknown): box is Fragment['rectangles'][number] =>
      Array.isArray(box) && box.length === 4 && box.every((side) => Number.isFinite(side))
    return { page, rectangles: rectangles.filter(isBox) }
  } catch {
    return undefined
  }
}
