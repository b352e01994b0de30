import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { NotebookStore } from '../../../../src/notebook/store.ts'
import { readFirst } from '../../../../src/views/notebook/first-screen.ts'
import { makeMeeting, makePassage, makeQuestion } from '../../notebook/make-records.ts'

test('the first screen of a big notebook has the next meeting’s questions, all of them', async () => {
  const of = (meeting: string, from: number) =>
    Array.from({ length: 25 }, (_, at) =>
      makeQuestion(`q${from + at}`, 'Who?', { meeting, passages: [`x${from + at}`] }),
    )
  const store = new NotebookStore({ name: 'first-screen' })
  await store.save('s1', [
    makeMeeting('past', { date: '2026-01-01' }),
    makeMeeting('empty', { date: '2026-11-26' }),
    makeMeeting('next', { date: '2026-11-27' }),
    ...of('past', 0),
    ...of('next', 100),
    makePassage('x100', 'some words'),
    makePassage('x0', 'other words'),
  ])
  const { found, groups } = await readFirst(store.reader, { at: 'questions' }, '2026-11-25')
  expect(groups).toEqual(new Set(['empty', 'next']))
  const questions = found.filter(({ kind }) => kind === 'question')
  expect(questions).toHaveLength(25)
  expect(found.filter(({ kind }) => kind === 'passage').map(({ id }) => id)).toEqual(['x100'])
  // Who goes to a meeting gets that one first.
  const there = await readFirst(
    store.reader,
    { at: 'meeting', id: 'past', part: 'talk' },
    '2026-11-25',
  )
  expect(there.groups).toEqual(new Set(['past']))
  expect(there.found.filter(({ kind }) => kind === 'question')).toHaveLength(25)
  store.close()
})
