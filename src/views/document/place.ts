import type { PagePlace, Rectangle, RichText } from '../../documents/model.ts'

/** A place as elements carry it in `data-place`: the page, and boxes in points. */
export interface ElementPlace {
  page: number
  /** Left, top, width, height, from the page's top left corner. */
  rectangles: [number, number, number, number][]
}

/** An element tells so many boxes at most; a paragraph has one a line. */
const MOST = 60

/** Where on its first page a text stands; undefined where the file has no pages. */
export function elementPlace({ places }: RichText): ElementPlace | undefined {
  const onPages = places.flatMap(({ place }) => ('page' in place ? [place] : []))
  const page = onPages[0]?.page
  if (page === undefined) return undefined
  const rectangles = onPages
    .filter((place) => place.page === page)
    .flatMap((place) => place.rectangles)
    .slice(0, MOST)
    .map(toNumbers)
  return { page, rectangles }
}

/** Where the words between two offsets of a text stand, page by page. */
export function placesBetween({ places }: RichText, start: number, end: number): PagePlace[] {
  return places.flatMap(({ place, ...span }) =>
    'page' in place && span.start < end && span.end > start ? [place] : [],
  )
}

export function toNumbers({
  left,
  top,
  width,
  height,
}: Rectangle): [number, number, number, number] {
  return [left, top, width, height].map((each) => Math.round(each * 10) / 10) as [
    number,
    number,
    number,
    number,
  ]
}
