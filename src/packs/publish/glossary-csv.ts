import Papa from 'papaparse'
import type { Pack } from '../pack.ts'

/**
 * A glossary as CSV (RFC 4180), which a sheet can open and `readRows` reads back. Cells that a
 * spreadsheet would run are defused by a quote mark before them.
 */
export function glossaryCsv(pack: Pack): string {
  const languages = [...new Set(pack.entries.flatMap((entry) => Object.keys(entry.languages)))]
  const fields = [
    'Term',
    'Other forms',
    'Meaning',
    'More',
    'Link',
    'Review',
    ...languages.flatMap((language) => [`Term (${language})`, `Meaning (${language})`]),
  ]
  const data = pack.entries.map((entry) => [
    entry.term,
    entry.forms.join('; '),
    entry.plain,
    entry.more ?? '',
    entry.link?.address ?? '',
    entry.review ?? '',
    ...languages.flatMap((language) => [
      entry.languages[language]?.term ?? '',
      entry.languages[language]?.plain ?? '',
    ]),
  ])
  return `${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}
