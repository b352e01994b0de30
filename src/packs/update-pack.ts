import { LIMITS } from './pack.ts'
import { PackError } from './pack-error.ts'
import type { Shelf, ShelvedPack } from './shelf.ts'

/** A day in milliseconds: a publisher's server is never asked more often. */
const DAY = 86_400_000

/** How a new version is looked for; the browser's `fetch`, or a test's stand-in. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>

export type UpdateOutcome =
  /** Asked for less than a day ago, or not subscribed: nobody was asked. */
  | { is: 'not-due' }
  | { is: 'none' }
  | { is: 'updated'; shelved: ShelvedPack }
  /** The server could not be reached, or what it gave was refused; the last good one stays. */
  | { is: 'failed'; why: string }

/**
 * Looks for a new version of a glossary that the family has subscribed to: one conditional request
 * (RFC 9110, section 13) to the one address that the signed glossary names. No cookies, no
 * referrer, nothing that tells who asks; a redirect to elsewhere is not followed.
 *
 * @param now in milliseconds
 * @param isAsked whether a person pressed the button: then a day need not have passed
 */
export async function updatePack(
  shelf: Shelf,
  shelved: ShelvedPack,
  fetcher: Fetch,
  now: number,
  isAsked = false,
): Promise<UpdateOutcome> {
  const address = shelved.pack.update
  if (!shelved.isSubscribed || !address) return { is: 'not-due' }
  const since = shelved.checked === null ? DAY : now - Date.parse(shelved.checked)
  // A clock that was set back must not stop updates for ever.
  if (!isAsked && since >= 0 && since < DAY) return { is: 'not-due' }
  const checked = new Date(now).toISOString()
  try {
    const response = await fetcher(address, {
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: {
        ...(shelved.etag ? { 'If-None-Match': shelved.etag } : {}),
        ...(shelved.lastModified ? { 'If-Modified-Since': shelved.lastModified } : {}),
      },
    })
    await shelf.set(shelved.id, { checked })
    if (response.status === 304) return { is: 'none' }
    if (!response.ok) return { is: 'failed', why: `status ${response.status}` }
    const file = await readWithin(response, LIMITS.fileBytes)
    const etag = response.headers.get('etag')
    const lastModified = response.headers.get('last-modified')
    const { trust } = await shelf.look(file)
    if (trust.may === 'nothing' && trust.why === 'same') {
      await shelf.set(shelved.id, { etag, lastModified })
      return { is: 'none' }
    }
    if (trust.may !== 'update')
      return { is: 'failed', why: trust.may === 'add' ? 'other' : trust.why }
    return { is: 'updated', shelved: await shelf.add(file, { etag, lastModified, checked }) }
  } catch (error) {
    await shelf.set(shelved.id, { checked })
    return { is: 'failed', why: error instanceof PackError ? error.failure : 'unreachable' }
  }
}

/** The answer's text, read no further than `most` bytes. */
async function readWithin(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > most) {
      await reader.cancel()
      throw new PackError('too-big')
    }
    text += decoder.decode(value, { stream: true })
  }
}
