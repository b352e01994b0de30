import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBlackAndWhite } from '../../../src/documents/scan/black-and-white.ts'
import { takeLines } from '../../../src/documents/scan/drawn-lines.ts'
import { crop, toGrey, toPgm, turnAndScale } from '../../../src/documents/scan/grey-image.ts'
import { skewOf } from '../../../src/documents/scan/skew.ts'
import { ink, paper, word } from './scan-picture.ts'

describe('pictures', () => {
  test('every kind becomes the same grey', () => {
    const bits = toGrey({
      width: 9,
      height: 2,
      kind: '1 bit',
      data: Uint8Array.of(0x80, 0, 0, 0x80),
    })
    expect([...bits.data]).toEqual([255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255])
    const colour = toGrey({
      width: 2,
      height: 1,
      kind: 'RGB',
      data: Uint8Array.of(255, 255, 255, 0, 0, 0),
    })
    expect([...colour.data]).toEqual([255, 0])
    const clear = toGrey({
      width: 2,
      height: 1,
      kind: 'RGBA',
      data: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255),
    })
    expect([...clear.data]).toEqual([255, 0])
  })

  test('a part has white around it and never reaches out of the picture', () => {
    const image = paper(4, 4, 0)
    const side = fc.integer({ min: -9, max: 9 })
    fc.assert(
      fc.property(side, side, side, side, (left, top, right, bottom) => {
        const part = crop(image, { left, top, right, bottom }, 2)
        expect(part.data).toHaveLength(part.width * part.height)
        expect(part.data[0]).toBe(255)
      }),
      // Inside out: an end before the first point is no place counted from the last.
      { examples: [[0, 0, -1, 1]], numRuns: 1000 },
    )
  })

  test('a file for the engine holds all points', () => {
    const bytes = toPgm({ width: 2, height: 1, data: Uint8Array.of(7, 9) })
    expect(String.fromCharCode(...bytes)).toBe('P5\n2 1\n255\n\x07\x09')
  })
})

describe('black and white', () => {
  test('ink is found on paper that grows dark to one side', () => {
    const image = paper(600, 400)
    for (let x = 0; x < 600; x++) ink(image, x, 0, 1, 400, 240 - Math.floor(x / 4))
    // At the dark side paper is 90, darker than the ink at the light side.
    ink(image, 40, 100, 8, 30, 110)
    ink(image, 560, 100, 8, 30, 30)
    const { data } = toBlackAndWhite(image)
    expect(data[110 * 600 + 44]).toBe(0)
    expect(data[110 * 600 + 564]).toBe(0)
    expect(data[300 * 600 + 564]).toBe(255)
    expect(data[300 * 600 + 20]).toBe(255)
  })

  test('empty paper has no ink', () => {
    expect(toBlackAndWhite(paper(200, 200, 230)).data.includes(0)).toBe(false)
  })
})

describe('skew', () => {
  for (const degrees of [-4, -1.3, -0.4, 0, 0.7, 2.5, 5]) {
    test(`a page ${degrees} degrees askew is put straight`, () => {
      const page = paper(1200, 900)
      for (let y = 80; y < 850; y += 60) {
        for (let x = 80; x < 1050; x += 130) word(page, x, y, 6)
      }
      const askew = toBlackAndWhite(turnAndScale(page, (degrees * Math.PI) / 180, 1))
      expect((skewOf(askew) * 180) / Math.PI).toBeCloseTo(degrees, 0)
      const straight = turnAndScale(askew, -skewOf(askew), 1)
      expect(Math.abs((skewOf(toBlackAndWhite(straight)) * 180) / Math.PI)).toBeLessThan(0.15)
    })
  }
})

describe('drawn lines', () => {
  test('a table’s lines are taken off, its letters are not', () => {
    const page = paper(1000, 600)
    for (const y of [50, 250, 500]) ink(page, 50, y, 900, 4)
    for (const x of [50, 480, 947]) ink(page, x, 50, 4, 454)
    word(page, 100, 120, 9)
    const before = page.data.slice()
    const rules = takeLines(page, 300)
    const at = (isHorizontal: boolean) =>
      new Set(
        rules
          .filter((rule) => rule.isHorizontal === isHorizontal)
          .map((rule) => Math.round(rule.at / 10)),
      )
    expect(at(true)).toEqual(new Set([5, 25, 50]))
    expect(at(false)).toEqual(new Set([5, 48, 95]))
    const isLetter = (i: number) => {
      const [x, y] = [i % 1000, Math.floor(i / 1000)]
      return x >= 100 && x < 230 && y >= 120 && y < 150
    }
    page.data.forEach((shade, i) => {
      if (isLetter(i) ? shade !== before[i] : shade === 0) throw new Error(`wrong at ${i}`)
    })
  })

  test('letters above one another are no line', () => {
    const page = paper(600, 400)
    // A descender that almost reaches the dot of the letter below.
    ink(page, 100, 50, 6, 44)
    ink(page, 100, 98, 6, 6)
    ink(page, 100, 110, 6, 34)
    expect(takeLines(page, 300)).toEqual([])
  })
})
