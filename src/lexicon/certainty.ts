import { hasExactCapitals, isAmongCapitals } from './capitals.ts'
import { type ReadyRule, Surroundings, weigh } from './evidence.ts'
import type { Form } from './forms.ts'
import type { Candidate } from './lexicon.ts'
import type { RuleBook } from './rule-book.ts'

/** How sure a form without rules is, in hundredths like all that follow. */
export const SURE = 100

/** How sure letters in their own mixture of capitals are without further evidence. */
const OWN_CAPITALS = 60

const NO_RULES: readonly ReadyRule[] = []

/** Weighs how surely forms mean their entries, each once. */
export class Certainty {
  private readonly around = new Surroundings()

  constructor(private readonly rules: RuleBook) {}

  /** How surely a form means its entry by the words around it. */
  aloneOf(candidate: Candidate, text: string): number {
    if (candidate.alone < 0) this.weigh(candidate, text)
    return candidate.alone
  }

  /** Sets how surely a form means its entry, with and without regard to the text's subject. */
  private weigh(candidate: Candidate, text: string): void {
    const { form, start, end } = candidate
    const isOther = form.entry.year !== undefined && isOtherYear(form, text, start, end)
    candidate.alone = isOther ? 0 : SURE
    candidate.inSend = candidate.alone
    const rules = isOther ? NO_RULES : this.rules.rulesOf(form)
    if (rules.length === 0) return
    candidate.alone = 0
    candidate.inSend = 0
    const isShouted = form.isAbbreviation && isAmongCapitals(text, start, end)
    let alone = 0
    let inSend = 0
    for (const rule of rules) {
      if (rule.when && (rule.when === 'shouted') !== isShouted) continue
      if (rule.isExact && !hasExactCapitals(form.text, text.slice(start, end))) continue
      const verdict = weigh(rule, this.around.of(text), start, end)
      if (verdict === 'against') return
      alone = Math.max(alone, confidenceFrom(rule, verdict, isShouted, false))
      inSend = Math.max(inSend, confidenceFrom(rule, verdict, isShouted, true))
      if (rule.page !== false && hasOwnCapitals(form, text, start, end))
        alone = Math.max(alone, OWN_CAPITALS)
    }
    candidate.alone = alone
    candidate.inSend = Math.max(alone, inSend)
  }
}

/**
 * "The 1944 Education Act" is not the Act of 1996: a form without the year of its term, beside
 * another year, means something else.
 */
function isOtherYear(form: Form, text: string, start: number, end: number): boolean {
  const year = form.entry.year
  if (year === undefined || form.text.includes(year)) return false
  const before = /\b((?:18|19|20)\d\d)\s$/.exec(text.slice(Math.max(0, start - 6), start))
  const after = /^[\s,(]{1,3}((?:18|19|20)\d\d)\b/.exec(text.slice(end, end + 8))
  return [before?.[1], after?.[1]].some((found) => found !== undefined && found !== year)
}

/**
 * Whether letters are written in the form's own mixture of capitals and small letters ("SaLT"),
 * which hardly anything else has.
 */
function hasOwnCapitals(form: Form, text: string, start: number, end: number): boolean {
  return (
    form.text.length > 3 &&
    /[A-Z][a-z]+[A-Z]/.test(form.text) &&
    text.slice(start, end) === form.text
  )
}

function confidenceFrom(
  rule: ReadyRule,
  verdict: 'beside' | 'near' | 'nothing',
  isShouted: boolean,
  isInSend: boolean,
): number {
  if (verdict === 'beside') return 95
  if (verdict === 'near') return isShouted ? 70 : 90
  const hasEvidence = !rule.near.isEmpty || !rule.before.isEmpty || !rule.after.isEmpty
  if (!hasEvidence && rule.page === undefined && !isShouted) return 80
  return isInSend && !isShouted && rule.page !== false ? 70 : 0
}
