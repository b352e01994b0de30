import Papa from 'papaparse'
import { decodeText } from '../../documents/decode.ts'
import { MOST_ROWS, type Sheet, sheetOf } from './sheet.ts'

/**
 * Reads comma, semicolon or tab separated text, in UTF-8, in UTF-16 or in the Windows encoding that
 * Excel writes in the UK.
 * @throws NotTextError where the bytes are no text
 */
export function csvSheet(bytes: Uint8Array, name: string): Sheet {
  return textSheet(decodeText(bytes), name)
}

/** The same for text, such as a pasted table. */
export function textSheet(text: string, name: string): Sheet {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 10_000,
  })
  return sheetOf(name, data)
}
