import words from '../data/words.json' with { type: 'json' }
import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { clauseAt, isPluralPhrase, mainVerb, slice } from '../grammar/clause.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, upperFirst, wordCount } from '../grammar/write.ts'
import { examples, including } from './examples.ts'
import { hasNegation, isOpen, onward, standsAlone, subjectAgain, upTo } from './joints.ts'
import type { Proposal, Step } from './step.ts'

/** What a whole event can be said to do. */
const EVENT_VERBS = new Map(words['event verbs'].map((base) => [formsOf(base).ing, base]))

/** Makes a sentence of ", including …", ", such as …" and ", allowing …" at the end. */
export const participles: Step = {
  name: 'participles',
  minWords: 16,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    for (let i = 4; i < s.tokens.length - 1; i++) {
      const lower = s.tokens[i]?.lower ?? ''
      if (!isOpen(s, i)) continue
      const hasComma = /^,\s+$/.test(gapBefore(s, i))
      if (lower === 'including' && hasComma) yield* including(s, i)
      else if (lower === 'such' && s.tokens[i + 1]?.lower === 'as') yield* examples(s, i)
      else if (hasComma && EVENT_VERBS.has(lower)) yield* event(s, i, lower)
      else if (hasComma && lower === 'with') yield* withBeing(s, i)
      else if (lower === 'by' && s.tokens[i + 1]?.shape === 'ing') yield* means(s, i)
    }
  },
}

/** "Schools can help parents by listening to them": "Schools can do this by listening to them." */
function* means(s: Analysed, i: number): Iterable<Proposal> {
  const clause = clauseAt(s, 0)
  if (!clause || wordCount(s.text) < 21 || wordCount(upTo(s, i)) < 5) return
  if (!standsAlone(s, i) || hasNegation(s, 0, s.tokens.length)) return
  if (s.tokens.slice(clause.verb, i).some(({ lower }) => lower === 'by')) return
  const verb = s.tokens[clause.verb]
  const main = verb?.role === 'modal' ? s.tokens[clause.verb + 1] : verb
  // "It requires them to help by giving money": who gives it is another than "it".
  if (s.tokens.slice(clause.verb, i).some(({ role }) => role === 'to')) return
  if (!verb || main?.role !== 'verb' || /^(?:be|have|do)$/.test(main.shape ?? '')) return
  const last = s.tokens[i - 1]
  if (!/^(?:noun|name|pronoun|adverb)$/.test(last?.role ?? '')) return
  const subject = subjectAgain(s, clause.subject, clause.subjectEnd)
  if (subject === undefined) return
  // "This does this" says less than "It does this".
  const again = /^(?:this|that)$/i.test(subject) ? 'It' : subject
  let doing = 'do'
  if (verb.role === 'modal') doing = `${verb.text} do`
  else if (verb.shape === 'third') doing = 'does'
  else if (verb.shape === 'past') doing = 'did'
  yield {
    sentences: [
      asSentence(upTo(s, i)),
      asSentence(`${upperFirst(again)} ${doing} this ${onward(s, i)}`),
    ],
    isRepeating: true,
  }
}

/** ", with most plans being sent late" is "Most plans were sent late." */
function* withBeing(s: Analysed, i: number): Iterable<Proposal> {
  const being = s.tokens.findIndex(({ lower }, k) => k > i + 1 && lower === 'being')
  if (being < 0 || being > i + 8 || s.tokens[being + 1]?.role !== 'verb') return
  for (let k = i + 1; k < being; k++)
    if (!/^(?:determiner|noun|name|adjective|number|pronoun)$/.test(s.tokens[k]?.role ?? '')) return
  if (!standsAlone(s, i) || hasNegation(s, 0, i)) return
  const at = mainVerb(s, 0, i)
  const verb = at === undefined ? undefined : s.tokens[at]
  // "Rose" may pass for a verb of now: only a tense that shows is carried over.
  if (!verb || verb.role === 'modal' || verb.shape === 'base') return
  const isMany = isPluralPhrase(s, i + 1, being)
  if (isMany === undefined) return
  const isPast = verb.shape === 'past' || /^(?:was|were|had|did)$/.test(verb.lower)
  const be = isPast ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  const told = `${upperFirst(slice(s, i + 1, being))} ${be} ${onward(s, being + 1)}`
  yield { sentences: [asSentence(upTo(s, i)), asSentence(told)] }
}

/** ", helping staff and making it clear": the second of just two, with no other "-ing" about. */
function secondOf(s: Analysed, i: number): number | undefined {
  const found = s.tokens.flatMap(({ lower }, k) => (k !== i && /ing$/.test(lower) ? [k] : []))
  const [at, ...others] = found.filter((k) => k > i || s.tokens[k]?.role === 'verb')
  if (at === undefined || others.length > 0 || at < i + 3) return undefined
  if (!EVENT_VERBS.has(s.tokens[at]?.lower ?? '') || s.tokens[at - 1]?.lower !== 'and')
    return undefined
  if (!isOpen(s, at) || /,/.test(gapBefore(s, at - 1))) return undefined
  return s.tokens[at + 1]?.role === 'determiner' ? at : undefined
}

/** ", thereby raising it, bringing in money, and helping staff": one of a row. */
function isOneOfMore(s: Analysed, i: number): boolean {
  return s.tokens.some((token, k) => {
    if (k === i || k < 3 || token.shape !== 'ing' || token.role !== 'verb') return false
    if (k < i) return /,/.test(gapBefore(s, k)) || /,/.test(gapBefore(s, k - 1))
    return s.tokens[k - 1]?.role === 'and' || /,/.test(gapBefore(s, k))
  })
}

function* event(s: Analysed, i: number, ing: string): Iterable<Proposal> {
  if (!standsAlone(s, i) || hasNegation(s, 0, i)) return
  // "They are more likely to meet, enabling trust": no surer than the meeting.
  if (s.tokens.slice(0, i).some(({ lower }) => /^(?:likely|unlikely|perhaps)$/.test(lower))) return
  // "to increasing it, enabling that and …": one more of a row.
  if (
    s.tokens
      .slice(0, i)
      .some((token, k) => token.shape === 'ing' && s.tokens[k - 1]?.role === 'preposition')
  )
    return
  const second = secondOf(s, i)
  if (second === undefined && isOneOfMore(s, i)) return
  const at = mainVerb(s, 0, i)
  const verb = at === undefined ? undefined : s.tokens[at]
  if (!verb) return
  // "It can change, helping them": what follows can be so too. A duty is not told again.
  const modals = s.tokens.slice(0, i).filter((token) => token.role === 'modal')
  const modal = verb.role === 'modal' ? verb.lower : undefined
  if (modals.length > (modal === undefined ? 0 : 1)) return
  if (modal !== undefined && !/^(?:can|could|may|might|would)$/.test(modal)) return
  const next = s.tokens[i + 1]
  if (!next || next.role === 'and' || next.role === 'verb' || /;/.test(onward(s, i))) return
  if (next.role === 'preposition' && !/^(?:to|in)$/.test(next.lower)) return
  const base = EVENT_VERBS.get(ing)
  if (base === undefined) return
  const isPast = verb.shape === 'past' || /^(?:was|were|had|did)$/.test(verb.lower)
  const forms = formsOf(base)
  const now = modal === undefined ? forms.third : `${modal} ${base}`
  let told = `This ${isPast ? forms.past : now} ${onward(s, i + 1)}`
  const other = s.tokens[second ?? -1]
  if (second !== undefined && other) {
    const too = formsOf(EVENT_VERBS.get(other.lower) ?? '')
    const nowToo = modal === undefined ? too.third : too.base
    const between = s.text.slice(s.tokens[i + 1]?.start, other.start)
    told = `This ${isPast ? forms.past : now} ${between}${isPast ? too.past : nowToo} ${onward(s, second + 1)}`
  }
  yield {
    sentences: [asSentence(upTo(s, i)), asSentence(told)],
    ...(modal === undefined ? {} : { isRepeating: true }),
  }
}
