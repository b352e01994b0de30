import type { DocumentModel } from '../../documents/model.ts'
import type { AnswerItem } from '../answer/types.ts'
import { issuesOf } from '../issues/issues.ts'
import { planReport } from '../plan-report.ts'
import { isNothing } from '../provision/needs.ts'
import { planTexts } from '../read/plan-texts.ts'
import { sentencesOf } from '../read/sentences.ts'
import { contentWords } from '../reports/report-words.ts'
import type { Corrections, SectionId, Span } from '../types.ts'
import { plainWords, shareOfWords } from './alike.ts'
import { shiftBetween } from './strength.ts'

/**
 * `yes`: the plan says what was asked for. `partly`: it says more than before, not all. `no`: the
 * words still stand, or nothing was added. `otherwise`: the words have gone, and nothing in their
 * place is like what was asked for. `cannot tell`: nothing was asked for that could be looked up.
 */
export type Uptake = 'yes' | 'partly' | 'no' | 'otherwise' | 'cannot tell'

export interface TakenUp {
  /** The point's id. */
  id: string
  uptake: Uptake
  /** The new plan's words; null where there are none. Offsets in its text. */
  now: (Span & { section: SectionId; quote: string }) | null
  /** What is better or worse than before, in plain words. */
  detail: string[]
}

interface NewSentence extends Span {
  section: SectionId
  quote: string
  /** Its whole text, and the words of that: an answer may take two sentences. */
  whole: string
  words: ReadonlySet<string>
}

/** The share of the asked words that make it the same wording, and a like one. */
const SAME = 0.85
const LIKE = 0.5
/** The share of all words that two wordings of one sentence have in common. */
const REWORDED = 0.4

/**
 * Which points of an answer the next version of the plan took up. A point without words to ask for
 * is looked up by what raised it: is it still there?
 */
export function takenUp(
  items: readonly AnswerItem[],
  after: DocumentModel,
  corrections?: Corrections,
): TakenUp[] {
  const sentences = newSentences(after, corrections)
  const standing = new Set(sentences.map(({ quote }) => plainWords(quote)))
  const report = planReport(after, corrections)
  const issues = issuesOf(report)
  return items.map((item): TakenUp => {
    const isNeed = item.rules.includes('need without provision')
    if (isNeed) {
      const need = report.needs
        .map((each) => ({ each, share: shareOfWords(each.text, item.now) }))
        .sort((a, b) => b.share - a.share)[0]
      if (need && need.share >= SAME) {
        const [answer] = need.each.provision
        const found = sentences.find(({ quote, whole }) => whole === answer || quote === answer)
        if (answer === undefined) return { id: item.id, uptake: 'no', now: null, detail: [] }
        return { id: item.id, uptake: 'partly', now: placeOf(found), detail: [] }
      }
    }
    const still = item.now !== '' && standing.has(plainWords(item.now))
    const own = wordsAsked(item)
    if (own.length >= 2) return byWords(item, own, still, sentences)
    if (still) return { id: item.id, uptake: 'no', now: null, detail: [] }
    // What was not there: still raised in the new plan?
    const isRaised = issues.some(
      ({ rule, section, quote }) =>
        item.rules.includes(rule) &&
        section === item.section &&
        (item.now === '' ? quote === '' : same(quote, item.now)),
    )
    if (item.now !== '') return { id: item.id, uptake: 'otherwise', now: null, detail: [] }
    if (item.rules.length === 0)
      return { id: item.id, uptake: 'cannot tell', now: null, detail: [] }
    return { id: item.id, uptake: isRaised ? 'no' : 'yes', now: null, detail: [] }
  })
}

/** A point with words to ask for: what in its section is most like them. */
function byWords(
  item: AnswerItem,
  own: readonly string[],
  still: boolean,
  sentences: readonly NewSentence[],
): TakenUp {
  if (still) return { id: item.id, uptake: 'no', now: null, detail: [] }
  const near = sentences
    .filter(({ section }) => isWhereAsked(item, section))
    .map((each) => {
      const shared = own.filter((word) => each.words.has(word)).length
      // One word in common is no answer.
      const asked = shared < 2 ? 0 : shared / own.length
      const likeOld = item.now === '' || shared === 0 ? 0 : shareOfWords(item.now, each.quote)
      return { each, asked, likeOld }
    })
    .sort((a, b) => b.asked + b.likeOld - (a.asked + a.likeOld))
  const [best] = near
  if (!best || (best.asked < LIKE && best.likeOld < REWORDED))
    return { id: item.id, uptake: item.now === '' ? 'no' : 'otherwise', now: null, detail: [] }
  const now = placeOf(best.each)
  const before = item.now === '' ? '' : item.now
  const shift = before === '' ? { better: [], worse: [] } : shiftBetween(before, best.each.quote)
  const wanted = withoutBlanks(item.asked)
  const lacking = shiftBetween(wanted, best.each.whole).worse
  const detail = [...shift.worse, ...shift.better]
  const hasBlanks = item.asked.includes('[')
  const isWhole =
    best.asked >= SAME &&
    lacking.length === 0 &&
    (!hasBlanks || shift.better.length > 0 || before === '')
  if (isWhole && shift.worse.length === 0) return { id: item.id, uptake: 'yes', now, detail }
  const isBetter = shift.better.length > 0 || best.asked >= LIKE
  return {
    id: item.id,
    uptake: isBetter && shift.worse.length <= shift.better.length ? 'partly' : 'otherwise',
    now,
    detail,
  }
}

/** Provision for a need is asked for in Section B and belongs in F. */
function isWhereAsked({ section, rules }: AnswerItem, other: SectionId): boolean {
  if (section === other) return true
  return section === 'B' && rules.includes('need without provision') && other === 'F'
}

function newSentences(model: DocumentModel, corrections?: Corrections): NewSentence[] {
  return planTexts(model, corrections).texts.flatMap((text) => {
    const { section, role } = text
    if (section === undefined || role === 'guidance' || isNothing(text.text)) return []
    const words = new Set(contentWords(text.text))
    return sentencesOf(text.text).map(({ text: quote, start, end }) => ({
      section,
      quote,
      whole: text.text,
      words,
      start: text.start + start,
      end: text.start + end,
    }))
  })
}

function placeOf(sentence: NewSentence | undefined): TakenUp['now'] {
  if (!sentence) return null
  const { section, quote, start, end } = sentence
  return { section, quote, start, end }
}

function wordsAsked({ asked }: AnswerItem): string[] {
  return contentWords(withoutBlanks(asked))
}

function withoutBlanks(asked: string): string {
  return asked
    .replace(
      /,? ?(?:by|for|in a group of no more than|until|at least|trained in)? ?\[[^\]]*\](?: each time)?/g,
      '',
    )
    .trim()
}

function same(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}
