import { expect, test } from 'vitest'
import type { Match } from '../../../src/lexicon/match.ts'
import { KeptMarks } from '../../../src/page/kept-marks.ts'
import type { BlockRecord, Mark } from '../../../src/page/page-model.ts'

const match = (id: string, start: number) => ({ id, start, end: start + 4 }) as Match
const recordOn = (node: object, from = 0) =>
  ({ block: { pieces: [{ node, start: 0, from }] } }) as unknown as BlockRecord
const mark = (record: BlockRecord, found: Match): Mark => ({
  record,
  match: found,
  ranges: undefined,
})

test('knows a mark again in another reading of the same text, and no other', () => {
  const kept = new KeptMarks()
  const node = {}
  kept.keep([mark(recordOn(node), match('senco', 4)), mark(recordOn(node), match('ehcp', 20))])
  expect(kept.has(recordOn(node), match('senco', 4))).toBe(true)
  expect(kept.has(recordOn(node), match('ehcp', 20))).toBe(true)
  // Another word, another place, another text.
  expect(kept.has(recordOn(node), match('ehcp', 4))).toBe(false)
  expect(kept.has(recordOn(node), match('senco', 5))).toBe(false)
  expect(kept.has(recordOn({}), match('senco', 4))).toBe(false)
})

test('a block that is part of a long text counts from the text’s beginning', () => {
  const kept = new KeptMarks()
  const node = {}
  kept.keep([mark(recordOn(node, 100), match('senco', 4))])
  expect(kept.has(recordOn(node), match('senco', 104))).toBe(true)
  expect(kept.has(recordOn(node), match('senco', 4))).toBe(false)
})

test('forgets all on request', () => {
  const kept = new KeptMarks()
  const node = {}
  kept.keep([mark(recordOn(node), match('senco', 4))])
  kept.clear()
  expect(kept.has(recordOn(node), match('senco', 4))).toBe(false)
})
