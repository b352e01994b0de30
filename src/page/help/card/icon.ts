const SVG = 'http://www.w3.org/2000/svg'

/*
 * In the manner of Lucide (src/ui/icons.tsx), of a few strokes each: they travel with every page.
 */
const DRAWINGS = {
  close: 'M18 6 6 18M6 6l12 12',
  back: 'm12 19-7-7 7-7M19 12H5',
  listen: 'M11 5 6 9H3v6h3l5 4zM15 9a5 5 0 0 1 0 6M18 6a9 9 0 0 1 0 12',
  stop: 'M5 5h14v14H5z',
  hide: 'M2 12q10-13 20 0-10 13-20 0M9 12a3 3 0 0 0 6 0 3 3 0 0 0-6 0M3 3l18 18',
  list: 'M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13',
  more: 'm6 9 6 6 6-6',
  save: 'M12 6v8M8 10h8M4 4h16v13H9l-5 4z',
  easy: 'M12 7v14M12 7a4 4 0 0 0-4-4H2v15h7a3 3 0 0 1 3 3 3 3 0 0 1 3-3h7V3h-6a4 4 0 0 0-4 4z',
}

export type IconName = keyof typeof DRAWINGS

/** A small line drawing beside words that say the same; hidden from screen readers. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', DRAWINGS[name])
  svg.append(path)
  return svg
}
