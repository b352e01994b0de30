/** Millimetres of an A4 page that are left for the questions, beside the page's other parts. */
const ROOM = 140
const TEXT_LINE = 5.2
const QUOTE_LINE = 4.6
const GAP = 2
const WRITING_LINE = 7.5
/** Letters of a question, and of a passage, that fit on one printed line. */
const LETTERS = 85
const QUOTE_LETTERS = 108
const MOST = 4

/** A question as it stands on the page. */
interface Printed {
  ask: string
  /** What stands under it of each saved passage: its words, and where they are from. */
  passages: readonly string[]
  /** Stands in the place of the lines, where there is one. */
  answer: string
}

/**
 * How many lines to write on each question gets, so that a usual meeting fits on one page: up to
 * eight questions do. What is answered needs none. Room that is left goes to the questions that
 * matter most. More questions go on to a second page, with one line each.
 */
export function writingLines(
  first: readonly Printed[],
  others: readonly Printed[],
): { first: number; others: number } {
  const all = [...first, ...others]
  const open = all.filter(isOpen).length
  if (open === 0) return { first: 0, others: 0 }
  const room = ROOM - all.reduce((sum, question) => sum + textHeight(question), 0)
  const lines = within(Math.floor(room / (open * WRITING_LINE)))
  const left = room - open * lines * WRITING_LINE
  const openFirst = Math.max(1, first.filter(isOpen).length)
  const more = Math.max(0, Math.floor(left / (openFirst * WRITING_LINE)))
  return { first: within(lines + more), others: lines }
}

const within = (lines: number) => Math.max(1, Math.min(MOST, lines))
const isOpen = ({ answer }: Printed) => answer.trim() === ''

function textHeight({ ask, passages, answer }: Printed): number {
  // Whom it is for stands behind the question.
  const lines = Math.ceil((ask.length + 30) / LETTERS) + Math.ceil(answer.trim().length / LETTERS)
  const quoted = passages.reduce((sum, words) => sum + Math.ceil(words.length / QUOTE_LETTERS), 0)
  return lines * TEXT_LINE + quoted * QUOTE_LINE + GAP
}
