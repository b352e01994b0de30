import bank from './data/questions.json' with { type: 'json' }
import type { Person } from './records.ts'
import { ROLES } from './roles.ts'

export interface SuggestedQuestion {
  ask: string
  /** Whom to ask. An entry's question does not say; the form then leaves the choice open. */
  whom: Person['role'] | null
}

/** A dictionary entry found in the passage, with the questions that it brings. */
export interface AskingEntry {
  id: string
  ask: readonly string[]
}

const MOST = 4
const FROM_ENTRIES = 2

/**
 * The best few questions about a passage: first what its wording leaves open, then what the terms
 * found in it suggest (in the order given), and at the end "what happens next". The same passage
 * always gives the same questions.
 */
export function suggestQuestions(
  passage: string,
  entries: readonly AskingEntry[],
): SuggestedQuestion[] {
  const words = ` ${passage.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const fits = bank
    .map((question) => ({
      question,
      score: question.signs.filter((sign) => words.includes(` ${sign} `)).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ question }) => ({ ask: question.ask, whom: roleOf(question.whom) }))
  const asked = entries
    .flatMap(({ ask }) => ask.slice(0, 1))
    .slice(0, FROM_ENTRIES)
    .map((ask) => ({ ask, whom: null }))
  const last = bank
    .filter(({ signs }) => signs.length === 0)
    .map(({ ask, whom }) => ({ ask, whom: roleOf(whom) }))
  const all = [...fits.slice(0, MOST - asked.length - 1), ...asked, ...last]
  const unlike = new Map(all.map((each) => [each.ask, each]))
  return [...unlike.values()].slice(0, MOST)
}

function roleOf(given: string): Person['role'] {
  return ROLES.find((role) => role === given) ?? 'other'
}
