import { browser } from './browser.ts'

/**
 * Asks a publisher's site for a shared glossary. Only where the person has allowed that host, and
 * only as `updatePack` asks: without cookies, referrer or anything that tells who asks.
 * @throws TypeError where the site cannot be reached or may not be asked
 */
export async function fetchGlossary(address: string, request: RequestInit): Promise<Response> {
  if (!(await mayAsk(address))) throw new TypeError('This site may not be asked')
  return fetch(address, request)
}

/** Whether the browser lets us ask this address's host. */
export function mayAsk(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(address)] })
}

/** The pattern of the one host of an https address, for the browser's question. */
export function hostPattern(address: string): string {
  return `https://${new URL(address).hostname}/*`
}
