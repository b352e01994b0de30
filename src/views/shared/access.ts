import { computed, signal } from '@preact/signals'
import { browser } from '../../platform/browser.ts'
import {
  dropAccess,
  EVERY_SITE,
  grantedOrigins,
  requestAccess,
  siteOrigin,
} from '../../platform/site-access.ts'
import { withoutSite, withSite } from '../../platform/sites.ts'
import { tell } from './notices.ts'
import { change, settings } from './settings-state.ts'

/** The sites that the browser lets us read. */
const granted = signal<readonly string[]>([])

/** Whether Sendlight looks at every page: wished for, and allowed by the browser. */
export const everyPage = computed(
  () => settings.value.everySendPage && granted.value.includes(EVERY_SITE),
)

/** The sites that the person added and the browser allows. */
export const addedSites = computed(() =>
  settings.value.sitesOn.filter(
    (host) => granted.value.includes(siteOrigin(host)) || granted.value.includes(EVERY_SITE),
  ),
)

/** Reads what the browser allows, and keeps it fresh while the view is open. */
export async function startAccess(): Promise<void> {
  const read = async () => {
    granted.value = await grantedOrigins()
  }
  browser.permissions.onAdded.addListener(() => void read())
  browser.permissions.onRemoved.addListener(() => void read())
  await read()
}

/**
 * Asks the browser whether Sendlight may always read this site. The wish is stored while the
 * browser asks, because its question may close the popup; without the permission it has no effect.
 */
export async function allowSite(host: string): Promise<boolean> {
  const asked = requestAccess(siteOrigin(host))
  void change({ sitesOn: withSite(settings.value.sitesOn, host) })
  if (await asked) return true
  await change({ sitesOn: withoutSite(settings.value.sitesOn, host) })
  tell('always_refused')
  return false
}

/** Takes "always on this site" back, permission and all. */
export async function stopSite(host: string): Promise<void> {
  await change({ sitesOn: withoutSite(settings.value.sitesOn, host) })
  await dropAccess(siteOrigin(host))
  tell('always_taken_back', host)
}

/** Asks the browser whether Sendlight may look at every page for SEND words. */
export async function allowEveryPage(): Promise<void> {
  const asked = requestAccess(EVERY_SITE)
  void change({ everySendPage: true })
  if (await asked) {
    tell('every_page_thanks')
    return
  }
  await change({ everySendPage: false })
  tell('every_page_refused')
}

/** Takes "on every page about SEND" back, permission and all, in one click. */
export async function stopEveryPage(): Promise<void> {
  await change({ everySendPage: false })
  await dropAccess(EVERY_SITE)
  tell('every_page_taken_back')
}
