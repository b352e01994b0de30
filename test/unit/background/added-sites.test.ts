import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addedOrigins, followAddedSites } from '../../../src/background/added-sites.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/platform/settings.ts'
import { fakeBrowser } from '../../fakes/fake-browser.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../fakes/fake-browser.ts')).fakeBrowser,
}))

beforeEach(() => fakeBrowser.reset())

const wish = (patch: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...patch })
const follow = (patch: Partial<Settings>) => followAddedSites(async () => wish(patch))

describe('which sites are added', () => {
  test('only what is both wished for and allowed', () => {
    const settings = wish({ sitesOn: ['b.org', 'a.org'] })
    expect(addedOrigins(settings, [])).toEqual([])
    expect(addedOrigins(settings, ['*://a.org/*', '*://c.org/*'])).toEqual(['*://a.org/*'])
    expect(addedOrigins(settings, ['*://*/*'])).toEqual(['*://a.org/*', '*://b.org/*'])
  })

  test('every page covers the single sites', () => {
    const settings = wish({ everySendPage: true, sitesOn: ['a.org'] })
    expect(addedOrigins(settings, ['*://*/*', '*://a.org/*'])).toEqual(['*://*/*'])
    expect(addedOrigins(settings, ['*://a.org/*'])).toEqual(['*://a.org/*'])
  })
})

describe('the registered script', () => {
  test('follows the wish there and back', async () => {
    fakeBrowser.granted = ['*://a.org/*', '*://*/*']
    await follow({ sitesOn: ['a.org'] })
    expect([...fakeBrowser.scripts.values()]).toMatchObject([
      {
        matches: ['*://a.org/*'],
        js: ['/src/page/content.iife.js'],
        css: ['/src/page/marks.css'],
        allFrames: true,
      },
    ])
    await follow({ everySendPage: true })
    expect([...fakeBrowser.scripts.values()]).toMatchObject([{ matches: ['*://*/*'] }])
    await follow({})
    expect(fakeBrowser.scripts.size).toBe(0)
  })

  test('never runs where the manifest runs it already', async () => {
    fakeBrowser.granted = ['*://*/*']
    await follow({ everySendPage: true })
    const [script] = fakeBrowser.scripts.values()
    expect(script?.excludeMatches).toEqual(['*://*.gov.uk/*', '*://*.ipsea.org.uk/*'])
  })

  test('the last of several changes at once wins', async () => {
    fakeBrowser.granted = ['*://*/*']
    await Promise.all([
      follow({ everySendPage: true }),
      follow({ sitesOn: ['a.org'] }),
      follow({ everySendPage: true }),
      follow({ sitesOn: ['b.org'] }),
    ])
    expect([...fakeBrowser.scripts.values()]).toMatchObject([{ matches: ['*://b.org/*'] }])
  })

  test('one failure does not stop the next', async () => {
    fakeBrowser.granted = ['*://a.org/*']
    await expect(
      followAddedSites(() => Promise.reject(new Error('storage is busy'))),
    ).rejects.toThrow('busy')
    await follow({ sitesOn: ['a.org'] })
    expect(fakeBrowser.scripts.size).toBe(1)
  })
})
