import { decodeText } from '../documents/decode.ts'
import type { TextualDocument } from '../documents/document.ts'
import { kindOfFile } from '../documents/file-kind.ts'
import type { DocumentModel } from '../documents/model.ts'
import { textualDocument } from '../documents/model-text.ts'
import { openFile } from '../documents/open-file.ts'

export interface OpenOptions {
  password: string | undefined
  /** Read pages that are only pictures. */
  ocr: boolean
}

/**
 * A file as the finder takes it, by what is in it. HTML, Markdown and plain text keep the offsets
 * of their own text; a file without any bytes is a text without words.
 * @throws DocumentError, NotTextError
 */
export async function openDocument(
  name: string,
  bytes: Uint8Array,
  options: OpenOptions = { password: undefined, ocr: false },
): Promise<TextualDocument> {
  switch (kindOfFile(bytes, name)) {
    case 'html': {
      const { htmlDocument } = await import('../documents/html-document.ts')
      return htmlDocument(decodeText(bytes, true))
    }
    case 'markdown': {
      const { markdownDocument } = await import('../documents/markdown-document.ts')
      return markdownDocument(decodeText(bytes))
    }
    case 'text':
    case 'empty': {
      const { plainDocument } = await import('../documents/plain-document.ts')
      return plainDocument(decodeText(bytes))
    }
    default:
      return textualDocument(await openModel(name, bytes, options))
  }
}

/**
 * A file as a document of blocks.
 * @throws DocumentError
 */
export function openModel(
  name: string,
  bytes: Uint8Array,
  options: OpenOptions,
): Promise<DocumentModel> {
  return openFile(bytes, {
    name,
    readPdf: async (pdf) => (await import('./read-pdf-here.ts')).readPdfHere(pdf, options),
  })
}
