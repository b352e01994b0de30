import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { distFolder } from './built-extension.ts'
import { launchChromium } from './chromium.ts'
import type { BrowserName } from './find-browsers.ts'
import { launchFirefox } from './firefox.ts'
import { type Site, type SiteServer, serve } from './site-server.ts'
import type { TestBrowser } from './test-browser.ts'

export interface Stage {
  browser: TestBrowser
  sites: SiteServer
}

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox }

/**
 * Declares the same tests for Chromium and for Firefox, each with one fresh browser that has the
 * built extension, and a server that answers for `sites`. Set BROWSER=chromium or BROWSER=firefox
 * to run one of them while working.
 * @param change makes the built extension another before it is loaded: given the folder of a copy
 */
export function inEachBrowser(
  title: string,
  sites: Record<string, Site>,
  tests: (stage: Stage) => void,
  change?: (folder: string) => Promise<void>,
): void {
  const names: BrowserName[] = ['chromium', 'firefox']
  const wanted = names.filter((name) => !process.env.BROWSER || process.env.BROWSER === name)
  describe.each(wanted)(`${title} in %s`, (name) => {
    // Filled before the first test runs: the tests hold the object, not its parts.
    const stage = {} as Stage
    let changed: string | undefined
    beforeAll(async () => {
      stage.sites = await serve(sites)
      if (change !== undefined) {
        changed = await mkdtemp(join(tmpdir(), 'sendlight-changed-'))
        await cp(distFolder(name), changed, { recursive: true })
        await change(changed)
      }
      const extension = changed === undefined ? {} : { extension: changed }
      stage.browser = await LAUNCH[name]({ proxy: stage.sites.proxy, ...extension })
    })
    afterAll(async () => {
      if (changed !== undefined) await rm(changed, { recursive: true, force: true })
      await stage.browser?.close()
      await stage.sites?.close()
    })
    tests(stage)
  })
}
