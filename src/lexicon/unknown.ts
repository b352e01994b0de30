import { isAmongCapitals } from './capitals.ts'
import type { Unknown } from './match.ts'

/** Letters that everybody knows, or that are not an abbreviation to ask about. */
const FAMILIAR = new Set(
  // Everyday life, time and places.
  (
    'AD AGM AM AOB ATM BBC BC BST CD CEO CV DIY DOB DVD EU FM FREEPOST GB GMT HGV HM HMRC ID IOU IT ITV LTD MC MP MOT ' +
    'NASA NB NI NO NY OAP OK PC PIN PLC PM PO PS RIP RSVP SAE SMS SOS TB TBA TBC TBD TV UK UN US USA UV VAT VIP VPN WC WW1 WW2 ' +
    // School subjects and examinations.
    'BA BSC GCSE GCSES ICT KS1 KS2 KS3 KS4 MA MSC PE PGCE PHD PSHE RE ' +
    // Honours and letters behind names.
    'BEM CBE DBE FRSA JP KBE KC MBE MD MED OBE QC ' +
    // Files, web pages and their parts.
    'CAPTCHA CSV DOC DOCX FAQ FAQS GIF HTML HTTP HTTPS JPEG JPG KB MP3 MP4 PDF PDFS PNG PPT PPTX QR RECAPTCHA RSS RTF ' +
    'MB SVG URL USB WIFI WWW XLS XLSX XML ZIP Q&A Q&AS T&C T&CS A3 A4 ' +
    'BACK CLICK CLOSE CONTACT COOKIES DOWNLOAD EMAIL HERE HIDE HOME INFO LINK LOGIN MENU MORE NEWS NEXT OPEN PAGE PREV PRINT READ ' +
    'SEARCH SHARE SHOW SKIP SUBMIT TOP VIEW ' +
    // References.
    'DOI ED EDS HMSO ISBN ISSN OUP PMID PP VOL ' +
    // Words that people put in capitals.
    'ALL ALSO AND ANY ARE BE BUT CAN DO DRAFT END FINAL FOR FREE FROM FULL GO HAS HAVE HOW IF IN IS KEY MAY MUST NEED NEVER ' +
    'NEW NON NOT NOTE NOW OF OFF OFFICIAL ON ONLY OR OUR OUT PART PLEASE SEE SEND SENSE SENSITIVE STOP SUMMARY TEL THE THIS TIP TIPS TO UP ' +
    'ABOVE ADULT ADULTS AFTER ALERT ALWAYS APRIL AUGUST BEFORE BELOW BOOK BOTH BOYS CALL CANNOT CHILD CHILDREN CLOSED DAILY DATE DAY DOES EACH EVERY EXTRA ' +
    'FAMILY FEMALE FIRST FRIDAY GIRLS HELP JANUARY JULY JUNE LAST LIVE MALE MARCH MONDAY MUM NAME OCTOBER ONE ONLINE PARENT PARENTS PLUS PUPILS RESULTS ' +
    'SAFE SAME SCHOOL STAFF START STEP SUNDAY TEAM TERM THAT THEIR THEN THERE THEY TIME TODAY TOTAL TUESDAY TWO UNDER UNLESS UNTIL UPDATE UPDATED VERY WARNING WEEK WEEKLY YEAR ' +
    'URGENT WAS WE WHAT WHEN WHO WHY WILL WITH YES YOU YOUR COVID OFSTED UCAS NHS MON TUE TUES WED THU THUR THURS FRI SAT SUN ' +
    'JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC'
  ).split(' '),
)

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
    if (FAMILIAR.has(form.toUpperCase()) || ROMAN.test(form)) continue
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
