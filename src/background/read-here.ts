/** A document as the page's tab gave it, or nothing where it could not. */
export type ReadHere = { base64: string; name: string } | undefined

/**
 * Runs in the page of a tab, not here: it must not refer to anything outside itself. Takes a
 * document once more from its own site, out of the browser's cache where it is there, because the
 * person pressed "Open in Sendlight" on it. The site gets the request that opening the link sends,
 * and nobody else gets any.
 * @param most the largest document to take, in bytes.
 */
export async function readHere(address: string, most: number): Promise<ReadHere> {
  try {
    const response = await fetch(address, { cache: 'force-cache', credentials: 'include' })
    if (!response.ok) return undefined
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.length === 0 || bytes.length > most) return undefined
    // In pieces: a call takes only so many values at once.
    let binary = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    }
    const told = response.headers.get('content-disposition') ?? ''
    const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(told)?.[1]
    const path = new URL(response.url || address).pathname.split('/').pop() ?? ''
    let name = named ?? path
    try {
      name = decodeURIComponent(name)
    } catch {
      // A name with a stray percent sign stays as it is.
    }
    return { base64: btoa(binary), name }
  } catch {
    return undefined
  }
}
