import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, isOnTheWay, placeCard } from '../../../src/page/help/card/place-card.ts'

const screen: Box = { left: 0, top: 0, right: 1280, bottom: 800 }
const term = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('placing a card', () => {
  it('goes below where there is room, above near the foot of the screen', () => {
    expect(placeCard(term(100, 100), screen, 400).side).toBe('below')
    expect(placeCard(term(100, 700), screen, 400).side).toBe('above')
  })

  it('is pushed in from the right edge', () => {
    expect(placeCard(term(1200, 100), screen, 400).left).toBe(1280 - 8 - 400)
  })

  it('stays on screen and off its term, whatever the zoom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 240, max: 2000 }),
        fc.integer({ min: 240, max: 1500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 100, max: 700 }),
        (width, height, x, y, cardWidth) => {
          const view = { left: 0, top: 0, right: width, bottom: height }
          const word = term(x * (width - 40), y * (height - 20), 40)
          const place = placeCard(word, view, cardWidth)
          const shown = Math.min(cardWidth, place.maxWidth)
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.left + shown).toBeLessThanOrEqual(width)
          const top = place.side === 'below' ? place.edge : place.edge - place.maxHeight
          const bottom = place.side === 'below' ? place.edge + place.maxHeight : place.edge
          expect(top).toBeGreaterThanOrEqual(0)
          expect(bottom).toBeLessThanOrEqual(height)
          expect(bottom <= word.top || top >= word.bottom).toBe(true)
        },
      ),
    )
  })
})

describe('the way from term to card', () => {
  const word = term(600, 100)
  const card: Box = { left: 500, top: 128, right: 900, bottom: 400 }

  it('keeps the card open on the term, in the gap and on the card', () => {
    expect(isOnTheWay(word, card, 610, 110)).toBe(true)
    expect(isOnTheWay(word, card, 520, 124)).toBe(true)
    expect(isOnTheWay(word, card, 880, 390)).toBe(true)
  })

  it('lets it close elsewhere', () => {
    expect(isOnTheWay(word, card, 500, 100)).toBe(false)
    expect(isOnTheWay(word, card, 480, 200)).toBe(false)
    expect(isOnTheWay(word, card, 610, 60)).toBe(false)
  })
})
