import { afterWhich } from './after-which.ts'
import { appositions } from './appositions.ts'
import { asWellAs } from './as-well-as.ts'
import { asides } from './asides.ts'
import { brackets } from './brackets.ts'
import { causes } from './causes.ts'
import { choices } from './choices.ts'
import { citations } from './citations.ts'
import { clauses, colons, semicolons } from './clauses.ts'
import { contractions } from './contractions.ts'
import { contrasts } from './contrasts.ts'
import { council } from './council.ts'
import { doings } from './doings.ts'
import { doneToo } from './done-too.ts'
import { endLists } from './end-lists.ts'
import { finiteVerbs } from './finite-verbs.ts'
import { ingOpenings } from './ing-openings.ts'
import { introduced } from './introduced.ts'
import { inversions } from './inversions.ts'
import { jargon, type WrittenTerm } from './jargon.ts'
import { lettered } from './lettered.ts'
import { lists } from './lists.ts'
import { negatives } from './negatives.ts'
import { nounStrings } from './noun-strings.ts'
import { openers } from './openers.ts'
import { participles } from './participles.ts'
import { passives } from './passives.ts'
import type { PhraseBook } from './phrase-match.ts'
import { fillers, nominalisations, phrases } from './phrases.ts'
import { questions } from './questions.ts'
import { reasons } from './reasons.ts'
import { relatives } from './relatives.ts'
import { rows } from './rows.ts'
import { secondTo } from './second-to.ts'
import { settingOut } from './setting-out.ts'
import { shall } from './shall.ts'
import { shorthand } from './shorthand.ts'
import type { Step } from './step.ts'
import { toldClauses } from './told-clauses.ts'
import { verbs } from './verbs.ts'
import { wants } from './wants.ts'
import { whatIfs } from './what-ifs.ts'

/** The steps in their order: first the sentence's joints, then its words. */
export function stepsFor(terms: readonly WrittenTerm[], book: PhraseBook): readonly Step[] {
  return [
    contractions,
    shorthand,
    inversions,
    fillers(book),
    semicolons,
    colons,
    ingOpenings,
    clauses,
    toldClauses,
    choices,
    citations,
    brackets,
    lettered,
    lists,
    doings,
    endLists,
    contrasts,
    causes,
    reasons,
    relatives,
    afterWhich,
    introduced,
    appositions,
    asides,
    participles,
    settingOut,
    doneToo,
    asWellAs,
    verbs,
    finiteVerbs,
    secondTo,
    rows,
    passives,
    council,
    jargon(terms),
    nounStrings,
    nominalisations(book),
    phrases(book),
    openers,
    // The words just put in may have opened a joint: "on the grounds that" is "because".
    contrasts,
    reasons,
    participles,
    shall,
    negatives,
    questions,
    wants,
    whatIfs,
    // What a condition opened stands by itself now: "Then look at the page, which lists them."
    relatives,
  ]
}
