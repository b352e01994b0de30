import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NotebookRecord } from '../../../../src/notebook/records.ts'
import { NotebookStore } from '../../../../src/notebook/store.ts'
import { makeMeeting, makePerson, makeQuestion } from '../../notebook/make-records.ts'
import { control, says } from '../open-view.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../../fakes/fake-browser.ts')).fakeBrowser,
}))

// What the person does is answered late here, as on a busy machine: whatever comes late must not
// be drawn over what was typed or chosen meanwhile, close what is open, or move the keyboard.

/** How late a save is answered, in milliseconds. */
let late = 0
/** What other windows write. */
let other: NotebookStore

/** The notebook anew, as a browser loads it, with these records in it. */
async function openNotebook(records: readonly NotebookRecord[], search = '') {
  await new Promise((resolve) => {
    const deletion = indexedDB.deleteDatabase('notebook')
    deletion.onsuccess = deletion.onblocked = resolve
  })
  other = new NotebookStore()
  if (records.length > 0) await other.save('first', records)
  vi.resetModules()
  // jsdom draws no frames while its window is hidden.
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('scrollTo', () => undefined)
  history.replaceState(null, '', `/notebook${search}`)
  document.body.innerHTML = '<div id="app"></div>'
  const fresh = await import('../../../../src/notebook/store.ts')
  const save = fresh.NotebookStore.prototype.save
  vi.spyOn(fresh.NotebookStore.prototype, 'save').mockImplementation(async function (
    this: NotebookStore,
    ...given
  ) {
    const outcome = await save.apply(this, given)
    await new Promise((resolve) => setTimeout(resolve, late))
    return outcome
  })
  await import('../../../../src/views/notebook/main.tsx')
  return import('../../../../src/views/notebook/data.ts')
}

let closing: (() => void) | undefined
afterEach(async () => {
  late = 0
  other.close()
  closing?.()
  vi.restoreAllMocks()
})
beforeEach(() => {
  closing = undefined
})

/** The box with this label. */
function box(name: string): HTMLTextAreaElement {
  const all = [...document.querySelectorAll('textarea')]
  const found = all.find(({ labels }) => labels[0]?.textContent?.trim().startsWith(name))
  if (!found) throw new Error(`No box "${name}"`)
  return found
}

function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus()
  for (const letter of text) {
    field.value += letter
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }))
  }
}

const enter = (field: HTMLElement) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))

const asks = async () => (await other.all('question')).map(({ ask }) => ask).sort()

describe('while a save is still on its way', () => {
  test('the next question is typed, and neither is lost', async () => {
    const { store } = await openNotebook([])
    closing = () => store.close()
    await says('Nothing here yet')
    late = 200
    const field = box('What do you want to ask?')
    type(field, 'Who helps?')
    enter(field)
    await vi.waitFor(() => expect(field.value).toBe(''))
    type(field, 'How oft')
    await vi.waitFor(async () => expect(await asks()).toEqual(['Who helps?']))
    await says('Saved')
    expect(field.value).toBe('How oft')
    // The draft of the first went with its save; that of the second is there.
    await vi.waitFor(async () =>
      expect(await other.drafts()).toMatchObject([{ fields: { ask: 'How oft' } }]),
    )
  })

  test('a question that could not be saved comes back into its box', async () => {
    const { store } = await openNotebook([])
    closing = () => store.close()
    await says('Nothing here yet')
    vi.spyOn(store, 'save').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      throw new Error('broken')
    })
    const field = box('What do you want to ask?')
    type(field, 'Who helps?')
    enter(field)
    await vi.waitFor(() => expect(field.value).toBe(''))
    type(field, 'How often?')
    await vi.waitFor(() => expect(field.value).toBe('Who helps?\nHow often?'))
  })

  test('a list that is worked through stays open', async () => {
    const questions = ['One?', 'Two?', 'Three?'].map((ask, at) =>
      makeQuestion(`q${at}`, ask, { order: `B${at}` }),
    )
    const { store } = await openNotebook([makeMeeting('m1'), ...questions], '?meeting=m1')
    closing = () => store.close()
    await says('3 questions wait')
    late = 100
    const list = document.querySelector<HTMLDetailsElement>('details:has(.to-bring)')
    if (!list) throw new Error('no list')
    list.open = true
    for (const ask of ['One?', 'Two?']) {
      const button = control(`Bring along: ${ask}`)
      button.focus()
      button.click()
      // Gone from the list at once, before the store has answered.
      await vi.waitFor(() => expect(list.textContent).not.toContain(ask))
      expect(document.activeElement?.textContent).toMatch(/Bring along/)
    }
    await vi.waitFor(async () =>
      expect((await other.all('question')).filter(({ meeting }) => meeting === 'm1')).toHaveLength(
        2,
      ),
    )
    expect(list.isConnected && list.open).toBe(true)
  })

  test('of two choices in one list the second stands', async () => {
    const { store } = await openNotebook([makeMeeting('m1')], '?meeting=m1')
    closing = () => store.close()
    await says('Annual review')
    late = 100
    const list = control<HTMLSelectElement>('What kind of meeting')
    const seen: string[] = []
    for (const purpose of ['mediation', 'draft-plan']) {
      list.value = purpose
      list.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await vi.waitFor(async () => {
      seen.push(list.value)
      expect(await other.get('m1')).toMatchObject({ purpose: 'draft-plan' })
    })
    await new Promise((resolve) => setTimeout(resolve, 2 * late))
    seen.push(list.value)
    expect(new Set(seen)).toEqual(new Set(['draft-plan']))
  })
})

test('a promise is added once, also at the moment when its save is heard of', async () => {
  const question = makeQuestion('q1', 'Who?', { meeting: 'm1', person: 'p1' })
  const records = [makeMeeting('m1'), question, makePerson('p1', 'Ms Khan')]
  const { store, questions } = await openNotebook(records, '?meeting=m1&part=talk')
  closing = () => store.close()
  await says('Add a promise')
  late = 50
  const counts = new Set<number | undefined>()
  const stop = questions.subscribe((all) => counts.add(all[0]?.promises.length))
  control('Add a promise').click()
  await vi.waitFor(() => expect(document.activeElement?.closest('[data-promise]')).not.toBeNull())
  await vi.waitFor(async () => expect(await other.get('q1')).toMatchObject({ revision: 2 }))
  await new Promise((resolve) => setTimeout(resolve, 3 * late))
  stop()
  expect(counts).toEqual(new Set([0, 1]))
  expect(document.activeElement?.closest('[data-promise]')).not.toBeNull()
})

describe('a letter', () => {
  test('that is changed is its meeting’s own, with every letter typed', async () => {
    const { store } = await openNotebook([makeMeeting('m1')], '?meeting=m1&part=letter')
    closing = () => store.close()
    await says('A letter to say thank you')
    late = 100
    const field = box('The letter')
    const made = field.value
    type(field, ' Yours')
    await vi.waitFor(
      async () =>
        expect(await other.get('m1')).toMatchObject({ letter: { text: `${made} Yours`, made } }),
      { timeout: 5_000 },
    )
    type(field, ', Sam')
    expect(field.value).toBe(`${made} Yours, Sam`)
    field.blur()
    await vi.waitFor(async () =>
      expect(await other.get('m1')).toMatchObject({ letter: { text: `${made} Yours, Sam`, made } }),
    )
    await vi.waitFor(async () => expect(await other.drafts()).toEqual([]))
  })

  test('is not moved under the cursor by an answer that is heard of late', async () => {
    const question = makeQuestion('q1', 'Who?', { meeting: 'm1' })
    const { store } = await openNotebook([makeMeeting('m1'), question], '?meeting=m1&part=letter')
    closing = () => store.close()
    await says('A letter to say thank you')
    const field = box('The letter')
    const made = field.value
    field.focus()
    await other.save('s2', [{ ...question, revision: 1, answer: 'Ms Khan will.' }])
    await vi
      .waitFor(() => expect(document.body.textContent).toContain('Ms Khan will.'), {
        timeout: 300,
        // It is only what is printed that may know of it.
      })
      .catch(() => undefined)
    expect(field.value).toBe(made)
    type(field, '!')
    field.blur()
    // Then the person is told that the letter is older than the answers.
    await says('Your answers have changed')
  })

  test('made afresh can be brought back', async () => {
    const letter = { text: 'My own words', made: 'Dear' }
    const { store } = await openNotebook([makeMeeting('m1', { letter })], '?meeting=m1&part=letter')
    closing = () => store.close()
    await says('Your answers have changed')
    const field = box('The letter')
    expect(field.value).toBe('My own words')
    control('Make it afresh').click()
    await vi.waitFor(() => expect(field.value).toContain('Dear'))
    control('Undo').click()
    await vi.waitFor(() => expect(field.value).toBe('My own words'))
  })
})

test('a year that is still being typed is not saved, and the whole date is', async () => {
  const { store } = await openNotebook([makeMeeting('m1', { date: '2026-12-03' })], '?meeting=m1')
  closing = () => store.close()
  await says('Thursday 3 December')
  late = 50
  const field = control<HTMLInputElement>('Date')
  const dates: unknown[] = []
  store.subscribe(async () => dates.push(await other.get('m1')))
  for (const year of ['0002', '0020', '0202', '2027']) {
    field.value = `${year}-01-14`
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(field.value).toBe(`${year}-01-14`)
  }
  await says('Thursday 14 January 2027')
  expect(await other.get('m1')).toMatchObject({ date: '2027-01-14', revision: 2 })
})
