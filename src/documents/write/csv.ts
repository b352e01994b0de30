import { unparse } from 'papaparse'

/**
 * What a spreadsheet would run as a formula, also behind white space and in the full-width forms
 * that some read alike (OWASP, "CSV Injection").
 */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled), with the mark that lets Excel read it as
 * UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that
 * it is shown and not run.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const csv = unparse([[...headings], ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: FORMULA,
  })
  return `\ufeff${csv}\r\n`
}
