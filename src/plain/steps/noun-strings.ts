import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { articleFor } from '../grammar/noun-forms.ts'
import type { Step } from './step.ts'

/** What a long string of nouns is about, and the word that ties it to the rest. */
const LINKS: Record<string, string> = {
  deadline: 'for',
  deadlines: 'for',
  date: 'of',
  dates: 'of',
  form: 'for',
  forms: 'for',
  outcome: 'of',
  outcomes: 'of',
  results: 'of',
  recommendation: 'of',
  recommendations: 'of',
  finding: 'of',
  findings: 'of',
  conclusions: 'of',
  criteria: 'for',
  procedure: 'for',
  procedures: 'for',
  application: 'for',
  cost: 'of',
  costs: 'of',
  budget: 'for',
  timetable: 'for',
  arrangements: 'for',
}

/** A noun or what describes it; also the "and" of a name of work: "speech and language therapy". */
function isOfString(s: Analysed, at: number): boolean {
  const token = s.tokens[at]
  if (/^(?:noun|name|adjective)$/.test(token?.role ?? '')) return true
  const pair = `${s.tokens[at - 1]?.lower} and ${s.tokens[at + 1]?.lower}`
  return (
    token?.lower === 'and' &&
    /^(?:speech and language|health and care|health and safety|child and adolescent|additional and special)$/.test(
      pair,
    )
  )
}

/** "the annual review meeting date" becomes "the date of the annual review meeting". */
export const nounStrings: Step = {
  name: 'noun strings',
  *propose(s) {
    const { tokens, text } = s
    for (let i = 4; i < tokens.length; i++) {
      const last = tokens[i]
      const link = last && LINKS[last.lower]
      const next = tokens[i + 1]
      if (!last || !link || last.depth > 0 || last.role !== 'noun') continue
      if (
        next &&
        gapBefore(s, i + 1) === ' ' &&
        /^(?:noun|name|verb)$/.test(next.role) &&
        !next.isFinite
      )
        continue
      let from = i
      while (from > 0 && gapBefore(s, from) === ' ' && isOfString(s, from - 1)) from--
      const determiner = tokens[from - 1]
      if (i - from < 3 || !/^(?:the|an?)$/.test(determiner?.lower ?? '') || !determiner) continue
      if (tokens[i - 1]?.role === 'adjective') continue
      if (tokens.slice(from, i).some(({ lower }) => /'s?$/.test(lower))) continue
      const inner = text.slice(tokens[from]?.start, tokens[i - 1]?.end)
      const lead = determiner.lower === 'the' ? determiner.text : articleFor(last.text)
      const opened = `${lead} ${last.text} ${link} the ${inner}`
      yield {
        sentences: [text.slice(0, determiner.start) + opened + text.slice(last.end)],
        isMoving: true,
      }
    }
  },
}
