import { decodeText } from '../../documents/decode.ts'
import { kindOfFile } from '../../documents/file-kind.ts'
import type { DocumentModel } from '../../documents/model.ts'
import { csvSheet } from './csv-sheet.ts'
import { documentSheets } from './document-sheets.ts'
import { excelSheets, isExcel } from './excel-sheet.ts'
import { listSheet } from './list-sheet.ts'
import type { Sheet } from './sheet.ts'

/**
 * The tables and lists in a file that somebody keeps a glossary in: Excel, CSV, Word, a web page,
 * a PDF, a text with a word a line.
 *
 * @param openModel reads documents; the caller knows where pdf.js is
 * @throws DocumentError, NotTextError
 */
export async function sheetsOf(
  name: string,
  bytes: Uint8Array,
  openModel: (bytes: Uint8Array) => Promise<DocumentModel>,
): Promise<Sheet[]> {
  if (isExcel(bytes)) return excelSheets(bytes).filter(({ rows }) => rows.length > 0)
  const kind = kindOfFile(bytes, name)
  if (/\.(?:csv|tsv)$/i.test(name) && (kind === 'text' || kind === 'markdown'))
    return [csvSheet(bytes, '')]
  if (kind === 'text') return [listSheet(decodeText(bytes))].filter(({ rows }) => rows.length > 0)
  return documentSheets(await openModel(bytes))
}
