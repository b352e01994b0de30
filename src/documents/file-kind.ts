import { decodeText, NotTextError } from './decode.ts'
import { DocumentError } from './model.ts'

/** What a file is, by its bytes; its name only tells kinds of text apart. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'office'
  | 'pdf'
  | 'rtf'
  | 'picture'
  | 'html'
  | 'markdown'
  | 'text'
  | 'unknown'

const SIGNATURES: readonly [number[], FileKind][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  // Word, Excel and others before 2007, and new ones with a password.
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x42, 0x4d], 'picture'],
]

/** A PDF may begin with a few bytes of something else. */
const PDF_WITHIN = 1024
const HTML_NAME = /\.x?html?$/i
const MARKDOWN_NAME = /\.(?:md|markdown)$/i
/** Kinds that are written in letters but are no text to read: other forms of Word, saved mail. */
const OTHER_KINDS =
  /^\s*(?:<\?xml[\s\S]{0,400}?<(?:pkg:package|w:wordDocument|office:document)\b|MIME-Version:\s)/i
const LOOKS_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/** What a file is. A PDF that is called .docx is a PDF. */
export function kindOfFile(bytes: Uint8Array, name = ''): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN))
  if (/%PDF-\d/.test(head)) return 'pdf'
  for (const [signature, kind] of SIGNATURES) {
    // Plain text may begin with "BM".
    const isSafe = signature.length > 2 || head.slice(6, 10) === '\0\0\0\0'
    if (isSafe && signature.every((byte, i) => bytes[i] === byte)) return kind
  }
  if (/^RIFF[\s\S]{4}WEBP/.test(head) || /^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/.test(head))
    return 'picture'
  return kindOfText(bytes, name)
}

function kindOfText(bytes: Uint8Array, name: string): FileKind {
  if (HTML_NAME.test(name)) return 'html'
  if (MARKDOWN_NAME.test(name)) return 'markdown'
  try {
    const head = decodeText(bytes.subarray(0, 4096))
    if (OTHER_KINDS.test(head)) return 'unknown'
    return LOOKS_HTML.test(head) ? 'html' : 'text'
  } catch (error) {
    if (error instanceof NotTextError) return 'unknown'
    throw error
  }
}

/**
 * The text of a file of text.
 * @throws DocumentError `unknown format` where it is none.
 */
export function textOfFile(bytes: Uint8Array, isHtml: boolean): string {
  try {
    return decodeText(bytes, isHtml)
  } catch (error) {
    if (error instanceof NotTextError) throw new DocumentError('unknown format', error.message)
    throw error
  }
}

/** Why a file of the old Office kind cannot be read: old Word, a password, something else. */
export function officeFault(bytes: Uint8Array): DocumentError {
  if (holds(bytes, 'EncryptedPackage')) return new DocumentError('encrypted')
  if (holds(bytes, 'WordDocument')) return new DocumentError('old Word')
  return new DocumentError('unknown format', 'an Office file that is not Word')
}

/** Names of streams are written in UTF-16, little end first, wherever the directory stands. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1
    while (
      i < name.length &&
      bytes[at + 2 * i - 1] === 0 &&
      bytes[at + 2 * i] === name.charCodeAt(i)
    )
      i++
    if (i === name.length) return true
  }
  return false
}
