import { asides } from './asides.ts'
import { brackets } from './brackets.ts'
import { citations } from './citations.ts'
import { clauses, colons, semicolons, thatClauses } from './clauses.ts'
import { contractions } from './contractions.ts'
import { council } from './council.ts'
import { endLists } from './end-lists.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { jargon, type WrittenTerm } from './jargon.ts'
import { lists } from './lists.ts'
import { negatives } from './negatives.ts'
import { nounStrings } from './noun-strings.ts'
import { participles } from './participles.ts'
import { passives } from './passives.ts'
import type { PhraseBook } from './phrase-match.ts'
import { fillers, nominalisations, phrases } from './phrases.ts'
import { reasons } from './reasons.ts'
import { relatives } from './relatives.ts'
import { shall } from './shall.ts'
import { shorthand } from './shorthand.ts'
import type { Step } from './step.ts'
import { verbs } from './verbs.ts'

/** The steps in their order: first the sentence's joints, then its words. */
export function stepsFor(terms: readonly WrittenTerm[], book: PhraseBook): readonly Step[] {
  return [
    contractions,
    shorthand,
    fillers(book),
    semicolons,
    colons,
    clauses,
    thatClauses,
    citations,
    brackets,
    lists,
    endLists,
    reasons,
    relatives,
    asides,
    participles,
    verbs,
    finiteVerbs,
    passives,
    council,
    jargon(terms),
    nounStrings,
    nominalisations(book),
    phrases(book),
    shall,
    negatives,
  ]
}
