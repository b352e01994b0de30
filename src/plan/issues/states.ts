import { shareOfWords } from '../compare/alike.ts'
import type { Issue, IssueNote, IssueState } from './types.ts'

/** A note about an issue, to be kept with the document. */
export function noteOf(issue: Issue, state: IssueState, comment = ''): IssueNote {
  const { id, section, rule, quote } = issue
  return { id, state, comment, section, rule, quote }
}

/** Notes that found their issue again, by its id, and those that did not. */
export interface CarriedOver {
  notes: Map<string, IssueNote>
  /** What was noted and stands in the plan no more: kept, to be shown or dropped by the person. */
  left: IssueNote[]
}

/** Words alike enough to be the same wording, read a little differently (a scan, a new version). */
const ALIKE = 0.8

/**
 * Brings what a person decided to a new reading of the plan: to the issue with the same id;
 * otherwise to one of the same rule and words in another section, or in words nearly the same.
 * Each note goes to one issue, and each issue gets one note.
 */
export function carryOver(notes: readonly IssueNote[], issues: readonly Issue[]): CarriedOver {
  const free = new Map(issues.map((issue) => [issue.id, issue]))
  const found = new Map<string, IssueNote>()
  const take = (note: IssueNote, issue: Issue) => {
    free.delete(issue.id)
    const { id, section, quote } = issue
    found.set(id, { ...note, id, section, quote })
  }
  const lost = notes.filter((note) => {
    const same = free.get(note.id)
    if (same) take(note, same)
    return same === undefined
  })
  const left = lost.filter((note) => {
    const [best] = [...free.values()]
      // What is not there has no words to know it by.
      .filter(({ rule, quote }) => rule === note.rule && note.quote !== '' && quote !== '')
      .map((issue) => ({
        issue,
        share: shareOfWords(note.quote, issue.quote) + (issue.section === note.section ? 0.01 : 0),
      }))
      .sort((a, b) => b.share - a.share)
    if (!best || best.share < ALIKE) return true
    take(note, best.issue)
    return false
  })
  return { notes: found, left }
}
