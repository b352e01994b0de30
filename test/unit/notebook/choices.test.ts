import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesFrom } from '../../../src/notebook/choices.ts'
import { orderBetween } from '../../../src/notebook/order.ts'
import { orderAfter } from '../../../src/notebook/order-after.ts'
import type { NotebookRecord } from '../../../src/notebook/records.ts'
import { makeChild, makeMeeting, makeQuestion } from './make-records.ts'

const meeting = (id: string, date: string | null) => makeMeeting(id, { title: id, date })

describe('what a form offers', () => {
  test('the last used first, without what was deleted', () => {
    const records: NotebookRecord[] = [
      makeChild('a', 'Ada'),
      makeChild('b', 'Ben'),
      makeChild('c', 'Cy'),
      { ...makeChild('d', 'Deleted'), deleted: '2026-11-25T10:00:00.000Z' },
      makeQuestion('q1', 'One?', { child: 'b', created: '2026-11-24T09:00:00.000Z' }),
      makeQuestion('q2', 'Two?', { child: 'c', created: '2026-11-25T09:00:00.000Z' }),
    ]
    const { children, last } = choicesFrom(records, '2026-11-25')
    expect(children.map(({ name }) => name)).toEqual(['Cy', 'Ben', 'Ada'])
    expect(last.child).toBe('c')
  })

  test('meetings to come before those that were, and none of the past chosen by itself', () => {
    const records = [
      meeting('past', '2026-11-24'),
      meeting('open', null),
      meeting('today', '2026-11-25'),
      makeQuestion('q1', 'One?', { meeting: 'past' }),
    ]
    const { meetings, last } = choicesFrom(records, '2026-11-25')
    expect(meetings.map(({ id }) => id).at(-1)).toBe('past')
    expect(last.meeting).toBeNull()
  })
})

describe('a row at the end', () => {
  test('comes after the last, and thousands of them stay short', () => {
    let last: string | null = null
    for (let row = 0; row < 20_000; row += 1) {
      const next = orderAfter(last)
      if (last !== null && next <= last) throw new Error(`${next} after ${last}`)
      last = next
    }
    expect(last?.length).toBeLessThanOrEqual(4)
  })

  test('comes after any key there is, and leaves room between', () => {
    const key = fc.stringMatching(/^[0-9A-Za-z]{0,7}[1-9A-Za-z]$/)
    fc.assert(
      fc.property(key, (last) => {
        const next = orderAfter(last)
        expect(next > last).toBe(true)
        const between = orderBetween(last, next)
        expect(between > last && between < next).toBe(true)
      }),
    )
  })
})
