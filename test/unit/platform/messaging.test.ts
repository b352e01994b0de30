import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MessageError, toMessageError } from '../../../src/platform/errors.ts'
import { answer, ask, askTab, isAlive } from '../../../src/platform/messaging.ts'
import { fakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

beforeEach(() => fakeBrowser.reset())

const failureOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return error instanceof MessageError ? error.failure : error
  }
  return 'none'
}

describe('asking and answering', () => {
  test('gives the typed answer of whoever answers that name', async () => {
    answer({ 'page.go': ({ id }) => ({ found: id === 'ehc-plan' }) })
    answer({ 'cards.get': async () => ({ cards: [] }) })
    expect(await ask('page.go', { id: 'ehc-plan' })).toEqual({ found: true })
    expect(await ask('cards.get', { ids: [] })).toEqual({ cards: [] })
  })

  test('calls the handler at once, while the click that caused it still counts', () => {
    const handled = vi.fn(() => ({ opened: true }))
    answer({ 'panel.open': handled })
    void ask('panel.open', {})
    expect(handled).toHaveBeenCalledOnce()
  })

  test('stops answering when told', async () => {
    const stop = answer({ 'page.changed': () => ({}) })
    stop()
    expect(await failureOf(ask('page.changed', {}))).toBe('no-listener')
  })
})

// Cases 42, 43 and 44: a closed tab, a missing handler and an unknown name are different things.
describe('failures are told apart', () => {
  test('nobody listens at all', async () => {
    expect(await failureOf(ask('page.changed', {}))).toBe('no-listener')
    expect(await failureOf(askTab(7, 'page.summary', {}))).toBe('no-listener')
  })

  test('somebody listens, but not to this name', async () => {
    answer({ 'page.go': () => ({ found: true }) })
    expect(await failureOf(ask('page.changed', {}))).toBe('no-listener')
  })

  test('the tab closes before it answered', async () => {
    fakeBrowser.tabAnswers = () => {
      throw new Error('The message port closed before a response was received.')
    }
    expect(await failureOf(askTab(7, 'page.summary', {}))).toBe('no-result')
  })

  test('the answer comes too late, or never', async () => {
    fakeBrowser.tabAnswers = () => new Promise(() => {})
    expect(await failureOf(askTab(7, 'page.summary', {}, { within: 5 }))).toBe('late')
  })

  test('the other side fails, and says why', async () => {
    answer({
      'cards.get': () => {
        throw new Error('the package is broken')
      },
    })
    await expect(ask('cards.get', { ids: [] })).rejects.toThrow('the package is broken')
    expect(await failureOf(ask('cards.get', { ids: [] }))).toBe('failed')
  })

  test('an unknown name or a question of the wrong shape is refused', async () => {
    const handled = vi.fn(() => ({ found: true }))
    answer({ 'page.go': handled })
    const unknown = ask as (name: string, question: object) => Promise<unknown>
    expect(await failureOf(unknown('page.erase', {}))).toBe('refused')
    expect(await failureOf(unknown('toString', {}))).toBe('refused')
    expect(await failureOf(unknown('page.go', { id: 3 }))).toBe('refused')
    expect(await failureOf(unknown('page.step', { by: 2 }))).toBe('refused')
    expect(handled).not.toHaveBeenCalled()
  })

  test('the extension is gone', async () => {
    answer({ 'page.changed': () => ({}) })
    fakeBrowser.runtime.id = undefined
    expect(isAlive()).toBe(false)
    expect(await failureOf(ask('page.changed', {}))).toBe('extension-gone')
  })

  test.each([
    ['Could not establish connection. Receiving end does not exist.', 'no-listener'],
    ['No tab with id: 12.', 'no-listener'],
    ['The message port closed before a response was received.', 'no-result'],
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      'no-result',
    ],
    ["Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved", 'no-result'],
    ['Extension context invalidated.', 'extension-gone'],
    ["can't access dead object", 'extension-gone'],
    ['something new', 'failed'],
  ])('%s', (words, failure) => {
    expect(toMessageError('page.go', new Error(words)).failure).toBe(failure)
  })
})

describe('strangers', () => {
  test('messages that are not ours, or from another extension, go unanswered', () => {
    answer({ 'page.go': () => ({ found: true }) })
    const reply = vi.fn()
    const ours = { id: fakeBrowser.runtime.id }
    const message = { sendlight: 'page.go', ask: { id: 'x' } }
    for (const odd of [null, 'page.go', {}, { sendlight: 'page.go' }, { sendlight: 1, ask: {} }]) {
      fakeBrowser.runtime.onMessage.fire(odd, ours, reply)
    }
    fakeBrowser.runtime.onMessage.fire(message, { id: 'another' }, reply)
    expect(reply).not.toHaveBeenCalled()
  })
})
