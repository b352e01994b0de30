import {
  childOf,
  childrenOf,
  descendantsOf,
  readXml,
  type XmlElement,
} from '../../documents/packed/xml.ts'
import { ZipArchive } from '../../documents/packed/zip.ts'
import { MOST_ROWS, type Sheet, sheetOf } from './sheet.ts'

/** Excel's own limit is 16,384; a glossary needs few. */
const MOST_COLUMNS = 200

/**
 * Reads the sheets of an Excel workbook (.xlsx, Office Open XML, ECMA-376 part 1, section 18). A
 * merged cell's text stands in each cell that it covers downwards, so that rows stay whole. A
 * formula is never worked out: its last result is taken.
 *
 * @throws DocumentError `damaged`, `encrypted` or `too large`
 */
export function excelSheets(bytes: Uint8Array): Sheet[] {
  const archive = new ZipArchive(bytes)
  const read = (name: string) => readXml(archive.read(name), name).root
  const targets = new Map<string, string>()
  const links = 'xl/_rels/workbook.xml.rels'
  if (archive.has(links))
    for (const link of childrenOf(read(links)))
      targets.set(link.attributes.Id ?? '', link.attributes.Target ?? '')
  const strings = archive.has('xl/sharedStrings.xml')
    ? childrenOf(read('xl/sharedStrings.xml'), 'x:si').map(stringOf)
    : []
  const workbook = read('xl/workbook.xml')
  const sheets: Sheet[] = []
  for (const entry of childrenOf(childOf(workbook, 'x:sheets'), 'x:sheet')) {
    const target = targets.get(entry.attributes['r:id'] ?? '')
    const name = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? ''}`
    if (!archive.has(name)) continue
    sheets.push(readSheet(read(name), entry.attributes.name ?? '', strings))
  }
  return sheets
}

/** Whether a zip archive is an Excel workbook. */
export function isExcel(bytes: Uint8Array): boolean {
  try {
    return new ZipArchive(bytes).has('xl/workbook.xml')
  } catch {
    return false
  }
}

function readSheet(root: XmlElement, name: string, strings: readonly string[]): Sheet {
  const rows: string[][] = []
  const formulas: { row: number; column: number }[] = []
  let next = 0
  for (const row of childrenOf(childOf(root, 'x:sheetData'), 'x:row')) {
    const at = row.attributes.r ? Number(row.attributes.r) - 1 : next
    if (!(at >= 0) || rows.length > MOST_ROWS + 10_000) break
    next = at + 1
    const cells: string[] = []
    let column = 0
    for (const cell of childrenOf(row, 'x:c')) {
      const given = placeOf(cell.attributes.r ?? '')
      if (given) column = given.column
      if (column >= MOST_COLUMNS) break
      while (cells.length < column) cells.push('')
      cells[column] = cellValue(cell, strings)
      if (childOf(cell, 'x:f')) formulas.push({ row: at, column })
      column++
    }
    // Far below everything else there may be a stray cell: rows are kept by their order there.
    const start = Math.min(at, rows.length + 100)
    while (rows.length < start) rows.push([])
    rows.push(cells)
  }
  for (const merged of descendantsOf(root, 'x:mergeCell')) spread(rows, merged.attributes.ref ?? '')
  return { ...sheetOf(name, rows), formulas }
}

/** A rich string's runs, without the sound signs that stand above East Asian text. */
function stringOf(element: XmlElement): string {
  let text = ''
  for (const part of childrenOf(element)) {
    if (part.name === 'x:t') text += textIn(part)
    else if (part.name === 'x:r') text += textIn(childOf(part, 'x:t'))
  }
  // What XML cannot hold, Excel writes as _x000D_.
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}

function cellValue(cell: XmlElement, strings: readonly string[]): string {
  const value = textIn(childOf(cell, 'x:v'))
  switch (cell.attributes.t) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return stringOf(childOf(cell, 'x:is') ?? cell)
    case 'e':
      return ''
    case 'b':
      return value === '1' ? 'yes' : 'no'
    default:
      return value
  }
}

/** "B12" as row and column, both from 0. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (!letters || !digits) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

function spread(rows: string[][], reference: string): void {
  const [from = '', to = ''] = reference.split(':')
  const start = placeOf(from)
  const end = placeOf(to)
  const text = start && rows[start.row]?.[start.column]
  if (!start || !end || !text) return
  for (let row = start.row + 1; row <= Math.min(end.row, rows.length - 1); row++) {
    const cells = rows[row]
    if (!cells) continue
    while (cells.length < start.column) cells.push('')
    if (!cells[start.column]) cells[start.column] = text
  }
}
