import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../../src/notebook/database.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { makeChild, makeMeeting, makePassage, makeQuestion } from './make-records.ts'

/** A meeting as it was stored before it held its letter. */
function oldMeeting(id: string, revision: number) {
  const { letter: _, ...meeting } = makeMeeting(id, { revision, notes: 'Bring the report' })
  return meeting
}

const RECORDS = [
  makeQuestion('q1', 'Who?', { revision: 2, meeting: 'm1', order: 'C' }),
  makeQuestion('q2', 'When?', { revision: 1, meeting: 'm1', order: 'Z' }),
  makePassage('x1', 'some words', { revision: 1 }),
  makeChild('c1', 'Sam'),
  oldMeeting('m1', 3),
  oldMeeting('m2', 1),
]

/** A notebook as Sendlight of that version left it. */
async function notebookOf(name: string, version: number): Promise<void> {
  const database = await openDB(name, version, {
    async upgrade(opened, _from, _to, transaction) {
      for (const migrate of MIGRATIONS.slice(0, version)) {
        await migrate(opened as never, transaction as never)
      }
    },
  })
  for (const record of RECORDS) await database.put('records', record)
  await database.put('meta', RECORDS.length, 'count')
  const before = [oldMeeting('m1', 2), null]
  const outcomes = [
    { status: 'saved', id: 'm1', revision: 3 },
    { status: 'saved', id: 'q2', revision: 1 },
  ]
  await database.put('saves', { saveId: 's1', sequence: 1, outcomes, before })
  const sides = { yours: oldMeeting('m2', 1), theirs: oldMeeting('m2', 1) }
  await database.put('kept', { key: 'k1', id: 'm2', ...sides })
  await database.put('drafts', { key: 'notebook/q1/ask', fields: { text: 'Wh', before: 'Who?' } })
  await database.put('drafts', { key: 'letter/m1', fields: { text: 'Dear all', made: 'Dear' } })
  await database.put('drafts', { key: 'letter/gone', fields: { text: 'Dear', made: 'Dear' } })
  database.close()
}

/** The last version before meetings held their letters. */
const WITHOUT_LETTERS = 4
const EARLIER = Array.from({ length: WITHOUT_LETTERS }, (_, at) => at + 1)

describe.each(EARLIER)('a notebook of version %i', (version) => {
  test('is all there, and the letters that lay among the drafts are their meetings’ own', async () => {
    const name = `version-${version}`
    await notebookOf(name, version)
    const store = new NotebookStore({ name })
    const letter = { text: 'Dear all', made: 'Dear' }
    expect(await store.everything()).toEqual(
      [
        ...RECORDS.filter(({ kind }) => kind !== 'meeting'),
        { ...oldMeeting('m1', 4), letter },
        { ...oldMeeting('m2', 1), letter: null },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    expect((await store.drafts()).map(({ key }) => key)).toEqual(['notebook/q1/ask'])
    expect(await store.keptVersions()).toMatchObject([
      { yours: { letter: null }, theirs: { letter: null } },
    ])
    expect(await store.health()).toEqual({ found: 6, expected: 6 })
    // What the migration changed counts as changed since.
    expect(await store.undo('s1')).toEqual({ restored: ['q2'], changedSince: ['m1'] })
    store.close()
  })

  test('can be read in parts', async () => {
    const name = `parts-${version}`
    await notebookOf(name, version)
    const store = new NotebookStore({ name })
    const { reader } = store
    expect((await reader.questionsOf('meeting', 'm1')).map(({ id }) => id)).toEqual(['q1', 'q2'])
    expect(await reader.lastOrder()).toBe('Z')
    expect(await reader.newestQuestions(1)).toHaveLength(1)
    expect((await reader.some(['m1', 'gone', 'q2'])).map(({ id }) => id)).toEqual(['m1', 'q2'])
    const stretches: string[][] = []
    for await (const part of reader.stretches(4)) stretches.push(part.map(({ id }) => id))
    expect(stretches).toEqual([
      ['c1', 'm1', 'm2', 'q1'],
      ['q2', 'x1'],
    ])
    store.close()
  })
})

test('every version that was ever shipped is among them', () => {
  // A step that is added here wants a look at what it brings along.
  expect(MIGRATIONS).toHaveLength(WITHOUT_LETTERS + 1)
})
