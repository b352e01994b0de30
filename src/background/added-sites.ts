import { browser } from '../platform/browser.ts'
import { pageScriptFiles } from '../platform/page-script.ts'
import type { Settings } from '../platform/settings.ts'
import { EVERY_SITE, grantedOrigins, siteOrigin } from '../platform/site-access.ts'

const SCRIPT_ID = 'added-sites'

/**
 * Where the page's script should run besides the sites of the manifest: what the person asked for,
 * as far as the browser's permission goes. Either can be taken back without the other knowing.
 */
export function addedOrigins(settings: Settings, granted: readonly string[]): string[] {
  if (settings.everySendPage && granted.includes(EVERY_SITE)) return [EVERY_SITE]
  const everywhere = granted.includes(EVERY_SITE)
  return settings.sitesOn
    .map(siteOrigin)
    .filter((origin) => everywhere || granted.includes(origin))
    .sort()
}

let last = Promise.resolve()

/**
 * Makes the browser's registered scripts follow the settings and permissions. Calls made while one
 * is under way wait their turn, so that the last state wins.
 */
export function followAddedSites(settings: () => Promise<Settings>): Promise<void> {
  last = last.catch(() => {}).then(async () => register(await settings()))
  return last
}

async function register(settings: Settings): Promise<void> {
  const wanted = addedOrigins(settings, await grantedOrigins())
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (wanted.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
    return
  }
  const { js, css, matches } = pageScriptFiles()
  const script = {
    id: SCRIPT_ID,
    matches: wanted,
    // The manifest's own script is there already.
    excludeMatches: matches,
    js,
    css,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  if (registered) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}
