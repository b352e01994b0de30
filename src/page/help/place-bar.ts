import { type Box, GAP } from './card/place-card.ts'

/**
 * Puts the selection's bar beside the selection's end, or before its start; undefined where
 * neither leaves room on screen without lying over what is selected.
 *
 * @param start the selection's first line, @param end its last, in the screen's coordinates
 */
export function placeBar(
  start: Box,
  end: Box,
  size: { width: number; height: number },
  screen: Box,
  isBackward: boolean,
): { left: number; top: number } | undefined {
  const below = { left: end.right - size.width / 2, top: end.bottom + GAP }
  const above = { left: start.left - size.width / 2, top: start.top - GAP - size.height }
  const fits = ({ top }: { top: number }) =>
    top >= screen.top + GAP && top + size.height <= screen.bottom - GAP
  const place = (isBackward ? [above, below] : [below, above]).find(fits)
  if (!place) return undefined
  const furthest = screen.right - GAP - size.width
  return { left: Math.max(screen.left + GAP, Math.min(place.left, furthest)), top: place.top }
}
