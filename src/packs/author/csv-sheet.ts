import Papa from 'papaparse'
import { MOST_ROWS, type Sheet, sheetOf } from './sheet.ts'

/**
 * Reads comma, semicolon or tab separated text. Windows encodings are told from UTF-8 by their
 * bytes: what is not valid UTF-8 is read as Windows-1252, which Excel writes in the UK.
 */
export function csvSheet(bytes: Uint8Array, name: string): Sheet {
  return textSheet(decode(bytes), name)
}

/** The same for text, such as a pasted table. */
export function textSheet(text: string, name: string): Sheet {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS + 10_000,
  })
  return sheetOf(name, data)
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
