import { kindOfFile, officeFault, textOfFile } from './file-kind.ts'
import { DocumentError, type DocumentModel } from './model.ts'
import { ZipArchive } from './packed/zip.ts'

export interface OpenFileOptions {
  /** The file's name; it only tells kinds of text apart. */
  name?: string
  /** Reads a PDF; the caller knows where pdf.js is, who has the password and what is cancelled. */
  readPdf: (bytes: Uint8Array) => Promise<DocumentModel>
  /** Reads a photo or a scan; without it pictures are an unknown format. */
  readPicture?: (bytes: Uint8Array) => Promise<DocumentModel>
}

/**
 * Opens a file of any kind that we read, by what is in it. Readers are loaded when they are needed.
 * @throws DocumentError
 */
export async function openFile(
  bytes: Uint8Array,
  { name = '', readPdf, readPicture }: OpenFileOptions,
): Promise<DocumentModel> {
  const kind = kindOfFile(bytes, name)
  switch (kind) {
    case 'empty':
      throw new DocumentError('empty')
    case 'pdf':
      return readPdf(bytes)
    case 'zip':
      return openZip(bytes)
    case 'office':
      throw officeFault(bytes)
    case 'picture':
      if (readPicture) return readPicture(bytes)
      throw new DocumentError('unknown format', 'a picture')
    case 'rtf':
      return (await import('./rtf/read-rtf.ts')).readRtf(bytes)
    case 'html':
      return (await import('./html-model.ts')).htmlModel(textOfFile(bytes, true))
    case 'markdown':
      return (await import('./markdown-model.ts')).markdownModel(textOfFile(bytes, false))
    case 'text':
      return (await import('./text-model.ts')).textModel(textOfFile(bytes, false))
    case 'unknown':
      throw new DocumentError('unknown format')
  }
}

async function openZip(bytes: Uint8Array): Promise<DocumentModel> {
  const archive = new ZipArchive(bytes)
  const isOdt =
    archive.has('content.xml') &&
    (!archive.has('mimetype') || /opendocument\.text/.test(mimetypeOf(archive)))
  if (isOdt) return (await import('./odt/read-odt.ts')).readOdt(bytes)
  return (await import('./word/read-word.ts')).readWord(bytes)
}

function mimetypeOf(archive: ZipArchive): string {
  return new TextDecoder().decode(archive.read('mimetype').subarray(0, 200))
}
