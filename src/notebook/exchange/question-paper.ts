import { heading, type Paper, paragraph } from '../../documents/write/paper.ts'
import { found, type NotebookContents } from '../contents.ts'
import words from '../data/papers.json' with { type: 'json' }
import { questionItem } from './question-blocks.ts'

/**
 * A list of questions to take along or send: each with whom to ask, the words it is about and where
 * they stand, and what was answered and promised so far.
 *
 * @param ids of the questions, in the order wanted; those that are gone are passed over
 * @param linesToWrite empty lines under each question without an answer
 */
export function questionPaper(
  contents: NotebookContents,
  ids: readonly string[],
  linesToWrite = 0,
): Paper {
  const items = found(contents.questions, ids).map((question) =>
    questionItem(contents, question, linesToWrite),
  )
  return {
    title: words.questions,
    language: 'en-GB',
    footer: '',
    blocks: [
      heading(1, words.questions),
      items.length === 0 ? paragraph(words.noQuestions) : { kind: 'list', marker: 'number', items },
    ],
  }
}
