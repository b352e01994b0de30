import type { Block, DocumentModel } from '../../documents/model.ts'
import { modelText, type TextPart } from '../../documents/model-text.ts'
import { plainWords, shareOfWords } from '../compare/alike.ts'
import { datesIn } from '../dates/find-dates.ts'
import { withoutWeekday } from '../dates/told-date.ts'
import { apart, wordsId } from '../issues/issue-id.ts'
import { measuresOf } from '../provision/measures.ts'
import { sentencesOf } from '../read/sentences.ts'
import { ROLE } from '../vague/said.ts'
import {
  HEADINGS,
  IMPERATIVES,
  NEED_PATTERNS,
  PROVISION_PATTERNS,
  TOLD,
  WRITERS,
} from './report-words.ts'
import type { ReportReading, Statement, StatementKind } from './types.ts'

/** Said again in other words: a summary and the list below it. */
const SAME_AGAIN = 0.85
const LONGEST_HEADING = 80

type Mood = 'skip' | 'needs' | 'provision' | ''

interface Proposal {
  kind: StatementKind
  isSure: boolean
  reason: string
}

/**
 * What a professional's report states as needs and recommends as provision: proposals, sentence by
 * sentence, for a person to confirm. What stands twice is proposed once, where it says more.
 */
export function readReport(model: DocumentModel): ReportReading {
  const { text, parts } = modelText(model)
  const bold = boldLines(model.blocks)
  let heading = ''
  let mood: Mood = ''
  const found: Statement[] = []
  for (const part of parts) {
    const line = part.content.text.trim()
    if (isHeading(part, line, bold)) {
      heading = line
      mood = moodOf(line)
      continue
    }
    if (mood === 'skip' || line === '') continue
    for (const { text: sentence, start } of wholeSentences(text.slice(part.start, part.end))) {
      // "Sam needs:" leads a list.
      if (/:$/.test(sentence)) {
        const lead = moodOf(sentence)
        if (lead === 'provision' || lead === 'needs') mood = lead
        continue
      }
      const proposal = proposalOf(sentence, mood)
      if (!proposal) continue
      const at = part.start + start
      const place = { start: at, end: at + sentence.length }
      const id = wordsId(proposal.kind, sentence)
      found.push({ id, text: sentence, heading, ...proposal, ...place })
    }
  }
  return { ...aboutOf(model, text), statements: apart(once(found)) }
}

/** Sentences, with what follows a semicolon: it belongs to the same thought. */
function wholeSentences(text: string): { text: string; start: number }[] {
  const joined: { text: string; start: number }[] = []
  for (const { start, end } of sentencesOf(text)) {
    const last = joined.at(-1)
    if (last && /;$/.test(last.text)) last.text = text.slice(last.start, end)
    else joined.push({ text: text.slice(start, end), start })
  }
  return joined
}

function proposalOf(sentence: string, mood: Mood): Proposal | undefined {
  if (sentence.split(' ').length < 4 || /\?$/.test(sentence) || TOLD.test(sentence))
    return undefined
  const isProvision = PROVISION_PATTERNS.some((each) => each.test(sentence))
  const isNeed = NEED_PATTERNS.some((each) => each.test(sentence))
  const hasAmount = measuresOf(sentence).length > 0
  const hasRole = sentence.match(ROLE) !== null
  if (mood === 'provision') {
    if (isNeed && !isProvision && !IMPERATIVES.test(sentence))
      return { kind: 'need', isSure: false, reason: 'says what is hard' }
    if (isProvision || IMPERATIVES.test(sentence) || hasAmount)
      return { kind: 'provision', isSure: true, reason: 'stands among the recommendations' }
    return undefined
  }
  if (isProvision && !(isNeed && mood === 'needs' && !hasAmount))
    return {
      kind: 'provision',
      isSure: hasAmount || hasRole,
      reason: hasAmount ? 'says how long or how often' : 'says what should be done',
    }
  if (isNeed) return { kind: 'need', isSure: mood === 'needs', reason: 'says what is hard' }
  return undefined
}

function moodOf(heading: string): Mood {
  const bare = heading.replace(/^(?:\d+(?:\.\d+)*[.)]?|[a-z][.)]|section [a-k]\d?:?)\s*/i, '')
  if (HEADINGS.provision.test(bare)) return 'provision'
  if (HEADINGS.skip.test(bare)) return 'skip'
  return HEADINGS.needs.test(bare) ? 'needs' : ''
}

function isHeading({ heading }: TextPart, line: string, bold: ReadonlySet<string>): boolean {
  if (heading > 0) return true
  if (line.length > LONGEST_HEADING || /[.;,?!]$/.test(line)) return false
  return bold.has(line) || (/^[A-Z][A-Z &/,'’-]+:?$/.test(line) && line.length > 4)
}

/** Short lines that are bold from end to end. */
function boldLines(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>()
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'heading') continue
    const { text, spans } = block.content
    const length = spans
      .filter(({ style }) => style === 'bold' || style === 'underline')
      .reduce((sum, { start, end }) => sum + end - start, 0)
    if (text.length <= LONGEST_HEADING && length >= text.trim().length) found.add(text.trim())
  }
  return found
}

/** Of two statements in nearly the same words the longer stays. */
function once(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = []
  for (const each of statements) {
    const again = kept.findIndex(
      (other) =>
        other.kind === each.kind &&
        (plainWords(other.text) === plainWords(each.text) ||
          shareOfWords(other.text, each.text) >= SAME_AGAIN),
    )
    if (again < 0) kept.push(each)
    else if (each.text.length > (kept[again]?.text.length ?? 0)) kept[again] = each
  }
  return kept
}

/** Whose report it is and of when, from its first lines, then from its last. */
function aboutOf(model: DocumentModel, text: string): Omit<ReportReading, 'statements'> {
  const head = `${model.title}\n${text.slice(0, 700)}`
  const role =
    WRITERS.find(({ find }) => find.test(model.title))?.role ??
    WRITERS.find(({ find }) => find.test(head))?.role ??
    WRITERS.find(({ find }) => find.test(text.slice(-500)))?.role ??
    null
  // A date of birth is no date of the report.
  const date =
    datesIn(head).find(({ start }) => !/birth|d\.?o\.?b|born/i.test(head.slice(start - 30, start)))
      ?.date ?? null
  const title = role === null ? model.title || 'Report' : `${role} report`
  const name = title.charAt(0).toUpperCase() + title.slice(1)
  return { name: date === null ? name : `${name}, ${withoutWeekday(date)}`, role, date }
}
