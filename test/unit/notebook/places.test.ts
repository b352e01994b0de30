import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { Connection } from '../../../src/notebook/connection.ts'
import { MIGRATIONS } from '../../../src/notebook/database.ts'
import { Places } from '../../../src/notebook/places.ts'
import type { RecordOf } from '../../../src/notebook/records.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { makeChild, makeQuestion } from './make-records.ts'

const FINGERPRINT = 'b'.repeat(64)

function passage(id: string, source: Partial<RecordOf<'passage'>['source']>): RecordOf<'passage'> {
  return {
    ...makeChild(id, ''),
    kind: 'passage',
    source: { title: 'A page', address: null, fingerprint: null, ...source },
    quote: { type: 'TextQuoteSelector', exact: id, prefix: '', suffix: '' },
    position: null,
    fragment: null,
    repeated: false,
    textLength: 10,
  }
}

describe('passages by where they are from', () => {
  test('are those of that page or file alone, without what was deleted', async () => {
    const name = 'places-1'
    const store = new NotebookStore({ name })
    await store.save('s1', [
      passage('p1', { address: 'https://a.gov.uk/x' }),
      passage('p2', { address: 'https://a.gov.uk/x?y' }),
      passage('p3', { fingerprint: FINGERPRINT }),
      passage('p4', { address: 'https://a.gov.uk/x' }),
      makeQuestion('q1', 'Why?'),
    ])
    await store.delete('s2', ['p4'])
    const places = new Places(new Connection(name))
    const ids = async (source: Parameters<Places['at']>[0]) =>
      (await places.at(source)).map(({ id }) => id)
    expect(await ids({ address: 'https://a.gov.uk/x' })).toEqual(['p1'])
    expect(await ids({ fingerprint: FINGERPRINT })).toEqual(['p3'])
    expect(await ids({ address: 'https://a.gov.uk/' })).toEqual([])
  })

  test('are found in a notebook that was made before they could be', async () => {
    const name = 'places-old'
    const old = await openDB(name, 1, {
      async upgrade(database, _from, _to, transaction) {
        // The first version of the notebook, as it was.
        await MIGRATIONS[0]?.(database as never, transaction as never)
      },
    })
    await old.put('records', passage('p1', { address: 'https://a.gov.uk/x' }))
    old.close()
    const places = new Places(new Connection(name))
    expect(await places.at({ address: 'https://a.gov.uk/x' })).toHaveLength(1)
  })

  test('what the last visit found is remembered', async () => {
    const places = new Places(new Connection('places-2'))
    await places.note(new Map([['p1', 'found'] as const, ['p2', 'gone'] as const]))
    await places.note(new Map([['p1', 'changed'] as const]))
    expect(await places.states()).toEqual(
      new Map([
        ['p1', 'changed'],
        ['p2', 'gone'],
      ]),
    )
  })
})
