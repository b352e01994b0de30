import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { fakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

const added: { family: string; bytes: number[]; weight: string }[] = []

beforeEach(() => {
  vi.resetModules()
  added.length = 0
  vi.stubGlobal(
    'FontFace',
    class {
      constructor(
        readonly family: string,
        readonly bytes: Uint8Array,
        readonly with_: { weight: string },
      ) {}
      load = async () => this
    },
  )
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: {
      add: (face: { family: string; bytes: Uint8Array; with_: { weight: string } }) =>
        added.push({ family: face.family, bytes: [...face.bytes], weight: face.with_.weight }),
    },
  })
})

async function open() {
  const { answer } = await import('../../../src/platform/messaging.ts')
  const browser = (await import('webextension-polyfill')).default as unknown as typeof fakeBrowser
  browser.reset()
  const { loadFace } = await import('../../../src/ui/load-face.ts')
  return { answer, loadFace }
}

describe('the typeface in a page', () => {
  test('is asked for once, and stands under a name that says nothing of us', async () => {
    const { answer, loadFace } = await open()
    const handed = vi.fn(() => ({ files: [{ weight: 400 as const, data: btoa('ab') }] }))
    answer({ 'font.get': handed })
    const families = await loadFace(document, 'lexend')
    expect(await loadFace(document, 'lexend')).toBe(families)
    expect(handed).toHaveBeenCalledOnce()
    expect(added).toEqual([{ family: 'face-2', bytes: [97, 98], weight: '400' }])
    expect(families).toBe('face-2, system-ui, sans-serif')
  })

  test('is the system’s where none was chosen or it cannot be had', async () => {
    const { loadFace } = await open()
    expect(await loadFace(document, 'system')).toBe('system-ui, sans-serif')
    expect(await loadFace(document, 'hyperlegible')).toBe('system-ui, sans-serif')
    expect(added).toEqual([])
  })
})
