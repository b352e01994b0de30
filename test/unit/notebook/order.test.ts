import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderBetween } from '../../../src/notebook/order.ts'

test('rows dragged anywhere stay in the order they were dragged to', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
      }
      expect([...keys].sort()).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('keys that are not in order are refused', () => {
  expect(() => orderBetween('V', 'V')).toThrow(RangeError)
})

test('keys of another’s making that leave no room are refused, and never searched for ever', () => {
  for (const [before, after] of [
    ['V', 'V0'],
    [null, ''],
    [null, '0'],
    ['V', 'V00'],
  ] as const)
    expect(() => orderBetween(before, after)).toThrow(RangeError)
})
