import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { kindOfFile } from '../../../src/documents/file-kind.ts'
import { DocumentError, type DocumentModel } from '../../../src/documents/model.ts'
import { openFile } from '../../../src/documents/open-file.ts'
import { makeWord, p, r } from './word/make-word.ts'

const made = (format: DocumentModel['format']): DocumentModel => ({
  format,
  title: '',
  blocks: [],
  asides: [],
  pages: [],
  warnings: [],
})
const open = (bytes: Uint8Array, name = '') =>
  openFile(bytes, { name, readPdf: async () => made('pdf') })
const formatOf = async (bytes: Uint8Array, name?: string) => {
  try {
    return (await open(bytes, name)).format
  } catch (error) {
    return error instanceof DocumentError ? error.reason : String(error)
  }
}
const bytes = (...codes: number[]) => Uint8Array.from(codes)

describe('what a file is', () => {
  test.each([
    ['plan.docx', strToU8('%PDF-1.7'), 'pdf'],
    ['plan.docx', strToU8('\r\n%PDF-1.4'), 'pdf'],
    ['plan.pdf', makeWord(p(r('x'))), 'docx'],
    ['plan.doc', strToU8('{\\rtf1 x\\par}'), 'rtf'],
    ['plan.doc', strToU8('<html><p>x'), 'html'],
    ['x', strToU8('\ufeff<!-- saved --><!DOCTYPE html><p>x'), 'html'],
    ['plan.txt', strToU8('BM is how it begins'), 'text'],
    ['plan.md', strToU8('# x'), 'markdown'],
    ['', strToU8('# x'), 'text'],
    ['empty.docx', bytes(), 'empty'],
    ['zeros', new Uint8Array(100), 'unknown format'],
    ['flat.xml', strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="x">'), 'unknown format'],
    ['page.mht', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'unknown format'],
    ['photo.docx', bytes(0xff, 0xd8, 0xff, 0xe0), 'unknown format'],
    ['sheet.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'unknown format'],
    ['sheet.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'unknown format'],
    ['cut.docx', makeWord(p(r('x'))).slice(0, 200), 'damaged'],
  ])('%s is told from its bytes', async (name, content, format) => {
    expect(await formatOf(content, name)).toBe(format)
  })

  test('an OpenDocument text, not a sheet', async () => {
    const odf = (kind: string, inside: string) =>
      zipSync({
        mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
        'content.xml': strToU8(
          `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body>${inside}</office:body></office:document-content>`,
        ),
      })
    expect(await formatOf(odf('text', '<office:text/>'))).toBe('odt')
    expect(await formatOf(odf('spreadsheet', '<office:spreadsheet/>'))).toBe('unknown format')
  })

  test('pictures of every common kind', () => {
    const kinds = [
      bytes(0x89, 0x50, 0x4e, 0x47),
      bytes(0xff, 0xd8, 0xff),
      strToU8('GIF89a'),
      bytes(0x49, 0x49, 0x2a, 0),
      strToU8('RIFF0000WEBPVP8 '),
      strToU8('\0\0\0\x18ftypheic'),
      bytes(0x42, 0x4d, 1, 1, 0, 0, 0, 0, 0, 0, 1),
    ]
    expect(kinds.map((each) => kindOfFile(each))).toEqual(kinds.map(() => 'picture'))
  })

  test('a picture goes to whoever reads pictures', async () => {
    const picture = bytes(0xff, 0xd8, 0xff)
    const readPicture = async () => made('scan')
    const model = await openFile(picture, { readPdf: async () => made('pdf'), readPicture })
    expect(model.format).toBe('scan')
  })
})
