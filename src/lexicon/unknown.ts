import { isAmongCapitals } from './capitals.ts'
import type { Unknown } from './match.ts'

/** Letters that everybody knows, or that are not an abbreviation to ask about. */
const FAMILIAR = new Set(
  (
    'AD AM BBC BC BST CD CEO CV DIY DOB DVD EU FAQ FM FREEPOST GCSE GCSES GMT HM HTML HTTP ID IT JPEG JPG KB ' +
    'KS1 KS2 KS3 KS4 LTD MB MP MS NB NO OK PC PDF PIN PLC PM PNG PO PS QR RSS RSVP RTF SMS SOS TBA TBC TV UK UN ' +
    'URL US USA VAT VIP WC WIFI XML YES NOT AND THE FOR ALL OR OF TO IN ON IS IF BE WE YOU DO DOC DOCX CSV XLS XLSX ' +
    'ZIP MP3 MP4 UTC COVID COVID-19 OFFICIAL SENSITIVE DRAFT NEW A4 A3 HMRC BSL II III IV VI VII VIII IX XI XII'
  ).split(' '),
)

const LETTERS =
  /(?<![\p{L}\p{N}@#/_.&-])(?:[A-Z][A-Za-z]?[A-Z&][A-Za-z&]{0,6}|[A-Z]{2,8})(?![\p{L}\p{N}@_])/gu
const POSTCODE = /^[A-Z]{1,2}$/

/**
 * Letters in a text that look like an abbreviation. Left out: familiar ones, headings in capitals,
 * codes with digits, web addresses.
 */
export function findUnknown(
  text: string,
  isExplained: (form: string, start: number) => boolean,
): Unknown[] {
  const found: Unknown[] = []
  for (const match of text.matchAll(LETTERS)) {
    let form = match[0]
    const start = match.index
    if (/^[A-Z]{2,}s$/.test(form)) form = form.slice(0, -1)
    if ((form.match(/[A-Z]/g)?.length ?? 0) < 2) continue
    if (/^(?:Mc|Mac|O)[A-Z]/.test(form) && /[a-z]{2}$/.test(form)) continue
    if (FAMILIAR.has(form.toUpperCase())) continue
    if (/[a-z]{3}/.test(form)) continue
    if (POSTCODE.test(form) && /^\s?\d/.test(text.slice(start + form.length))) continue
    if (/^\s?[\d/-]*\d/.test(text.slice(start + form.length)) && form.length < 3) continue
    if (isExplained(form, start)) continue
    if (isAmongCapitals(text, start, start + match[0].length)) continue
    found.push({ start, end: start + form.length, form })
  }
  return found
}
