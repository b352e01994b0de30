import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/platform/settings.ts'
import {
  loadSettings,
  onSettingsChanged,
  readSettings,
  saveSettings,
} from '../../../src/platform/settings-store.ts'
import { fakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  test('are the defaults on the first day, each caller with its own', async () => {
    const first = await loadSettings()
    expect(first).toEqual(DEFAULT_SETTINGS)
    first.sitesOff.push('changed.example')
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS)
  })

  test('come back as they were saved; the others stay', async () => {
    const patch: Partial<Settings> = {
      on: false,
      density: 'every',
      nation: 'wales',
      nationBySite: { 'a.gov.uk': 'scotland' },
      hiddenTerms: ['ehc-plan'],
      textScale: 1.5,
      font: 'lexend',
    }
    await saveSettings(patch)
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, ...patch })
  })

  test('two views that change different things at once do not undo each other', async () => {
    await Promise.all([saveSettings({ density: 'more' }), saveSettings({ sitesOff: ['a.org'] })])
    expect(await loadSettings()).toMatchObject({ density: 'more', sitesOff: ['a.org'] })
  })

  test('tell who listens, and only about settings', async () => {
    const told = vi.fn()
    const stop = onSettingsChanged(told)
    await fakeBrowser.storage.local.set({ other: 1 })
    await saveSettings({ on: false })
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce())
    expect(told.mock.calls[0]?.[0]).toMatchObject({ on: false })
    stop()
    await saveSettings({ on: true })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(told).toHaveBeenCalledOnce()
  })
})

// Case 67: settings of the wrong type must not lock anything, and the bad copy is kept.
describe('spoilt settings', () => {
  test('fall back one by one, and the odd value is put aside', async () => {
    fakeBrowser.stored.set('setting.density', 7)
    fakeBrowser.stored.set('setting.hiddenTerms', ['ehc-plan', null])
    fakeBrowser.stored.set('setting.sitesOff', ['a.org'])
    const settings = await loadSettings()
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, sitesOff: ['a.org'] })
    await vi.waitFor(() => expect(fakeBrowser.stored.has('setting.density')).toBe(false))
    expect(fakeBrowser.stored.get('spoilt-setting.density')).toBe(7)
    expect(fakeBrowser.stored.get('spoilt-setting.hiddenTerms')).toEqual(['ehc-plan', null])
  })

  test('whatever is stored, every setting makes sense', () => {
    const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]
    const anything = fc.record(
      Object.fromEntries(names.map((name) => [`setting.${name}`, fc.anything()])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anything, (stored) => {
        const { settings, spoilt } = readSettings(stored as Record<string, unknown>)
        expect(Object.keys(settings).sort()).toEqual([...names].sort())
        for (const name of names) {
          expect(typeof settings[name]).toBe(typeof DEFAULT_SETTINGS[name])
          if (spoilt.includes(name)) expect(settings[name]).toEqual(DEFAULT_SETTINGS[name])
        }
      }),
    )
  })

  test('storage that cannot be read gives the defaults; one that cannot be written says so', async () => {
    fakeBrowser.storageFails = true
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS)
    await expect(saveSettings({ on: false })).rejects.toThrow('quota')
  })
})
