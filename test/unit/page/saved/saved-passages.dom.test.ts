import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Surface } from '../../../../src/page/page-model.ts'
import { describeRange } from '../../../../src/page/saved/describe-range.ts'
import type { SavedPorts } from '../../../../src/page/saved/saved-passages.ts'
import type { PassagePlace } from '../../../../src/platform/notebook.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../../fakes/fake-browser.ts')).fakeBrowser,
}))

const KEPT = 'Sam will have regular access to a small group for speech and language work.'
const OTHER = 'All pupils can use the library from Monday to Friday at any time of the day.'

const stop = new AbortController()
/** What the notebook was told, in order. */
let told: unknown[] = []

/** The passage as it was saved from a page that said so. */
function savedFrom(html: string): PassagePlace {
  document.body.innerHTML = html
  const range = document.createRange()
  range.selectNodeContents(document.querySelector('#hard') as Element)
  const steps = describeRange({ element: document.body, file: null }, range, KEPT)
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    if (!step.value) throw new Error('no place')
    return { ...step.value, id: 'x1' }
  }
}

async function visit(html: string, passage: PassagePlace) {
  document.body.innerHTML = html
  const { SavedPassages } = await import('../../../../src/page/saved/saved-passages.ts')
  const ports: SavedPorts = {
    ask: (async (name: string, asked: unknown) => {
      if (name === 'notebook.passages') return { passages: [passage] }
      told.push(asked)
      return {}
    }) as unknown as SavedPorts['ask'],
    isAlive: () => true,
    surfaces: () => [{ document, window } as unknown as Surface],
  }
  const passages = new SavedPassages(ports, stop.signal)
  await passages.fetch(true)
  return passages
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  vi.stubGlobal('CSS', {})
  vi.stubGlobal('requestIdleCallback', (act: (deadline: object) => void) => {
    queueMicrotask(() => act({ didTimeout: false, timeRemaining: () => 50 }))
  })
  told = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const page = (words: string) =>
  `<h1>Plans</h1><p>Before it.</p><p id="hard">${words}</p><p>After.</p>`

describe('the passages of a page', () => {
  test('that are there are told at once, those that are gone only after a while', async () => {
    const passage = savedFrom(page(KEPT))
    const there = await visit(page(KEPT), passage)
    await vi.advanceTimersByTimeAsync(50)
    expect(there.found).toHaveLength(1)
    expect(told).toEqual([{ states: { x1: 'found' }, file: null }])

    told = []
    const gone = await visit(page(OTHER), passage)
    await vi.advanceTimersByTimeAsync(3_000)
    expect([gone.found, told]).toEqual([[], []])
    await vi.advanceTimersByTimeAsync(3_000)
    expect(gone.found).toEqual([])
    expect(told).toEqual([{ states: { x1: 'gone' }, file: null }])
  })

  test('whose words come late are never said to be gone', async () => {
    const passage = savedFrom(page(KEPT))
    const late = await visit('<p>Loading</p>', passage)
    await vi.advanceTimersByTimeAsync(2_000)
    document.body.innerHTML = page(KEPT)
    late.pageChanged()
    await vi.advanceTimersByTimeAsync(8_000)
    expect(late.found).toHaveLength(1)
    expect(told).toEqual([{ states: { x1: 'found' }, file: null }])
  })
})
