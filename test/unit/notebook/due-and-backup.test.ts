import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { backupReminder } from '../../../src/notebook/backup-reminder.ts'
import { contentsOf } from '../../../src/notebook/contents.ts'
import { duePromises } from '../../../src/notebook/due.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { makeChild, makeQuestion } from './make-records.ts'

test('what was promised is sorted by when it is due', () => {
  const promise = (id: string, due: string | null, done = false) => ({
    id,
    who: '',
    what: id,
    due,
    done,
  })
  const contents = contentsOf([
    makeQuestion('q1', 'Who?', {
      promises: [
        promise('in a week', '2026-12-02'),
        promise('next year', '2027-01-01'),
        promise('yesterday', '2026-11-24'),
        promise('kept', '2026-11-01', true),
      ],
    }),
    makeQuestion('q2', 'When?', {
      promises: [
        promise('today', '2026-11-25'),
        promise('some day', null),
        promise('in eight days', '2026-12-03'),
        promise('long ago', '2026-01-01'),
      ],
    }),
  ])
  const due = duePromises(contents, '2026-11-25')
  const names = (list: typeof due.late) => list.map((each) => each.promise.what)
  expect(names(due.late)).toEqual(['long ago', 'yesterday'])
  expect(names(due.soon)).toEqual(['today', 'in a week'])
  expect(names(due.later)).toEqual(['in eight days', 'next year'])
  expect(names(due.undated)).toEqual(['some day'])
})

describe('the reminder of a backup', () => {
  const facts = { records: 20, saves: 40, last: '2026-11-20T09:00:00.000Z' }
  const now = '2026-11-25T09:00:00.000Z'

  test('comes when much would be lost, or something after a while', () => {
    expect(backupReminder(facts, now)).toBe('again')
    expect(backupReminder({ ...facts, saves: 3 }, now)).toBe('none')
    expect(backupReminder({ ...facts, saves: 3 }, '2026-12-25T09:00:00.000Z')).toBe('again')
    expect(backupReminder({ ...facts, saves: 0 }, '2027-12-25T09:00:00.000Z')).toBe('none')
    expect(backupReminder({ ...facts, last: null }, now)).toBe('first')
    expect(backupReminder({ ...facts, last: null, saves: 3 }, now)).toBe('none')
    expect(backupReminder({ ...facts, records: 0 }, now)).toBe('none')
  })

  test('does not rest on the clock, which may be set back', () => {
    expect(backupReminder(facts, '2020-01-01T09:00:00.000Z')).toBe('again')
    expect(backupReminder({ ...facts, saves: 3 }, '2020-01-01T09:00:00.000Z')).toBe('none')
  })

  test('knows what was saved since the backup’s contents were read', async () => {
    const store = new NotebookStore({ name: 'backup-facts', now: () => now })
    expect(await store.backupFacts()).toEqual({ records: 0, saves: 0, last: null })
    await store.save('s1', [makeQuestion('q1', 'Who?')])
    const { records, sequence, drafts } = await store.snapshot()
    expect([records.length, drafts]).toEqual([1, 0])
    // Saved while the backup was being written: not in it.
    await store.save('s2', [makeChild('c1', 'Mo')])
    await store.noteBackup(sequence)
    expect(await store.backupFacts()).toEqual({ records: 2, saves: 1, last: now })
    await store.deleteEverything()
    expect(await store.backupFacts()).toEqual({ records: 0, saves: 0, last: null })
  })
})
