/** Why bytes could not be read as text: a sentence for the person. */
export class NotTextError extends Error {}

const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** File kinds that people may try, by their first bytes. */
const OTHER_KINDS: [string, string][] = [
  ['%PDF-', 'it is a PDF'],
  ['PK\u0003\u0004', 'it is a Word file or another zip archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'it is an old Word file or another Office document'],
  ['{\\rtf', 'it is a rich text file'],
]

/**
 * Bytes of a text or HTML file as text, without byte order mark. UTF-8, UTF-16 with its mark, what
 * an HTML file says of itself, otherwise Windows-1252 (which old exports are in).
 * @throws NotTextError where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, isHtml = false): string {
  for (const [mark, encoding] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return new TextDecoder(encoding).decode(bytes)
  }
  const beginning = decodeWindows(bytes.subarray(0, 8192))
  for (const [sign, what] of OTHER_KINDS) {
    if (beginning.startsWith(sign)) throw new NotTextError(`${what}, not text or HTML`)
  }
  if (beginning.includes('\0')) throw new NotTextError('it is a binary file, not text or HTML')
  const named = isHtml ? encodingOf(beginning.slice(0, 2048)) : undefined
  if (named === 'windows-1252') return decodeWindows(bytes)
  if (named && named !== 'utf-8') return new TextDecoder(named).decode(bytes)
  return decodeUnnamed(bytes)
}

/** The encoding that an HTML file's own head names, where it is one we know. */
function encodingOf(head: string): string | undefined {
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (!label) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    // A file that could be read this far is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? undefined : encoding
  } catch {
    return undefined
  }
}

function decodeUnnamed(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const damaged = text.match(/\uFFFD/g)?.length ?? 0
    const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
    // A few broken bytes in a UTF-8 file must not turn every curly quote into rubbish.
    return whole > damaged ? text : decodeWindows(bytes)
  }
}

/** What Windows-1252 writes at 0x80 to 0x9F; its five unused places stay control characters. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** Windows-1252. Node's decoder of that name (20.x) reads Latin-1, so the difference is mended. */
export function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\x80-\x9F]/g, (byte) => WINDOWS.charAt(byte.charCodeAt(0) - 0x80))
}
