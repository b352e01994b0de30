import { beforeEach, expect, test, vi } from 'vitest'
import type { EasyPair } from '../../../src/platform/easy.ts'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const PAIRS: EasyPair[] = []
let fakeBrowser: FakeBrowser
let made = 0
let isOpen = false

/** A browser with offscreen documents, as Chromium's. */
function giveOffscreen(): void {
  made = 0
  isOpen = false
  Object.assign(fakeBrowser, {
    offscreen: {
      createDocument: async () => {
        if (isOpen) throw new Error('Only a single offscreen document may be created.')
        isOpen = true
        made++
      },
    },
  })
  Object.assign(fakeBrowser.runtime, {
    getContexts: async () => (isOpen ? [{}] : []),
    sendMessage: async () => {
      if (!isOpen) throw new Error('Could not establish connection. Receiving end does not exist.')
      return { answer: { pairs: PAIRS } }
    },
  })
}

beforeEach(async () => {
  vi.resetModules()
  fakeBrowser = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  fakeBrowser.reset()
  giveOffscreen()
})

const load = () => import('../../../src/background/easy-host.ts')

test('makes its document when first asked, not before, and only one', async () => {
  const { makeEasy } = await load()
  expect(made).toBe(0)
  await Promise.all([makeEasy('One.', 'england'), makeEasy('Two.', 'wales')])
  expect(made).toBe(1)
})

test('makes it again when it had closed itself', async () => {
  const { makeEasy } = await load()
  await makeEasy('One.', 'england')
  isOpen = false
  expect(await makeEasy('Two.', 'england')).toBe(PAIRS)
  expect(made).toBe(2)
})

test('gives up with a failure that has a sentence', async () => {
  const { makeEasy } = await load()
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.')
    },
  })
  await expect(makeEasy('One.', 'england')).rejects.toMatchObject({ failure: 'no-listener' })
})
