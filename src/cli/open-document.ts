import { extname } from 'node:path'
import { decodeText } from '../documents/decode.ts'
import type { TextualDocument } from '../documents/document.ts'
import { htmlDocument } from '../documents/html-document.ts'
import { markdownDocument } from '../documents/markdown-document.ts'
import { plainDocument } from '../documents/plain-document.ts'

const HTML_NAMES = new Set(['.html', '.htm', '.xhtml'])
const MARKDOWN_NAMES = new Set(['.md', '.markdown'])
const LOOKS_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/**
 * Reads a file's bytes by its name; standard input and names that say nothing are HTML where they
 * begin like it, otherwise plain text.
 * @throws NotTextError
 */
export function openDocument(name: string, bytes: Uint8Array): TextualDocument {
  const extension = extname(name).toLowerCase()
  const isHtml = HTML_NAMES.has(extension)
  const text = decodeText(bytes, isHtml || name === '-' || extension === '')
  if (isHtml) return htmlDocument(text)
  if (MARKDOWN_NAMES.has(extension)) return markdownDocument(text)
  return LOOKS_HTML.test(text.slice(0, 4096)) ? htmlDocument(text) : plainDocument(text)
}
