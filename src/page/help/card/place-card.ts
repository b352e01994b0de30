/** A box in one coordinate system, in CSS pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where a card goes, in the same coordinates as the boxes given. */
export interface CardPlace {
  side: 'below' | 'above'
  left: number
  /** The edge that touches the gap: the card's top when below, its bottom when above. */
  edge: number
  maxWidth: number
  maxHeight: number
}

/** Between the term and the card. */
export const GAP = 8
/** Between the card and the edge of the screen. */
const MARGIN = 8
/** With so much room below, a card goes below, however long it is. */
const ROOM = 280
/** No card is asked to be smaller than this. */
const LEAST = 96

/**
 * Puts a card beside its term, inside what is on screen. The side hangs on the room only, never on
 * the card's length, so that short and long cards of one term open on the same side; the card is
 * at most as tall as that room (it scrolls inside), so it never covers its term.
 *
 * @param term the box around the whole term, also where it wraps
 * @param screen the part of the page that is on screen
 * @param width the card's width without a limit
 * @param before the side it is on already: kept while there is still some room
 */
export function placeCard(
  term: Box,
  screen: Box,
  width: number,
  before?: CardPlace['side'],
): CardPlace {
  const below = screen.bottom - MARGIN - (term.bottom + GAP)
  const above = term.top - GAP - (screen.top + MARGIN)
  const room = { below, above }
  const best = below >= ROOM || below >= above ? 'below' : 'above'
  const side = before !== undefined && room[before] >= ROOM / 2 ? before : best
  const maxWidth = Math.max(LEAST, screen.right - screen.left - 2 * MARGIN)
  const shown = Math.min(width, maxWidth)
  const furthest = screen.right - MARGIN - shown
  return {
    side,
    left: Math.max(screen.left + MARGIN, Math.min(term.left, furthest)),
    edge: side === 'below' ? term.bottom + GAP : term.top - GAP,
    maxWidth,
    maxHeight: Math.max(Math.min(LEAST, screen.bottom - screen.top), room[side]),
  }
}

function contains(box: Box, x: number, y: number, slack: number): boolean {
  return (
    x >= box.left - slack &&
    x <= box.right + slack &&
    y >= box.top - slack &&
    y <= box.bottom + slack
  )
}

/** A hand that trembles a little still points at the term. */
const SLACK = 4

/**
 * Whether the pointer is on the term, on the card, or on its way between the two: then an open
 * card stays.
 */
export function isOnTheWay(term: Box, card: Box, x: number, y: number): boolean {
  if (contains(card, x, y, SLACK) || contains(term, x, y, SLACK)) return true
  const between: Box = {
    left: Math.min(term.left, card.left),
    right: Math.max(term.right, card.right),
    top: Math.min(term.bottom, card.bottom),
    bottom: Math.max(term.top, card.top),
  }
  return contains(between, x, y, SLACK)
}
