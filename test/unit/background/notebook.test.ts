import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Places } from '../../../src/notebook/places.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'
import { failAt } from '../notebook/fail-at.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const CARDS = {
  'ehc-plan': {
    id: 'ehc-plan',
    ask: [{ of: 'the SENCo', ask: 'When is the plan due?' }],
  },
}
const PAGE = {
  url: 'https://www.kent.gov.uk/send?utm_source=mail#top',
  frameId: 0,
  tab: { id: 3, windowId: 1, index: 0, url: 'https://www.kent.gov.uk/send', incognito: false },
}
const ADDRESS = 'https://www.kent.gov.uk/send'
const OTHER = { ...PAGE, url: 'https://evil.example/', tab: { ...PAGE.tab, url: undefined } }
const OURS = { url: 'extension://test/src/views/document/index.html', frameId: 0, tab: PAGE.tab }
const PRIVATE = { ...PAGE, tab: { ...PAGE.tab, incognito: true } }
const FILE = { title: 'Plan.docx', fingerprint: 'a'.repeat(64) }

const PLACE = {
  quote: {
    type: 'TextQuoteSelector' as const,
    exact: 'The council must decide within 6 weeks.',
    prefix: 'Before. ',
    suffix: ' After.',
  },
  position: { type: 'TextPositionSelector' as const, start: 8, end: 47 },
  repeated: false,
  textLength: 60,
  fragment: null,
}

const SAVE_ID = '4c3a35d7-8a0a-4c5e-9d0b-2f4d5f3f8f10'
const wish = (more: object = {}) => ({
  saveId: SAVE_ID,
  ask: 'When will I hear?',
  person: { role: 'senco', roleText: '' },
  child: { name: 'Sam' },
  meeting: null,
  tags: [{ name: 'dates' }],
  place: PLACE,
  ...more,
})
const saving = (more: object = {}, rest: object = {}) => ({
  wish: wish(more),
  title: 'SEND in Kent',
  file: null,
  evenInPrivate: false,
  ...rest,
})

let fakeBrowser: FakeBrowser
let store: NotebookStore

beforeEach(async () => {
  vi.restoreAllMocks()
  vi.resetModules()
  fakeBrowser = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  fakeBrowser.reset()
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => ({ json: async () => CARDS })),
  )
  await import('../../../src/background/worker.ts')
  store = new NotebookStore()
  await store.deleteEverything()
  // Workers of earlier tests hear of it too, and write their markers.
  await new Promise((resolve) => setTimeout(resolve, 20))
  fakeBrowser.stored.clear()
})

async function ask<T>(name: string, question: object, sender: object = PAGE): Promise<T> {
  const reply = await new Promise((resolve) => {
    const message = { sendlight: name, ask: question }
    fakeBrowser.runtime.onMessage.fire(message, { id: fakeBrowser.runtime.id, ...sender }, resolve)
  })
  const { answer, failed } = reply as { answer: T; failed?: string }
  if (failed !== undefined) throw new Error(failed)
  return answer
}

describe('saving from a page', () => {
  test('keeps the question, its passage, and whom it names, each once', async () => {
    expect(await ask('notebook.save', saving())).toMatchObject({ saved: true })
    const second = saving({
      saveId: '5c3a35d7-8a0a-4c5e-9d0b-2f4d5f3f8f10',
      child: { name: 'sam ' },
    })
    await ask('notebook.save', second)
    const [passage, ...more] = await store.all('passage')
    expect(more).toEqual([])
    expect(passage).toMatchObject({
      source: { title: 'SEND in Kent', address: ADDRESS, fingerprint: null },
      quote: PLACE.quote,
    })
    expect(await store.all('child')).toHaveLength(1)
    expect(await store.all('person')).toHaveLength(1)
    expect(await store.all('tag')).toHaveLength(1)
    const questions = await store.all('question')
    expect(questions).toHaveLength(2)
    expect(questions.every(({ passages }) => passages[0] === passage?.id)).toBe(true)
  })

  test('asked twice with the same save id, as after a lost answer, it is saved once', async () => {
    const first = await ask('notebook.save', saving())
    expect(await ask('notebook.save', saving())).toEqual(first)
    expect(await store.all('question')).toHaveLength(1)
    expect(await store.all('passage')).toHaveLength(1)
  })

  test('a passage alone, and a question alone', async () => {
    expect(await ask('notebook.save', saving({ ask: null }))).toMatchObject({ question: null })
    expect(await store.all('question')).toEqual([])
    expect(await store.all('passage')).toHaveLength(1)
    const alone = saving({ saveId: '6c3a35d7-8a0a-4c5e-9d0b-2f4d5f3f8f10', place: null })
    expect(await ask('notebook.save', alone)).toMatchObject({ passage: null })
    expect(await store.all('question')).toMatchObject([{ passages: [] }])
  })

  test('says why it could not, and has then kept nothing', async () => {
    failAt(2, new DOMException('full', 'QuotaExceededError'))
    expect(await ask('notebook.save', saving())).toEqual({ saved: false, reason: 'disk-full' })
    vi.restoreAllMocks()
    expect(await store.everything()).toEqual([])
    expect(await ask('notebook.save', saving())).toMatchObject({ saved: true })
  })

  test('lets the draft go with the save', async () => {
    await ask('notebook.draft', { draft: { ask: 'Whe' }, file: null })
    await ask('notebook.save', saving())
    expect(await store.drafts()).toEqual([])
  })

  test.each([
    ['a save id of its own making', { saveId: 'undo-1' }],
    ['an empty question', { ask: '  ' }],
    ['a giant question', { ask: 'x'.repeat(6000) }],
    ['a field too many', { deleted: null }],
    ['a script for a role', { person: { role: 'admin', roleText: '' } }],
    ['a place that is none', { place: { ...PLACE, textLength: -1 } }],
  ])('%s is refused', async (_, more) => {
    await expect(ask('notebook.save', saving(more))).rejects.toThrow()
    expect(await store.everything()).toEqual([])
  })
})

describe('what a page cannot do', () => {
  test('name another address or a file as its source', async () => {
    await ask('notebook.save', saving({}, { file: FILE }))
    expect(await store.all('passage')).toMatchObject([
      { source: { address: ADDRESS, fingerprint: null } },
    ])
  })

  test('get the passages of another page', async () => {
    await ask('notebook.save', saving())
    const get = (sender: object) =>
      ask<{ passages: unknown[] }>('notebook.passages', { file: null }, sender)
    expect((await get(PAGE)).passages).toMatchObject([{ quote: PLACE.quote }])
    expect((await get(OTHER)).passages).toEqual([])
    expect((await get({ ...PAGE, url: 'about:blank', frameId: 2 })).passages).toEqual([])
  })

  test('see anything but its own passages, without questions or names', async () => {
    await ask('notebook.save', saving())
    const { passages } = await ask<{ passages: object[] }>('notebook.passages', { file: null })
    const [passage] = passages
    expect(Object.keys(passage ?? {}).sort()).toEqual([
      'id',
      'position',
      'quote',
      'repeated',
      'textLength',
    ])
    const form = JSON.stringify(await ask('notebook.form', { text: '', entries: [], file: null }))
    expect(form).not.toContain('When will I hear')
    expect(form).not.toContain('kent.gov.uk')
  })

  test('speak of a passage of another page', async () => {
    const saved = await ask<{ passage: string }>('notebook.save', saving())
    const states = { [saved.passage]: 'gone' }
    await ask('notebook.seen', { states, file: null }, OTHER)
    expect((await new Places().states()).size).toBe(0)
    await ask('notebook.seen', { states, file: null })
    expect([...(await new Places().states())]).toEqual([[saved.passage, 'gone']])
    await ask('notebook.open', { passage: saved.passage, file: null }, OTHER)
    await ask('notebook.open', { passage: saved.passage, file: null })
    expect(fakeBrowser.callsOf('tabs.create')).toMatchObject([
      [{ url: 'extension://test/src/views/notebook/index.html' }],
      [{ url: `extension://test/src/views/notebook/index.html?passage=${saved.passage}` }],
    ])
  })

  test('read the draft of another page', async () => {
    await ask('notebook.draft', { draft: { ask: 'Half a' }, file: null })
    const form = (sender: object) =>
      ask<{ draft: unknown }>('notebook.form', { text: '', entries: [], file: null }, sender)
    expect((await form(PAGE)).draft).toEqual({ ask: 'Half a' })
    expect((await form(OTHER)).draft).toBeNull()
    await ask('notebook.draft', { draft: null, file: null })
    expect((await form(PAGE)).draft).toBeNull()
  })
})

describe('a page that wrote a new address without loading', () => {
  test('is known by the one in the address bar', async () => {
    const moved = { ...PAGE, tab: { ...PAGE.tab, url: `${ADDRESS}/part-2` } }
    await ask('notebook.save', saving(), moved)
    expect(await store.all('passage')).toMatchObject([{ source: { address: `${ADDRESS}/part-2` } }])
  })
})

describe('our own pages', () => {
  test('name the file that they show', async () => {
    await ask('notebook.save', saving({}, { file: FILE }), OURS)
    const [passage] = await store.all('passage')
    expect(passage?.source).toEqual({
      title: FILE.title,
      address: null,
      fingerprint: FILE.fingerprint,
    })
    const got = await ask<{ passages: unknown[] }>('notebook.passages', { file: FILE }, OURS)
    expect(got.passages).toHaveLength(1)
  })
})

describe('the form', () => {
  test('gets questions that fit, and the last used first', async () => {
    await ask('notebook.save', saving())
    const form = await ask<{
      suggestions: { ask: string }[]
      choices: { last: object; children: object[]; people: object[] }
    }>('notebook.form', { text: 'Regular speech therapy', entries: ['ehc-plan'], file: null })
    expect(form.suggestions.map(({ ask: text }) => text)).toContain('When is the plan due?')
    expect(form.choices.children).toMatchObject([{ name: 'Sam' }])
    expect(form.choices.last).toEqual({
      child: `${SAVE_ID}-c`,
      person: `${SAVE_ID}-w`,
      meeting: null,
    })
  })
})

describe('a private window', () => {
  test('writes nothing unless asked', async () => {
    expect(await ask('notebook.save', saving(), PRIVATE)).toEqual({
      saved: false,
      reason: 'private',
    })
    expect(await ask('notebook.draft', { draft: { ask: 'a' }, file: null }, PRIVATE)).toEqual({
      kept: false,
    })
    await ask('notebook.seen', { states: { x: 'gone' }, file: null }, PRIVATE)
    expect(await store.everything()).toEqual([])
    expect(await store.drafts()).toEqual([])
    const form = await ask('notebook.form', { text: '', entries: [], file: null }, PRIVATE)
    expect(form).toMatchObject({ isPrivate: true })
    const asked = saving({}, { evenInPrivate: true })
    expect(await ask('notebook.save', asked, PRIVATE)).toMatchObject({ saved: true })
  })
})

describe('a notebook that the browser threw away', () => {
  test('is noticed, and told until the person has seen it', async () => {
    const lost = async () =>
      (await ask<{ lost: number }>('notebook.form', { text: '', entries: [], file: null })).lost
    expect(await lost()).toBe(0)
    await ask('notebook.save', saving())
    await vi.waitFor(() =>
      expect(fakeBrowser.stored.get('notebook.marker')).toEqual({ records: 5 }),
    )
    expect(await lost()).toBe(0)
    // As a browser does it: without a word to us.
    const { Connection } = await import('../../../src/notebook/connection.ts')
    const { records } = await new Connection().change(['records', 'meta'], async (transaction) => {
      await transaction.objectStore('records').clear()
      await transaction.objectStore('meta').clear()
      return { records: 5 }
    })
    expect(await lost()).toBe(records)
    await ask('notebook.save', saving({ saveId: '7c3a35d7-8a0a-4c5e-9d0b-2f4d5f3f8f10' }))
    expect(await lost()).toBe(records)
    const { forgetLoss } = await import('../../../src/platform/notebook-marker.ts')
    await forgetLoss()
    expect(await lost()).toBe(0)
  })

  test('is not what somebody deleted', async () => {
    await ask('notebook.save', saving())
    await vi.waitFor(() =>
      expect(fakeBrowser.stored.get('notebook.marker')).toEqual({ records: 5 }),
    )
    await store.deleteEverything()
    await vi.waitFor(() =>
      expect(fakeBrowser.stored.get('notebook.marker')).toEqual({ records: 0 }),
    )
    expect(await ask('notebook.form', { text: '', entries: [], file: null })).toMatchObject({
      lost: 0,
    })
  })
})
