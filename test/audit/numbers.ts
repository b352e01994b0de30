import { even } from './words.ts'

const UNITS: Record<string, number> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const LARGE: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const COUNTED =
  /^(?:(?:school|working|calendar|half|full|short|weekly|daily|more|consecutive|clear|minute|hour)\s+)*(weeks?|days?|months?|years?|hours?|minutes?|mins?|terms?|sessions?|times|pupils?|children|adults?|students?|people|per\s?cent|percent|pence|pages?|weekends?|lessons?|visits?|meetings?|places?|metres?|miles?|steps?|words?|points?|schools?|families|million|billion|thousand|hundred)\b/i

/** Everything in figures or number words: `6`, `6 week`, `£300`, `50%`, `9:30`, `15 March 2026`. */
export function numbersOf(text: string): string[] {
  const found: string[] = []
  let rest = even(text)
  const take = (pattern: RegExp, name: (...groups: string[]) => string) => {
    rest = rest.replace(pattern, (...all) => {
      found.push(name(...all.slice(0, -2).map((each) => (typeof each === 'string' ? each : ''))))
      return ' ¦ '
    })
  }
  // Addresses and telephone numbers are whole.
  take(/\b(?:https?:\/\/|www\.)\S+?(?=[.,;:)]*(?:\s|$))/gi, (all) => `address ${all.toLowerCase()}`)
  take(/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (all) => `address ${all.toLowerCase()}`)
  take(/\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b/g, (all) => `telephone ${all.replace(/\D/g, '')}`)
  take(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS})(?:,? (\\d{4}))?\\b`, 'gi'),
    (_, day = '', month = '', year = '') =>
      `date ${Number(day)} ${month.toLowerCase()} ${year}`.trim(),
  )
  take(
    new RegExp(`\\b(${MONTHS}) (\\d{4})\\b`, 'gi'),
    (_, month = '', year = '') => `date ${month.toLowerCase()} ${year}`,
  )
  take(
    /\b(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})\b/g,
    (_, d = '', m = '', y = '') => `date ${d}/${m}/${y}`,
  )
  take(
    /\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b\.?/gi,
    (_, hour = '', minute = '', half = '') =>
      `time ${Number(hour)}:${minute || '00'} ${half.toLowerCase()}m`,
  )
  take(/\b(\d{1,2}):(\d{2})\b/g, (_, hour = '', minute = '') => `ratio or time ${hour}:${minute}`)
  rest = inFigures(rest)
  for (const match of rest.matchAll(
    /([£€$]\s?)?(\d[\d,]*(?:\.\d+)*)(\s?(?:%|per\s?cent\b|percent\b))?/gi,
  )) {
    const money = (match[1] ?? '').trim()
    const share = match[3] === undefined ? '' : '%'
    const figure = (match[2] ?? '').replace(/,(?=\d{3}\b)/g, '').replace(/,+$/, '')
    found.push(`${money}${figure}${share}`)
    const after = rest.slice(match.index + match[0].length).replace(/^[\s-]+/, '')
    const unit = COUNTED.exec(after)?.[1]
    if (unit !== undefined)
      found.push(
        `${figure} ${unit
          .toLowerCase()
          .replace(/^mins?$/, 'minute')
          .replace(/s$/, '')}`,
      )
  }
  return found
}

/** Number words as figures: "twenty-five" is 25, "two hundred" 200. "One" is left: it often is no number. */
function inFigures(text: string): string {
  const words = [...Object.keys(UNITS), ...Object.keys(TENS)].join('|')
  const large = Object.keys(LARGE).join('|')
  const pattern = new RegExp(
    `\\b(?:(${words})(?:[ -](one|${Object.keys(UNITS).join('|')}))?)(?: (${large}))?\\b`,
    'gi',
  )
  return text.replace(pattern, (all: string, first: string, second?: string, third?: string) => {
    const low = first.toLowerCase()
    const tens = TENS[low]
    const ones = second?.toLowerCase()
    if (tens === undefined && ones !== undefined) return all.replace(first, String(UNITS[low]))
    const extra = ones === undefined ? 0 : ones === 'one' ? 1 : (UNITS[ones] ?? 0)
    const value = (tens ?? UNITS[low] ?? 0) + extra
    return third === undefined ? String(value) : `${value} ${third}`
  })
}

/** Sections, regulations, paragraphs, parts and their like, in one spelling. */
export function referencesOf(text: string): string[] {
  const found: string[] = []
  const kinds: Record<string, string> = {
    section: 'section',
    sections: 'section',
    s: 'section',
    ss: 'section',
    sec: 'section',
    regulation: 'regulation',
    regulations: 'regulation',
    reg: 'regulation',
    regs: 'regulation',
    paragraph: 'paragraph',
    paragraphs: 'paragraph',
    para: 'paragraph',
    paras: 'paragraph',
    chapter: 'chapter',
    part: 'part',
    schedule: 'schedule',
    article: 'article',
    page: 'page',
    annex: 'annex',
    appendix: 'appendix',
    clause: 'clause',
    year: 'year',
    band: 'band',
    phase: 'phase',
    level: 'level',
    stage: 'stage',
    figure: 'figure',
    table: 'table',
    step: 'step',
  }
  const pattern =
    /(?<!')\b(sections?|ss?|sec|regulations?|regs?|paragraphs?|paras?|chapter|part|schedule|article|page|annex|appendix|clause|year|band|phase|level|stage|figure|table|step)\.?\s?(\d+[A-Z]{0,2}(?:\.\d+)*(?:\(\w+\))*|[A-K](?=[\s,.;:)]))/g
  for (const match of even(text).matchAll(new RegExp(pattern.source, 'gi'))) {
    const word = (match[1] ?? '').toLowerCase()
    const which = match[2] ?? ''
    if (/^[a-k]$/.test(which)) continue
    found.push(`${kinds[word] ?? word} ${which.toUpperCase()}`)
  }
  return found
}
