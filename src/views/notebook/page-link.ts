import type { RecordOf } from '../../notebook/records.ts'

/** Words named at either end of a longer passage, so that the browser can find it. */
const ENDS = 5
const SHORT = 12

/**
 * A link to where a passage stands: the page, scrolled to its words where the browser can (text
 * fragments, which stay in the browser and are not sent), or the document in our own view.
 */
export function passageLink(passage: RecordOf<'passage'>): string | undefined {
  const { address, fingerprint } = passage.source
  if (fingerprint !== null) {
    return `../document/index.html?file=${fingerprint}&passage=${encodeURIComponent(passage.id)}`
  }
  if (address === null) return undefined
  const words = passage.quote.exact.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return address
  const parts =
    words.length <= SHORT ? [words] : [words.slice(0, ENDS), words.slice(words.length - ENDS)]
  const text = parts.map((part) => escaped(part.join(' '))).join(',')
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`
}

/** A dash has a meaning of its own in a text fragment. */
function escaped(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D')
}
