import { type Box, GAP } from '../help/card/place-card.ts'

const MARGIN = 8
/** With so much room the form goes below or above; with less it lies over the passage it shows. */
const ROOM = 300

/**
 * Puts the form beside the passage, always wholly on screen: below it, above it, or where neither
 * has room over it, with all the height there is.
 */
export function placeForm(
  ends: { start: Box; end: Box } | undefined,
  natural: { width: number; height: number },
  screen: Box,
): { left: number; top: number; maxWidth: number; maxHeight: number } {
  const top = screen.top + MARGIN
  const bottom = screen.bottom - MARGIN
  const maxWidth = screen.right - screen.left - 2 * MARGIN
  const width = Math.min(natural.width, maxWidth)
  const clampLeft = (left: number) =>
    Math.max(screen.left + MARGIN, Math.min(left, screen.right - MARGIN - width))
  const all = Math.max(0, bottom - top)
  if (ends === undefined) {
    const height = Math.min(natural.height, all)
    const left = (screen.left + screen.right - width) / 2
    return { left: clampLeft(left), top: top + (all - height) / 2, maxWidth, maxHeight: all }
  }
  const { start, end } = ends
  const left = clampLeft(Math.min(start.left, end.left))
  const below = bottom - (end.bottom + GAP)
  const above = start.top - GAP - top
  const isOnScreen = end.bottom > screen.top && start.top < screen.bottom
  const fits = (room: number) => room >= Math.min(natural.height, ROOM)
  if (isOnScreen && fits(below) && (below >= natural.height || below >= above)) {
    return { left, top: end.bottom + GAP, maxWidth, maxHeight: below }
  }
  if (isOnScreen && fits(above)) {
    const height = Math.min(natural.height, above)
    return { left, top: start.top - GAP - height, maxWidth, maxHeight: above }
  }
  const height = Math.min(natural.height, all)
  const near = Math.max(top, Math.min(end.bottom + GAP, bottom - height))
  return { left, top: near, maxWidth, maxHeight: all }
}
