import { type Analysed, gapBefore } from '../grammar/analyse.ts'
import { baseOfIng } from '../grammar/base-form.ts'
import type { Clause } from '../grammar/clause.ts'
import { singularOf } from '../grammar/noun-forms.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { asSentence, upperFirst } from '../grammar/write.ts'
import {
  hasNegation,
  isOpen,
  onward,
  plainClause,
  standsAlone,
  subjectAgain,
  upTo,
} from './joints.ts'
import type { Step } from './step.ts'

/** What papers and pages do, and people seldom do to them. */
const TELLING =
  /^(?:setting|showing|explaining|listing|detailing|outlining|describing|covering|summarising|containing|giving|telling|stating|saying|confirming|asking|inviting)$/
const PAPERS =
  /^(?:plan|report|offer|policy|letter|email|guide|form|page|leaflet|document|statement|summary|list|notice|booklet|website|code|law|act|chapter|section|table|record|programme|profile|passport|timetable|decision|paper|book|sheet|chart|certificate|agreement)$/

/** "We send you a letter, explaining why …": "The letter explains why …". */
export const settingOut: Step = {
  name: 'participles',
  minWords: 16,
  *propose(s) {
    if (/\?$/.test(s.text)) return
    const clause = plainClause(s)
    for (let i = 4; i < s.tokens.length - 3; i++) {
      const deed = s.tokens[i]
      const hasComma = /^,\s+$/.test(gapBefore(s, i))
      if (!deed || !hasComma || !isOpen(s, i) || deed.role !== 'verb') continue
      if (!TELLING.test(deed.lower) || hasNegation(s, 0, i)) return
      const from = paperBefore(s, i)
      if (from === undefined || !clause || !standsAlone(s, i)) return
      // One more of a row: "asking them, telling them and …".
      if (s.tokens.slice(0, i).some(({ shape }) => shape === 'ing')) return
      const doing = doingOf(s, clause, deed.lower)
      const again = subjectAgain(s, from, i)
      if (doing === undefined || again === undefined) return
      const paper = again.replace(/^(?:an?|your|our|their|its|his|her)\s/i, 'The ')
      const told = `${upperFirst(paper)} ${doing(s.tokens[i - 1]?.isPlural === true)} ${onward(s, i + 1)}`
      yield { sentences: [asSentence(upTo(s, i)), asSentence(told)], isRepeating: true }
      return
    }
  },
}

/** Where "a letter" or "the Local Offer" begins, just before word `to`. */
function paperBefore(s: Analysed, to: number): number | undefined {
  const noun = s.tokens[to - 1]
  if (!noun || !/^(?:noun|name)$/.test(noun.role) || !PAPERS.test(singularOf(noun.lower)))
    return undefined
  let from = to - 1
  while (from > 0 && /^(?:noun|name|adjective)$/.test(s.tokens[from - 1]?.role ?? '')) from--
  if (s.tokens[from - 1]?.role !== 'determiner') return undefined
  // The thing done, not one that only stands near: "on the page", "of the report".
  const before = s.tokens[from - 2]
  return before?.role === 'verb' || before?.role === 'pronoun' ? from - 1 : undefined
}

/** The deed in the time of the clause: what must be sent must explain, too. */
function doingOf(
  s: Analysed,
  clause: Clause,
  ing: string,
): ((isMany: boolean) => string) | undefined {
  const verb = s.tokens[clause.verb]
  const base = baseOfIng(ing)
  if (!verb || base === undefined || hasNegation(s, clause.subject, clause.verb + 2))
    return undefined
  const forms = formsOf(base)
  if (verb.role === 'modal') return () => `${verb.text} ${base}`
  if (verb.shape === 'be') return undefined
  if (verb.shape === 'past' || /^(?:had|did)$/.test(verb.lower)) return () => forms.past
  return (isMany) => (isMany ? forms.base : forms.third)
}
