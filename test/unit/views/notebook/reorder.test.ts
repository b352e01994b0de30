import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshOrder, moved, orderAtEnd } from '../../../../src/views/notebook/reorder.ts'

interface Row {
  id: string
  order: string
}

const byOrder = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.order < b.order ? -1 : 1))

function applied(rows: readonly Row[], keys: ReadonlyMap<string, string>): string[] {
  return byOrder(rows.map((row) => ({ ...row, order: keys.get(row.id) ?? row.order }))).map(
    ({ id }) => id,
  )
}

describe('moving a row', () => {
  test('puts it where it was put, whatever the keys were before', () => {
    const key = fc.oneof(fc.constantFrom('V', 'V0', 'A', 'z', '', 'é', '00'), fc.string())
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (keys, a, b) => {
          const rows = byOrder(keys.map((order, at) => ({ id: `r${at}`, order })))
          const [from, to] = [a % rows.length, b % rows.length]
          const wanted = rows.map(({ id }) => id)
          wanted.splice(to, 0, ...wanted.splice(from, 1))
          const changes = moved(rows, from, to)
          if (from === to) expect(changes.size).toBe(0)
          else expect(applied(rows, changes)).toEqual(wanted)
        },
      ),
    )
  })

  test('changes one row where there is room between its neighbours', () => {
    const keys = freshOrder(['a', 'b', 'c', 'd'])
    const rows = [...keys].map(([id, order]) => ({ id, order }))
    expect([...moved(rows, 3, 1).keys()]).toEqual(['d'])
    expect([...moved(rows, 0, 3).keys()]).toEqual(['a'])
  })

  // An import can hold keys between which nothing fits; looking for one would never end.
  test('orders the whole list afresh where nothing fits between two keys', () => {
    const rows = [
      { id: 'a', order: 'V' },
      { id: 'b', order: 'V0' },
      { id: 'c', order: 'W' },
    ]
    expect(applied(rows, moved(rows, 2, 1))).toEqual(['a', 'c', 'b'])
  })

  test('goes no further than the ends', () => {
    const rows = [...freshOrder(['a', 'b', 'c'])].map(([id, order]) => ({ id, order }))
    expect(applied(rows, moved(rows, 0, 99))).toEqual(['b', 'c', 'a'])
    expect(applied(rows, moved(rows, 2, -5))).toEqual(['c', 'a', 'b'])
    expect(moved(rows, 7, 0).size).toBe(0)
  })
})

test('ten thousand rows added at the end keep short keys in rising order', () => {
  const keys = [...freshOrder(Array.from({ length: 10_000 }, (_, at) => String(at))).values()]
  expect([...keys].sort()).toEqual(keys)
  expect(new Set(keys).size).toBe(10_000)
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(8)
})

test('a new row comes last, also after keys that are not ours', () => {
  expect(
    orderAtEnd([
      { id: 'a', order: 'VX' },
      { id: 'b', order: 'é' },
    ]) > 'VX',
  ).toBe(true)
})
