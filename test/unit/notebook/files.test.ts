import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MIGRATIONS } from '../../../src/notebook/database.ts'
import { FileStore, fingerprintOf } from '../../../src/notebook/files.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { failAt } from './fail-at.ts'
import { makeQuestion } from './make-records.ts'

let count = 0
const open: { close(): void }[] = []
const freshName = () => `files-${++count}`

function openFiles(name = freshName()): FileStore {
  let clock = 0
  const now = () => new Date(Date.UTC(2026, 10, 25, 9, 0, clock++)).toISOString()
  const files = new FileStore({ name, now })
  open.push(files)
  return files
}

function openNotebook(name: string, version = MIGRATIONS.length): NotebookStore {
  const store = new NotebookStore({ name, migrations: MIGRATIONS.slice(0, version) })
  open.push(store)
  return store
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

afterEach(() => {
  vi.restoreAllMocks()
  for (const each of open.splice(0)) each.close()
})

describe('kept files', () => {
  test('a file comes back byte for byte, under the name of its last opening', async () => {
    const name = freshName()
    const fingerprint = await openFiles(name).put('plan.pdf', bytesOf('a plan'))
    await openFiles(name).put('plan (1).pdf', bytesOf('a plan'))
    const kept = await openFiles(name).get(fingerprint)
    expect(kept).toMatchObject({ name: 'plan (1).pdf', size: 6 })
    expect(new TextDecoder().decode(kept?.bytes)).toBe('a plan')
    expect(await openFiles(name).list()).toHaveLength(1)
  })

  test('the fingerprint is SHA-256 as hex', async () => {
    // The first example of FIPS 180-2.
    expect(await fingerprintOf(bytesOf('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('any bytes come back the same, also a part of a longer buffer', async () => {
    const files = openFiles()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(20), async (bytes, from) => {
        const part = bytes.subarray(Math.min(from, bytes.length))
        const kept = await files.get(await files.put('x', part))
        expect(kept?.bytes).toEqual(Uint8Array.from(part))
        expect(kept?.bytes.buffer.byteLength).toBe(part.length)
      }),
      { numRuns: 30 },
    )
  })

  test('the last opened is listed first, without its bytes', async () => {
    const files = openFiles()
    const first = await files.put('one.docx', bytesOf('one'))
    await files.put('two.docx', bytesOf('two'))
    expect((await files.list()).map((file) => file.name)).toEqual(['two.docx', 'one.docx'])
    await files.get(first)
    const list = await files.list()
    expect(list.map((file) => file.name)).toEqual(['one.docx', 'two.docx'])
    expect(list[0]).not.toHaveProperty('bytes')
  })

  test('what was removed is gone with the desk’s work on it, and can be put back', async () => {
    const name = freshName()
    const files = openFiles(name)
    const fingerprint = await files.put('plan.pdf', bytesOf('a plan'))
    const removed = await files.remove(fingerprint)
    expect(await files.get(fingerprint)).toBeUndefined()
    expect(await files.list()).toEqual([])
    expect(await files.remove(fingerprint)).toBeUndefined()
    if (!removed) throw new Error('nothing was given back')
    await files.restore(removed)
    expect(await files.get(fingerprint)).toMatchObject({ name: 'plan.pdf', bytes: removed.bytes })
  })

  test('a full device keeps nothing of it, and says so', async () => {
    const files = openFiles()
    failAt(2, new DOMException('full', 'QuotaExceededError'))
    await expect(files.put('plan.pdf', bytesOf('a plan'))).rejects.toMatchObject({
      failure: 'disk-full',
    })
    vi.restoreAllMocks()
    expect(await files.list()).toEqual([])
  })

  test('deleting everything takes the files too, also while this tab is open', async () => {
    const name = freshName()
    const files = openFiles(name)
    const fingerprint = await files.put('plan.pdf', bytesOf('a plan'))
    await openNotebook(name).deleteEverything()
    expect(await files.get(fingerprint)).toBeUndefined()
  })
})

test.each(MIGRATIONS.map((_, version) => version).filter((version) => version > 0))(
  'a notebook of version %i keeps its records and gets room for files',
  async (version) => {
    const name = freshName()
    const before = openNotebook(name, version)
    await before.save('s1', [makeQuestion('q1', 'One')])
    before.close()
    const files = openFiles(name)
    const fingerprint = await files.put('plan.pdf', bytesOf('a plan'))
    expect(await openNotebook(name).all('question')).toMatchObject([{ ask: 'One' }])
    expect(await files.get(fingerprint)).toMatchObject({ name: 'plan.pdf' })
  },
)
