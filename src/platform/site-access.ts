import { browser } from './browser.ts'

/** Every web page: what "on every page about SEND" asks for, and gives back. */
export const EVERY_SITE = '*://*/*'

/** The match pattern of one host name: that host and no other. */
export function siteOrigin(host: string): string {
  return `*://${host}/*`
}

/** The patterns of all pages that the browser lets us read now. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins
}

/**
 * Asks the person, through the browser's own question, to let us read these pages. Must be the
 * first thing that a click does: browsers refuse it after any other wait. A refusal of either the
 * person or the browser is `false`.
 */
export async function requestAccess(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [origin] })
  } catch {
    return false
  }
}

/** Gives the permission back; `false` where it was given at install and cannot be. */
export async function dropAccess(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [origin] })
  } catch {
    return false
  }
}
