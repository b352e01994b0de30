import { isAmongCapitals } from './capitals.ts'
import type { Unknown } from './match.ts'

/** Roman numerals up to the eighties, as chapters, parts and kings have them. */
const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const TITLE = /(?:^|\s)(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Lady)\.?\s$/
/** What stands behind and before initials in a list of authors: "Smith, JL, and Jones, K (2003)". */
const AFTER_INITIALS = /^\.?(?:\s*\((?:18|19|20)\d\d|,?\s(?:and|&)\s|,\s\p{Lu}|\.\s?\()/u
const SURNAME = /\p{Lu}[\p{L}’'-]+,?\s$/u

const LETTERS =
  /(?<![\p{L}\p{N}@#/_.&-])(?:[A-Z][A-Za-z]?[A-Z&][A-Za-z&]{0,6}|[A-Z]{2,8})(?![\p{L}\p{N}@_])/gu
const POSTCODE = /^[A-Z]{1,2}$/

/**
 * Letters in a text that look like an abbreviation. Left out: familiar ones (in capitals), headings in capitals,
 * codes with digits, web addresses.
 */
export function findUnknown(
  text: string,
  familiar: ReadonlySet<string>,
  isExplained: (form: string, start: number) => boolean,
): Unknown[] {
  const found: Unknown[] = []
  for (const match of text.matchAll(LETTERS)) {
    let form = match[0]
    const start = match.index
    if (/^[A-Z]{2,}s$/.test(form)) form = form.slice(0, -1)
    if ((form.match(/[A-Z]/g)?.length ?? 0) < 2) continue
    if (/^(?:Mc|Mac|O)[A-Z]/.test(form) && /[a-z]{2}$/.test(form)) continue
    if (familiar.has(form.toUpperCase()) || ROMAN.test(form)) continue
    if (/[a-z]{3}/.test(form)) continue
    if (POSTCODE.test(form) && /^\s?\d/.test(text.slice(start + form.length))) continue
    if (/^\s?[\d/-]*\d/.test(text.slice(start + form.length)) && form.length < 3) continue
    // A button or heading of one word; an abbreviation alone in a cell is shorter.
    if (form.length > 5 && text.trim() === match[0]) continue
    if (isCodeOrName(text, start, form)) continue
    if (isExplained(form, start)) continue
    if (isAmongCapitals(text, start, start + match[0].length)) continue
    found.push({ start, end: start + form.length, form })
  }
  return found
}

/** Part of a file's name or a reference number, or somebody's initials. */
function isCodeOrName(text: string, start: number, form: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(start + form.length, start + form.length + 12)
  if (/^[-–:]?\d|^\.\p{L}{2,4}\b|^\\?_/u.test(after) || /[\d_]\s?$/.test(before.slice(-1)))
    return true
  if (form.length > 3) return false
  if (TITLE.test(before)) return true
  return SURNAME.test(before) && /,\s$/.test(before) && AFTER_INITIALS.test(after)
}
