import * as v from 'valibot'
import { looksLikeAbbreviation } from '../../lexicon/forms.ts'
import { httpsAddress } from '../pack.ts'
import type { DraftEntry, RowNote } from '../pack-source.ts'
import { withoutUnseen } from '../unseen.ts'
import type { Sheet } from './sheet.ts'
import { languageCode, settleLanguages } from './translations.ts'

/** What a column holds, as the person says or as its head suggests. */
export type ColumnUse =
  | { is: 'term' }
  | { is: 'form' }
  | { is: 'meaning' }
  | { is: 'more' }
  | { is: 'link' }
  | { is: 'review' }
  /** In another language, by its code; until that is known the column is left out. */
  | { is: 'term-in'; language: string }
  | { is: 'meaning-in'; language: string }
  | { is: 'nothing' }

export interface ColumnMatch {
  hasHead: boolean
  uses: ColumnUse[]
}

const HEADS: readonly (readonly [RegExp, ColumnUse])[] = [
  [/^(?:other|also|alternative|written|short|abbrev|acronym|initials|letters)/i, { is: 'form' }],
  [/^(?:term|word|phrase|jargon|name|title|what you (?:may )?hear)/i, { is: 'term' }],
  [
    /^(?:plain|meaning|means|definition|description|explanation|what (?:it|this|that) means|in plain)/i,
    { is: 'meaning' },
  ],
  [/^(?:full|stands for|in full|long form)/i, { is: 'term' }],
  [/^(?:more|notes?|further|details|locally|local|in our area|comment)/i, { is: 'more' }],
  [/^(?:link|url|web|website|address|page)/i, { is: 'link' }],
  [/^(?:review|next review|check(?:ed)? by|due)/i, { is: 'review' }],
]

/**
 * Guesses what the columns are: by their heads, or by what stands in them. A guess only: the
 * person sees it with a preview and decides.
 */
export function guessColumns(sheet: Sheet): ColumnMatch {
  const [head = []] = sheet.rows
  const named = head.map((cell) => useFor(cell.trim()))
  const hasHead = named.filter(Boolean).length >= Math.min(2, head.length)
  const uses: ColumnUse[] = head.map(
    (_, at) => (hasHead ? named[at] : undefined) ?? { is: 'nothing' },
  )
  // Two columns for the term ("Acronym", "Stands for"): the letters are a form of the other.
  const terms = uses.flatMap((use, at) => (use.is === 'term' ? [at] : []))
  const [, ...further] = terms
  for (const at of further) uses[at] = { is: 'form' }
  const body = sheet.rows.slice(hasHead ? 1 : 0, 200)
  if (!uses.some(({ is }) => is === 'term')) {
    const form = uses.findIndex(({ is }) => is === 'form')
    const first = form >= 0 ? form : shortest(body, uses)
    if (first >= 0) uses[first] = { is: 'term' }
  }
  if (!uses.some(({ is }) => is === 'meaning')) {
    const longest = widest(body, uses)
    if (longest >= 0) uses[longest] = { is: 'meaning' }
  }
  if (!hasHead) nameLetters(body, uses)
  return { hasHead, uses }
}

/** Three columns without a head, such as "EP", "educational psychologist", "A person who…". */
function nameLetters(body: readonly string[][], uses: ColumnUse[]): void {
  const term = uses.findIndex(({ is }) => is === 'term')
  const next = shortest(body, uses)
  if (term < 0 || next < 0 || averageLength(body, next) > LONGEST_NAME) return
  const named = body.filter((row) => (row[next] ?? '') !== '')
  const letters = named.filter((row) => looksLikeAbbreviation(row[term] ?? ''))
  if (letters.length < named.length / 2) return
  uses[term] = { is: 'form' }
  uses[next] = { is: 'term' }
}

/** Longer cells, on average, are no names. */
const LONGEST_NAME = 50

/** "Meaning (cy)" is the meaning in Welsh; anything else by the list. */
function useFor(head: string): ColumnUse | undefined {
  const [, what, written = ''] =
    /^(term|meaning) \(([a-z]{2,3}(?:[-_][a-z0-9]+)*)\)$/i.exec(head) ?? []
  const language = languageCode(written)
  if (what && language)
    return { is: what.toLowerCase() === 'term' ? 'term-in' : 'meaning-in', language }
  return HEADS.find(([pattern]) => pattern.test(head))?.[1]
}

function averageLength(rows: readonly string[][], column: number): number {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)
}

function shortest(rows: readonly string[][], uses: readonly ColumnUse[]): number {
  return best(rows, uses, (length) => -length)
}

function widest(rows: readonly string[][], uses: readonly ColumnUse[]): number {
  return best(rows, uses, (length) => length)
}

function best(
  rows: readonly string[][],
  uses: readonly ColumnUse[],
  worth: (length: number) => number,
): number {
  let found = -1
  let most = Number.NEGATIVE_INFINITY
  uses.forEach((use, at) => {
    const length = averageLength(rows, at)
    if (use.is !== 'nothing' || length === 0) return
    if (worth(length) > most) {
      most = worth(length)
      found = at
    }
  })
  return found
}

const MARKUP = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/gi
/** What a spreadsheet would run if it were written back; `+44` and `-` as a bullet are none. */
const FORMULA = /^[=@]|^[+-](?=[A-Za-z(])/

/**
 * Makes entries of the rows, with a note for each row that was left out or mended. The same term
 * twice: the second is kept too, since words have several senses, and noted.
 */
export function readRows(
  sheet: Sheet,
  { hasHead, uses }: ColumnMatch,
): { drafts: DraftEntry[]; notes: RowNote[] } {
  const drafts: DraftEntry[] = []
  const notes: RowNote[] = []
  const seen = new Set<string>()
  sheet.rows.forEach((cells, at) => {
    if (hasHead && at === 0) return
    const row = at + 1
    const draft: DraftEntry = { term: '', forms: [], plain: '', row }
    const mended = new Set<RowNote['why']>()
    uses.forEach((use, column) => {
      const text = clean(cells[column] ?? '', mended)
      if (text !== '') take(draft, use, text)
    })
    nameByForm(draft)
    splitLetters(draft)
    const say = (why: RowNote['why']) => notes.push({ row, why, term: draft.term })
    if (draft.term === '') {
      if (draft.plain !== '' || draft.forms.length > 0) say('no-term')
      return
    }
    if (draft.plain === '') {
      say('no-meaning')
      return
    }
    if (draft.term.length > 160 || draft.plain.length > 600) say('too-long')
    if (draft.plain.length > 600) {
      draft.more = [draft.plain, draft.more].filter(Boolean).join('\n\n').slice(0, 4_000)
      draft.plain = `${draft.plain.slice(0, 590).replace(/\s\S*$/, '')}…`
    }
    if (draft.term.length > 160) return
    for (const why of [...mended, ...settleLanguages(draft)]) say(why)
    const key = draft.term.toLowerCase()
    if (seen.has(key)) say('twice')
    seen.add(key)
    drafts.push(draft)
  })
  return { drafts, notes }
}

function clean(cell: string, mended: Set<RowNote['why']>): string {
  let text = cell
  const seen = withoutUnseen(text).replaceAll('\u200b', '')
  if (seen !== text) mended.add('unseen-characters')
  text = seen
  const words = text.replace(MARKUP, ' ')
  if (words !== text) mended.add('markup-removed')
  text = words
  if (FORMULA.test(text)) mended.add('formula')
  return text.replace(/ {2,}/g, ' ').trim()
}

function take(draft: DraftEntry, use: ColumnUse, text: string): void {
  if (use.is === 'term') draft.term = text.replace(/\s+/g, ' ')
  else if (use.is === 'meaning') draft.plain = join(draft.plain, text.replace(/\s+/g, ' '))
  else if (use.is === 'more') draft.more = draft.more ? `${draft.more}\n\n${text}` : text
  else if (use.is === 'form') draft.forms.push(...formsIn(text))
  else if (use.is === 'link') {
    if (v.is(httpsAddress, text)) draft.link = { address: text, text: new URL(text).hostname }
  } else if (use.is === 'review') {
    const day = isoDay(text)
    if (day) draft.review = day
  } else if (use.is === 'term-in' || use.is === 'meaning-in') {
    const language = languageCode(use.language)
    if (language === undefined) return
    draft.languages ??= {}
    const entry = draft.languages[language] ?? { term: '', plain: '' }
    const line = text.replace(/\s+/g, ' ')
    if (use.is === 'term-in') entry.term = line
    else entry.plain = join(entry.plain, line)
    draft.languages[language] = entry
  }
}

function join(before: string, after: string): string {
  return before === '' ? after : `${before} ${after}`
}

/** Several forms in one cell, parted by commas, semicolons, slashes or "or". */
function formsIn(text: string): string[] {
  return text
    .split(/[,;\n|]|\s\/\s|\sor\s/)
    .map((form) => form.replace(/^["'“‘]+|["'”’]+$/g, '').trim())
    .filter((form) => form !== '' && form.length <= 80)
    .slice(0, 40)
}

/** Some rows have letters only, and nothing that they stand for. */
function nameByForm(draft: DraftEntry): void {
  const [first, ...rest] = draft.forms
  if (draft.term !== '' || draft.plain === '' || first === undefined) return
  draft.term = first
  draft.forms = rest
}

/** "Education, health and care plan (EHCP)" is a term and a form; so is "EHCP (education, …)". */
function splitLetters(draft: DraftEntry): void {
  const [, term, letters] = /^(.{4,}?)\s*\(([A-Z][A-Za-z&/+.-]{1,11})\)$/.exec(draft.term) ?? []
  if (term && letters) {
    draft.term = term
    draft.forms.unshift(letters)
  }
  const [, before, whole] =
    /^([A-Z][A-Za-z&/+.-]{1,11})\s*\((\p{L}[^()]*\s[^()]*)\)$/u.exec(draft.term) ?? []
  if (before && whole && looksLikeAbbreviation(before)) {
    draft.term = whole
    draft.forms.unshift(before)
  }
  draft.forms = [...new Set(draft.forms)].filter((form) => form !== draft.term)
}

/** A day as people in the UK write it, or an ISO date; undefined where it is none. */
function isoDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)
  const uk = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : uk
      ? [uk[3], uk[2]?.padStart(2, '0'), uk[1]?.padStart(2, '0')]
      : []
  if (!year || !month || !day) return undefined
  const written = `${year}-${month}-${day}`
  const date = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== written
    ? undefined
    : written
}
