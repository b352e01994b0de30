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

/** What tells of the paper itself: "the draft review form" is a draft form. */
const OF_PAPER =
  /^(?:draft|new|old|final|first|second|blank|completed|latest|last|next|signed|updated|revised|current|original|short|full|clear|online)$/
/** What tells of the work: "the annual review form". */
const OF_WORK =
  /^(?:annual|educational|special|mental|social|additional|occupational|individual|personal|local|early|regional|national|medical|physical|emotional|public|legal|academic|statutory|termly|weekly|mid-year)$/

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
      const first = tokens[from]
      const isPaper = OF_PAPER.test(first?.lower ?? '')
      if (!first || (first.role === 'adjective' && !isPaper && !OF_WORK.test(first.lower))) continue
      if (isPaper && i - from < 4) continue
      // "A board recommendation that", "the EEI trading form": what hangs on the noun, or names it.
      if (next && gapBefore(s, i + 1) === ' ' && /^(?:that|to|which|who|of)$/.test(next.lower))
        continue
      const isOther = first.role === 'name' && !/^(?:ehcp?|send?)$/.test(first.lower)
      if (isOther || /(?<!meet|train|plann|fund)ing$/.test(tokens[i - 1]?.lower ?? '')) continue
      const inner = text.slice(tokens[isPaper ? from + 1 : from]?.start, tokens[i - 1]?.end)
      const paper = isPaper ? `${first.text} ${last.text}` : last.text
      const lead = determiner.lower === 'the' ? determiner.text : articleFor(paper)
      const opened = `${lead} ${paper} ${link} the ${inner}`
      yield {
        sentences: [text.slice(0, determiner.start) + opened + text.slice(last.end)],
        isMoving: true,
      }
    }
  },
}
