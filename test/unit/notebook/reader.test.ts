import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { NotebookRecord } from '../../../src/notebook/records.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { anyNotebook } from './any-notebook.ts'
import { makeMeeting, makeQuestion } from './make-records.ts'

let count = 0
let store: NotebookStore
async function storeOf(records: readonly NotebookRecord[]): Promise<NotebookStore> {
  store = new NotebookStore({ name: `reader-${++count}` })
  await store.save('s1', records)
  return store
}
afterEach(() => store.close())

describe('reading in parts', () => {
  test('gives every record once, whatever the size of the parts', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotebook, fc.integer({ min: 1, max: 9 }), async (records, size) => {
        const { reader } = await storeOf(records.map((each) => ({ ...each, revision: 0 })))
        const parts: NotebookRecord[] = []
        for await (const part of reader.stretches(size)) parts.push(...part)
        expect(parts).toEqual(await store.everything())
        expect(await reader.count()).toBe(records.length)
        store.close()
      }),
      { numRuns: 30 },
    )
  })

  test('the newest questions come first, without deleted ones', async () => {
    const at = (hour: string) => `2026-11-25T${hour}:00:00.000Z`
    const { reader } = await storeOf([
      makeQuestion('q1', 'One?', { created: at('08') }),
      makeQuestion('q2', 'Two?', { created: at('10') }),
      makeQuestion('q3', 'Three?', { created: at('09') }),
      makeQuestion('q4', 'Gone?', { created: at('11'), deleted: at('12') }),
      makeMeeting('m1', { created: at('13') }),
    ])
    expect((await reader.newestQuestions(2)).map(({ id }) => id)).toEqual(['q2', 'q3'])
  })

  test('the last order key is one of ours, whatever an import brought', async () => {
    const { reader } = await storeOf([
      makeQuestion('q1', 'One?', { order: 'B' }),
      makeQuestion('q2', 'Two?', { order: 'Z0a' }),
      makeQuestion('q3', 'Three?', { order: 'über' }),
      makeQuestion('q4', 'Four?', { order: '' }),
    ])
    expect(await reader.lastOrder()).toBe('Z0a')
    store.close()
    expect(await (await storeOf([])).reader.lastOrder()).toBeNull()
  })
})
