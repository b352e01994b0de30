/** Millimetres of an A4 page that are left for the questions, beside the page's other parts. */
const ROOM = 140
const TEXT_LINE = 5.2
const GAP = 2
const WRITING_LINE = 7.5
/** Letters of a question that fit on one printed line. */
const LETTERS = 85
const MOST = 4

interface Printed {
  ask: string
  /** How many saved passages stand under it. */
  passages: number
  /** Stands in the place of the lines, where there is one. */
  answer: string
}

/**
 * How many lines to write on each question gets, so that a usual meeting fits on one page: up to
 * eight questions do. What is answered needs none. More go on to a second page, with one line each.
 */
export function linesPerQuestion(questions: readonly Printed[]): number {
  const open = questions.filter(({ answer }) => answer.trim() === '')
  if (open.length === 0) return 0
  const text = questions.reduce((sum, { ask, passages, answer }) => {
    // Whom it is for stands behind the question.
    const lines =
      Math.ceil((ask.length + 30) / LETTERS) + passages + Math.ceil(answer.trim().length / LETTERS)
    return sum + lines * TEXT_LINE + GAP
  }, 0)
  const lines = Math.floor((ROOM - text) / (open.length * WRITING_LINE))
  return Math.max(1, Math.min(MOST, lines))
}
