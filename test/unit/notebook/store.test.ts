import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MIGRATIONS, type Migration } from '../../../src/notebook/database.ts'
import { type NotebookChange, NotebookStore } from '../../../src/notebook/store.ts'
import { failAt } from './fail-at.ts'
import { makeChild, makeQuestion } from './make-records.ts'

let count = 0
const open: NotebookStore[] = []
const freshName = () => `store-${++count}`
function openStore(name = freshName(), migrations?: readonly Migration[]): NotebookStore {
  const store = new NotebookStore(migrations === undefined ? { name } : { name, migrations })
  open.push(store)
  return store
}

afterEach(() => {
  vi.restoreAllMocks()
  for (const store of open.splice(0)) store.close()
})

describe('saving', () => {
  test('what was saved is there for another tab', async () => {
    const name = freshName()
    await openStore(name).save('s1', [makeQuestion('q1', 'Who will do this?')])
    expect(await openStore(name).all('question')).toMatchObject([
      { id: 'q1', ask: 'Who will do this?', revision: 1 },
    ])
  })

  test('a save that is repeated changes nothing and gives the same answer', async () => {
    const store = openStore()
    const first = await store.save('s1', [makeQuestion('q1', 'How often?')])
    await store.save('s2', [makeQuestion('q1', 'How often, and for how long?', { revision: 1 })])
    expect(await store.save('s1', [makeQuestion('q1', 'How often?')])).toEqual(first)
    expect(await store.get('q1')).toMatchObject({ ask: 'How often, and for how long?' })
    expect(await store.keptVersions()).toEqual([])
  })

  test('two tabs that edit one question lose neither’s words', async () => {
    const name = freshName()
    const [one, two] = [openStore(name), openStore(name)]
    await one.save('s1', [makeQuestion('q1', 'Start')])
    await one.save('s2', [makeQuestion('q1', 'Mine', { revision: 1 })])
    const outcomes = await two.save('s3', [makeQuestion('q1', 'Yours', { revision: 1 })])
    expect(outcomes).toMatchObject([{ status: 'conflict', id: 'q1', revision: 2 }])
    expect(await one.get('q1')).toMatchObject({ ask: 'Mine' })
    const [kept] = await one.keptVersions()
    expect(kept).toMatchObject({ yours: { ask: 'Yours' }, theirs: { ask: 'Mine' } })
    await one.dropKept(kept?.key ?? '')
    expect(await two.keptVersions()).toEqual([])
  })

  test('one id twice in one save is refused, and nothing of it is stored', async () => {
    const store = openStore()
    const twice = [makeQuestion('q1', 'One'), makeQuestion('q1', 'Two')]
    await expect(store.save('s1', twice)).rejects.toMatchObject({ failure: 'bad-record' })
    expect(await store.everything()).toEqual([])
  })

  test('revisions rise although the clock goes back', async () => {
    const times = ['2026-11-25T09:00:00.000Z', '2001-01-01T00:00:00.000Z']
    const store = new NotebookStore({ name: freshName(), now: () => times.shift() ?? '' })
    open.push(store)
    await store.save('s1', [makeQuestion('q1', 'One')])
    await store.save('s2', [makeQuestion('q1', 'Two', { revision: 1 })])
    expect(await store.get('q1')).toMatchObject({ ask: 'Two', revision: 2 })
  })
})

describe('faults', () => {
  test('a save that breaks at any step stores nothing, and can be repeated', async () => {
    const store = openStore()
    await store.save('s0', [makeQuestion('q0', 'Acknowledged')])
    const records = [makeQuestion('q1', 'One'), makeQuestion('q2', 'Two')]
    // Two records, the sequence, the count and the entry.
    for (let at = 1; at <= 5; at += 1) {
      failAt(at, new Error('the worker went away'))
      await expect(store.save('s1', records)).rejects.toMatchObject({ failure: 'aborted' })
      vi.restoreAllMocks()
      expect((await store.everything()).map(({ id }) => id)).toEqual(['q0'])
      expect(await store.health()).toEqual({ found: 1, expected: 1 })
    }
    const calls = failAt(99, new Error('never'))
    await store.save('s1', records)
    expect(calls()).toBe(5)
    expect(await store.all('question')).toHaveLength(3)
  })

  test('a full disk is named, and what was there stays', async () => {
    const store = openStore()
    await store.save('s0', [makeQuestion('q0', 'Acknowledged')])
    failAt(2, new DOMException('no room', 'QuotaExceededError'))
    const records = [makeQuestion('q1', 'One'), makeQuestion('q2', 'Two')]
    await expect(store.save('s1', records)).rejects.toMatchObject({ failure: 'disk-full' })
    expect(await store.all('question')).toMatchObject([{ id: 'q0' }])
  })

  test('a thousand records that break at row 900 change nothing', async () => {
    const store = openStore()
    const many = Array.from({ length: 1_000 }, (_, at) => makeQuestion(`q${at}`, `Question ${at}`))
    failAt(900, new Error('broken'))
    await expect(store.save('s1', many)).rejects.toMatchObject({ failure: 'aborted' })
    expect(await store.everything()).toEqual([])
  })

  test('records that went missing are noticed', async () => {
    const name = freshName()
    const store = openStore(name)
    await store.save('s1', [makeQuestion('q1', 'One'), makeChild('c1', 'Sam')])
    const behind = await openDB(name)
    await behind.delete('records', 'c1')
    behind.close()
    expect(await store.health()).toEqual({ found: 1, expected: 2 })
  })
})

describe('deleting', () => {
  test('a bulk deletion can be undone, but not over what was changed since', async () => {
    const store = openStore()
    await store.save('s1', [makeQuestion('q1', 'One'), makeQuestion('q2', 'Two')])
    await store.delete('s2', ['q1', 'q2', 'gone', 'q1'])
    expect(await store.all('question')).toEqual([])
    await store.save('s3', [makeQuestion('q2', 'Two again', { revision: 2 })])
    expect(await store.undo('s2')).toEqual({ restored: ['q1'], changedSince: ['q2'] })
    expect((await store.all('question')).map(({ ask }) => ask).sort()).toEqual(['One', 'Two again'])
  })

  test('undoing a first save leaves nothing to see', async () => {
    const store = openStore()
    await store.save('s1', [makeQuestion('q1', 'One')])
    await store.undo('s1')
    expect(await store.all('question')).toEqual([])
  })

  test('purging takes only what was deleted before', async () => {
    const store = openStore()
    await store.save('s1', [makeQuestion('q1', 'One'), makeQuestion('q2', 'Two')])
    await store.delete('s2', ['q1'])
    expect(await store.purge('2001-01-01T00:00:00.000Z')).toBe(0)
    expect(await store.purge('2999-01-01T00:00:00.000Z')).toBe(1)
    expect((await store.everything()).map(({ id }) => id)).toEqual(['q2'])
    expect(await store.health()).toEqual({ found: 1, expected: 1 })
  })

  test('everything is deleted wholly, also while another tab is open', async () => {
    const name = freshName()
    const [one, two] = [openStore(name), openStore(name)]
    await two.save('s1', [makeQuestion('q1', 'One')])
    await two.saveDraft({ key: 'form', fields: { ask: 'typed' } })
    await one.deleteEverything()
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name)
    expect(await two.everything()).toEqual([])
    expect(await two.drafts()).toEqual([])
    await two.save('s2', [makeQuestion('q2', 'Two')])
    expect(await one.all('question')).toMatchObject([{ id: 'q2' }])
  })
})

test('a draft stays until the save that finishes it is committed', async () => {
  const store = openStore()
  await store.saveDraft({ key: 'form', fields: { ask: 'Wh' } })
  failAt(1, new Error('broken'))
  await expect(store.save('s1', [makeQuestion('q1', 'Why?')], 'form')).rejects.toThrow()
  vi.restoreAllMocks()
  expect(await store.drafts()).toEqual([{ key: 'form', fields: { ask: 'Wh' } }])
  await store.save('s1', [makeQuestion('q1', 'Why?')], 'form')
  expect(await store.drafts()).toEqual([])
})

test('other tabs hear of a commit', async () => {
  const name = freshName()
  const [one, two] = [openStore(name), openStore(name)]
  const heard = new Promise<NotebookChange>((resolve) => two.subscribe(resolve))
  await one.save('s1', [makeQuestion('q1', 'One')])
  expect(await heard).toEqual({ type: 'saved', ids: ['q1'] })
})

describe('versions', () => {
  const rename: Migration = async (_database, transaction) => {
    for await (const cursor of transaction.objectStore('records')) {
      if (cursor.value.kind !== 'question') continue
      await cursor.update({ ...cursor.value, ask: `${cursor.value.ask}!` })
    }
  }

  test('an earlier notebook is brought along', async () => {
    const name = freshName()
    const before = openStore(name)
    await before.save('s1', [makeQuestion('q1', 'One')])
    before.close()
    expect(await openStore(name, [...MIGRATIONS, rename]).all('question')).toMatchObject([
      { ask: 'One!' },
    ])
  })

  test('a step that fails leaves the earlier notebook whole', async () => {
    const name = freshName()
    const before = openStore(name)
    await before.save('s1', [makeQuestion('q1', 'One')])
    before.close()
    const broken: Migration = () => {
      throw new Error('broken step')
    }
    const after = openStore(name, [...MIGRATIONS, rename, broken])
    await expect(after.all('question')).rejects.toMatchObject({ failure: 'aborted' })
    expect(await openStore(name).all('question')).toMatchObject([{ ask: 'One' }])
  })

  test('a later notebook is refused by name, not opened', async () => {
    const name = freshName()
    const later = openStore(name, [...MIGRATIONS, rename])
    await later.save('s1', [makeQuestion('q1', 'One')])
    later.close()
    await expect(openStore(name).all('question')).rejects.toMatchObject({
      failure: 'newer-version',
    })
  })
})
