/**
 * A document as the page's tab gave it; why the site did not send it (`page`: a web page came
 * instead, such as one to sign in on; `missing`: it has no such document, or failed); or nothing
 * where the browser did not let us ask.
 */
export type ReadHere = { base64: string; name: string } | { fault: 'page' | 'missing' } | undefined

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
    // To be signed in first, or not allowed at all: what comes instead is a page that says so.
    if (response.status === 401 || response.status === 403) return { fault: 'page' }
    if (!response.ok) return { fault: 'missing' }
    const buffer = await response.arrayBuffer()
    const { byteLength } = buffer
    if (byteLength === 0) return { fault: 'missing' }
    if (byteLength > most) return undefined
    // In Firefox the buffer is the page's: it may be looked at, but `subarray` and `slice` throw.
    const lettersAt = (at: number, count: number) =>
      String.fromCharCode(...new Uint8Array(buffer, at, Math.min(count, byteLength - at)))
    // Sites that want a person to sign in answer with a page under the document's own address.
    const isHtml = /^(?:\s|\xef\xbb\xbf|<!--[\s\S]*?-->)*<(?:!doctype html|html|head|body|script)/i
    const isAsked = /\.x?html?$/i.test(new URL(address).pathname)
    if (!isAsked && isHtml.test(lettersAt(0, 1024))) return { fault: 'page' }
    // In pieces: a call takes only so many values at once.
    let binary = ''
    for (let at = 0; at < byteLength; at += 0x8000) binary += lettersAt(at, 0x8000)
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
