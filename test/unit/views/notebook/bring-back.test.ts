import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { planImport } from '../../../../src/notebook/exchange/plan-import.ts'
import { NotebookStore } from '../../../../src/notebook/store.ts'
import { deletedHere } from '../../../../src/views/notebook/bring-back.ts'
import { makeQuestion } from '../../notebook/make-records.ts'

// A backup was brought in, taken back, and brought in again: nothing of it was new any more.
test('a backup brings back what was deleted here, if wanted', async () => {
  const store = new NotebookStore({ name: 'bring-back' })
  await store.save('s1', [makeQuestion('q1', 'Who?'), makeQuestion('q2', 'When?')])
  const file = await store.everything()
  await store.delete('d1', ['q1'])
  const here = await store.everything()
  expect(planImport(here, file).changes).toEqual([])
  const changes = deletedHere(here, file)
  expect(changes.map(({ record }) => record.id)).toEqual(['q1'])
  const outcomes = await store.applyImport('i1', { ...planImport(here, file), changes })
  expect(outcomes).toMatchObject([{ status: 'saved', id: 'q1' }])
  expect((await store.all('question')).map(({ id }) => id).sort()).toEqual(['q1', 'q2'])
  expect(deletedHere(await store.everything(), file)).toEqual([])
  store.close()
})
