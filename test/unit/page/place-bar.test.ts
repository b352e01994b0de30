import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBar } from '../../../src/page/help/place-bar.ts'

const SCREEN = { left: 0, top: 0, right: 800, bottom: 600 }
const SIZE = { width: 240, height: 50 }
const line = (left: number, top: number, right: number, height = 20) => ({
  left,
  top,
  right,
  bottom: top + height,
})

test('stands below the end of a selection, or above its start for one made upwards', () => {
  const one = line(100, 200, 400)
  expect(placeBar(one, one, SIZE, SCREEN, false)?.top).toBe(228)
  expect(placeBar(one, one, SIZE, SCREEN, true)?.top).toBe(142)
})

test('takes the other side where the screen ends', () => {
  const low = line(100, 560, 400)
  expect(placeBar(low, low, SIZE, SCREEN, false)?.top).toBe(502)
})

test('is nowhere rather than on the selection', () => {
  expect(placeBar(line(0, -900, 100), line(0, 900, 100), SIZE, SCREEN, false)).toBeUndefined()
})

test('is always on screen and never between the first and the last line', () => {
  const place = fc.integer({ min: -500, max: 1200 })
  fc.assert(
    fc.property(place, place, place, place, fc.boolean(), (x, y, x2, more, isBackward) => {
      const start = line(x, y, x + 50)
      const end = line(x2, y + Math.abs(more), x2 + 50)
      const found = placeBar(start, end, SIZE, SCREEN, isBackward)
      if (!found) return
      expect(found.left).toBeGreaterThanOrEqual(0)
      expect(found.left + SIZE.width).toBeLessThanOrEqual(SCREEN.right)
      expect(found.top).toBeGreaterThanOrEqual(0)
      expect(found.top + SIZE.height).toBeLessThanOrEqual(SCREEN.bottom)
      expect(found.top >= end.bottom || found.top + SIZE.height <= start.top).toBe(true)
    }),
  )
})
