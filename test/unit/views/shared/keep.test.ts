import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DocumentModel } from '../../../../src/documents/model.ts'
import type { FakeBrowser } from '../../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../../fakes/fake-browser.ts')).fakeBrowser,
}))

const model: DocumentModel = {
  ...{ format: 'text', title: 'Draft plan', blocks: [], asides: [], pages: [], warnings: [] },
}
const opened = { name: 'plan.txt', bytes: new TextEncoder().encode('Ash likes maps.'), model }

let fake: FakeBrowser

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('location', { search: '' })
  fake = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  fake.reset()
})

async function load() {
  const keep = await import('../../../../src/views/shared/opening/keep.ts')
  const counts = async () => [
    (await keep.files.list()).length,
    (await keep.notebook.all('document')).length,
  ]
  return { ...keep, counts }
}

test('a document that was opened is kept, once however often it is opened', async () => {
  const { keepIfAllowed, counts, files } = await load()
  const first = await keepIfAllowed(opened)
  expect(first.kept).toBe('yes')
  expect(await keepIfAllowed(opened)).toEqual(first)
  expect(await counts()).toEqual([1, 1])
  expect(new TextDecoder().decode((await files.get(first.fingerprint))?.bytes)).toBe(
    'Ash likes maps.',
  )
})

test.each([
  ['in a private window', '', true],
  ['in a window that a private one asked for', '?unread=private', false],
])('%s nothing is kept until the person asks', async (_, search, isPrivate) => {
  vi.stubGlobal('location', { search })
  fake.extension.inIncognitoContext = isPrivate
  const { keepIfAllowed, keepDocument, counts } = await load()
  const { kept, fingerprint } = await keepIfAllowed(opened)
  expect(kept).toBe('private')
  expect(await counts()).toEqual([0, 0])
  expect(await keepDocument(opened)).toBe(fingerprint)
  expect(await counts()).toEqual([1, 1])
})

test('without room it can be read all the same', async () => {
  const { keepIfAllowed } = await load()
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  expect(await keepIfAllowed(opened)).toMatchObject({ kept: 'failed' })
})
