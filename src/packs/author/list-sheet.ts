import { textSheet } from './csv-sheet.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/** Between a term and its meaning in a list that people type. */
const PARTING = /^(.{1,120}?)(?:\t+|\s+[-–—=]\s+|\s*:\s+|\s*[–—]\s*)(\S.*)$/s
const BULLET = /^\s*(?:[-*•·▪]|\d{1,3}[.)])\s+/

/**
 * Reads a pasted list: "TERM - meaning" or "TERM: meaning" a line, or a table copied from a sheet,
 * or terms and meanings on lines by turns with an empty line between them.
 */
export function listSheet(text: string): Sheet {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  // A letter by itself heads a part of the alphabet.
  const filled = lines.filter((line) => line.trim() !== '' && !/^\s*\p{L}\s*$/u.test(line))
  const withTabs = filled.filter((line) => line.includes('\t'))
  if (filled.length > 0 && withTabs.length >= filled.length / 2) return textSheet(text, '')
  const pairs = filled.flatMap((line) => {
    const [, term, meaning] = PARTING.exec(line.replace(BULLET, '')) ?? []
    return term && meaning ? [[term, meaning]] : []
  })
  if (pairs.length >= filled.length / 2) return sheetOf('', withFollowing(filled))
  const groups = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''))
    .filter((group) => group.length > 1)
  if (groups.length > 0)
    return sheetOf(
      '',
      groups.map(([term = '', ...rest]) => [term.replace(/:\s*$/, ''), rest.join(' ')]),
    )
  return sheetOf(
    '',
    filled.map((line) => [line.replace(BULLET, '')]),
  )
}

/** Lines without a parting go on with the meaning above them. */
function withFollowing(lines: readonly string[]): string[][] {
  const rows: string[][] = []
  for (const line of lines) {
    const [, term, meaning] = PARTING.exec(line.replace(BULLET, '')) ?? []
    const last = rows.at(-1)
    if (term && meaning) rows.push([term, meaning])
    else if (last) last[1] = `${last[1] ?? ''} ${line.trim()}`
    else rows.push([line, ''])
  }
  return rows
}
