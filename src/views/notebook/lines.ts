/** Lines that fit on one A4 page, all questions together, beside the rest of the meeting's page. */
const ROOM = 13
const MOST = 4

/** How many lines to write on each question gets, so that a usual meeting fits on one page. */
export function linesPerQuestion(questions: number): number {
  if (questions === 0) return 0
  return Math.max(1, Math.min(MOST, Math.floor(ROOM / questions)))
}
