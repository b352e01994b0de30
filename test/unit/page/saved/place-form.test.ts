import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeForm } from '../../../../src/page/saved/place-form.ts'

const SCREEN = { left: 0, top: 0, right: 1280, bottom: 800 }
const line = (top: number, left = 100) => ({ left, top, right: left + 400, bottom: top + 20 })
const SIZE = { width: 460, height: 500 }

describe('the form beside a passage', () => {
  test('stands below it where there is room, else above it', () => {
    expect(placeForm({ start: line(100), end: line(120) }, SIZE, SCREEN)).toMatchObject({
      left: 100,
      top: 148,
    })
    const above = placeForm({ start: line(700), end: line(720) }, SIZE, SCREEN)
    expect(above.top + SIZE.height).toBe(692)
  })

  test('is wholly on screen, whatever is selected and however small the screen', () => {
    const size = fc.record({
      width: fc.integer({ min: 50, max: 900 }),
      height: fc.integer({ min: 50, max: 2000 }),
    })
    const screen = fc.record({
      left: fc.integer({ min: 0, max: 50 }),
      top: fc.integer({ min: 0, max: 50 }),
      right: fc.integer({ min: 250, max: 1600 }),
      bottom: fc.integer({ min: 200, max: 1200 }),
    })
    const top = fc.integer({ min: -3000, max: 3000 })
    fc.assert(
      fc.property(size, screen, top, fc.nat(900), fc.nat(800), (natural, shown, at, long, left) => {
        const ends = { start: line(at, left), end: line(at + long, left) }
        const place = placeForm(ends, natural, shown)
        const width = Math.min(natural.width, place.maxWidth)
        const height = Math.min(natural.height, place.maxHeight)
        expect(place.left).toBeGreaterThanOrEqual(shown.left)
        expect(place.left + width).toBeLessThanOrEqual(shown.right)
        expect(place.top).toBeGreaterThanOrEqual(shown.top)
        expect(place.top + height).toBeLessThanOrEqual(shown.bottom)
      }),
    )
  })

  test('stands in the middle where the passage is nowhere', () => {
    expect(placeForm(undefined, SIZE, SCREEN)).toMatchObject({ left: 410, top: 150 })
  })
})
