import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { readNotebook, writeNotebook } from '../../../src/notebook/exchange/notebook-file.ts'
import { planImport } from '../../../src/notebook/exchange/plan-import.ts'
import type { NotebookRecord } from '../../../src/notebook/records.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { failAt } from './fail-at.ts'
import { makeChild, makeMeeting, makeQuestion } from './make-records.ts'

const NOW = '2026-11-25T09:00:00.000Z'
const write = (records: NotebookRecord[]) => [...writeNotebook(records, NOW, 0)].join('')
let count = 0
const freshStore = () => new NotebookStore({ name: `exchange-${++count}` })

function failureOf(text: string): { failure: unknown; detail: unknown } {
  try {
    readNotebook(text)
  } catch (error) {
    if (error instanceof Error && 'failure' in error && 'detail' in error) return error as never
    throw error
  }
  throw new Error('the file was taken')
}

describe('a notebook file', () => {
  test('written and read is the same, whatever was typed', () => {
    const question = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.nat(1_000))
      .map(([ask, answer, revision]) => ({ ask, answer, revision }))
    fc.assert(
      fc.property(fc.array(question, { maxLength: 30 }), (made) => {
        const records = made.map((more, at) => makeQuestion(`q${at}`, more.ask, more))
        expect(readNotebook(write(records))).toEqual(JSON.parse(JSON.stringify(records)))
      }),
      { numRuns: 40 },
    )
  })

  test('of 50,000 questions comes in pieces', () => {
    const records = Array.from({ length: 50_000 }, (_, at) => makeQuestion(`q${at}`, 'Who?'))
    const longest = Math.max(...[...writeNotebook(records, NOW, 0)].map((piece) => piece.length))
    expect(longest).toBeLessThan(500_000)
  })

  test('cut anywhere is refused, and never as something half read', () => {
    const whole = write([makeQuestion('q1', 'Who?'), makeChild('c1', 'Sam')]).trim()
    for (let at = 0; at < whole.length; at += 1) {
      const expected = at < 30 ? ['not-a-notebook', 'truncated'] : ['truncated']
      expect(expected).toContain(failureOf(whole.slice(0, at)).failure)
    }
  })

  test('with fewer records than it says is refused', () => {
    const file = { ...JSON.parse(write([makeChild('c1', 'Sam')])), count: 2 }
    expect(failureOf(JSON.stringify(file)).failure).toBe('truncated')
  })

  test('of another kind is named', () => {
    expect(failureOf('{"name":"Our words","entries":[]}').failure).toBe('glossary-pack')
    expect(failureOf('%PDF-1.7').failure).toBe('not-a-notebook')
    expect(failureOf('null').failure).toBe('not-a-notebook')
    const newer = { ...JSON.parse(write([])), version: 3 }
    expect(failureOf(JSON.stringify(newer)).failure).toBe('newer-version')
  })

  test('of version 1, whose meetings had no letters, is read', () => {
    const { letter: _, ...meeting } = makeMeeting('m1')
    const file = { ...JSON.parse(write([])), version: 1, count: 1, records: [meeting] }
    expect(readNotebook(JSON.stringify(file))).toEqual([makeMeeting('m1')])
  })

  test('with a bad record says which', () => {
    const bad = { ...makeQuestion('q2', 'Who?'), state: 'maybe' }
    const file = { ...JSON.parse(write([makeChild('c1', 'Sam')])), count: 2 }
    file.records.push(bad)
    expect(failureOf(JSON.stringify(file))).toMatchObject({
      failure: 'bad-record',
      detail: '2: state',
    })
  })

  test('cannot bring an address that runs, a prototype, or a field of its own', () => {
    const passage = {
      ...makeChild('p1', ''),
      kind: 'passage',
      source: { title: '', address: 'javascript:alert(1)', fingerprint: null },
      quote: { type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' },
      position: null,
      fragment: null,
      repeated: false,
      textLength: 1,
    }
    const file = { ...JSON.parse(write([])), count: 1, records: [passage] }
    expect(failureOf(JSON.stringify(file)).detail).toBe('1: source.address')
    const text = write([makeChild('c1', 'Sam')]).replace(
      '"name"',
      '"__proto__":{"x":1},"y":2,"name"',
    )
    const [read] = readNotebook(text)
    expect(read).toEqual(makeChild('c1', 'Sam'))
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  })
})

describe('an import', () => {
  test('into an empty notebook gives the same notebook, and can be undone', async () => {
    const [from, to] = [freshStore(), freshStore()]
    await from.save('s1', [makeQuestion('q1', 'Who?'), makeChild('c1', 'Sam')])
    await from.save('s2', [makeQuestion('q1', 'Who, and when?', { revision: 1 })])
    await from.delete('s3', ['c1'])
    const file = readNotebook(write(await from.everything()))
    const plan = planImport(await to.everything(), file)
    expect(await to.everything()).toEqual([])
    await to.applyImport('i1', plan)
    expect(await to.everything()).toEqual(await from.everything())
    expect(planImport(await to.everything(), file)).toMatchObject({ changes: [], unchanged: 2 })
    await to.undo('i1')
    expect(await to.all('question')).toEqual([])
  })

  test('takes what is newer, keeps what is newer here, and both where they differ', async () => {
    const store = freshStore()
    const here = [
      makeQuestion('newer-there', 'old', { revision: 1 }),
      makeQuestion('newer-here', 'new', { revision: 5 }),
      makeQuestion('differs', 'mine', { revision: 2 }),
    ]
    await store.applyImport('i1', planImport([], here))
    const file = [
      makeQuestion('newer-there', 'new', { revision: 3 }),
      makeQuestion('newer-here', 'old', { revision: 4 }),
      makeQuestion('differs', 'theirs', { revision: 2 }),
    ]
    const plan = planImport(await store.everything(), file)
    expect(plan).toMatchObject({ replaced: ['newer-there'], conflicts: ['differs'], unchanged: 1 })
    await store.applyImport('i2', plan)
    expect(await store.get('newer-there')).toMatchObject({ ask: 'new', revision: 3 })
    expect(await store.get('newer-here')).toMatchObject({ ask: 'new', revision: 5 })
    expect(await store.get('differs')).toMatchObject({ ask: 'mine', revision: 2 })
    expect(await store.keptVersions()).toMatchObject([{ yours: { ask: 'theirs' } }])
  })

  test('of a meeting without a letter keeps the letter that is here', async () => {
    const store = freshStore()
    const letter = { text: 'Dear Ms Khan', made: 'Dear' }
    await store.save('s1', [makeMeeting('m1', { letter })])
    const file = [makeMeeting('m1', { revision: 7, notes: 'Later' })]
    await store.applyImport('i1', planImport(await store.everything(), file))
    expect(await store.get('m1')).toMatchObject({ letter, notes: 'Later', revision: 7 })
    expect(planImport(await store.everything(), file)).toMatchObject({ changes: [], unchanged: 1 })
  })

  test('does not write over what was changed since it was planned', async () => {
    const store = freshStore()
    await store.save('s1', [makeQuestion('q1', 'Start')])
    const plan = planImport(await store.everything(), [makeQuestion('q1', 'File', { revision: 9 })])
    await store.save('s2', [makeQuestion('q1', 'Typed meanwhile', { revision: 1 })])
    await store.applyImport('i1', plan)
    expect(await store.get('q1')).toMatchObject({ ask: 'Typed meanwhile' })
    expect(await store.keptVersions()).toHaveLength(1)
  })

  test('that breaks at row 900 of 1,000 changes nothing', async () => {
    const store = freshStore()
    await store.save('s1', [makeQuestion('q0', 'Here')])
    const many = Array.from({ length: 1_000 }, (_, at) =>
      makeQuestion(`q${at}`, 'File', { revision: 7 }),
    )
    const before = await store.everything()
    failAt(900, new Error('broken'))
    await expect(store.applyImport('i1', planImport(before, many))).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await store.everything()).toEqual(before)
  })
})
