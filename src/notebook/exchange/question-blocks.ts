import {
  heading,
  type PaperBlock,
  type PaperTable,
  paragraph,
} from '../../documents/write/paper.ts'
import { found, type NotebookContents } from '../contents.ts'
import words from '../data/papers.json' with { type: 'json' }
import type { Question, RecordOf } from '../records.ts'
import { sayDay, sayPerson, sayPlace } from './say.ts'

/** One question as an item of a list: what to ask, of whom, about which words, what was said. */
export function questionItem(
  contents: NotebookContents,
  question: Question,
  /** Empty lines to write on, where there is no answer yet. */
  linesToWrite: number,
): PaperBlock[] {
  const person = question.person === null ? undefined : contents.people.get(question.person)
  const asked = person === undefined ? '' : sayPerson(person)
  const hasAnswer = question.answer.trim() !== ''
  return [
    { kind: 'paragraph', content: [{ text: question.ask.trim(), bold: true }] },
    ...(asked === '' ? [] : [paragraph(`${words.ask}: ${asked}`)]),
    ...found(contents.passages, question.passages).flatMap(passageBlocks),
    ...(hasAnswer ? answerBlocks(question) : []),
    ...(question.promises.length > 0
      ? [heading(4, words.promised), promiseTable(question.promises)]
      : []),
    ...(hasAnswer || linesToWrite === 0 ? [] : [{ kind: 'lines' as const, count: linesToWrite }]),
  ]
}

function passageBlocks(passage: RecordOf<'passage'>): PaperBlock[] {
  const place = sayPlace(passage)
  const { address } = passage.source
  return [
    { kind: 'paragraph', look: 'quote', content: [{ text: passage.quote.exact }] },
    ...(place === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            look: 'small' as const,
            content: [
              { text: `${words.from}: ` },
              address === null ? { text: place } : { text: place, link: address },
            ],
          },
        ]),
  ]
}

function answerBlocks({ answer, answeredBy, answeredOn }: Question): PaperBlock[] {
  const by = [answeredBy.trim(), answeredOn === null ? '' : sayDay(answeredOn)]
    .filter((each) => each !== '')
    .join(', ')
  return [
    {
      kind: 'paragraph',
      content: [{ text: `${words.answer}: `, bold: true }, { text: answer.trim() }],
    },
    ...(by === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            look: 'small' as const,
            content: [{ text: `${words.answeredBy}: ${by}` }],
          },
        ]),
  ]
}

const HEADINGS = [words.who, words.what, words.when]
const SHARES = [3, 6, 3]
const textCell = (text: string) => ({
  blocks: text.trim() === '' ? [] : [paragraph(text.trim())],
})

/** The same table with empty rows, to be filled in by hand. */
export function emptyPromiseTable(rows: number): PaperTable {
  const toFill = () => HEADINGS.map(() => ({ blocks: [{ kind: 'lines' as const, count: 1 }] }))
  return {
    kind: 'table',
    headingRows: 1,
    shares: SHARES,
    rows: [HEADINGS.map(textCell), ...Array.from({ length: rows }, toFill)],
  }
}

/** Who will do what by when; what is not known stays an empty cell. */
export function promiseTable(promises: Question['promises']): PaperTable {
  return {
    kind: 'table',
    headingRows: 1,
    shares: SHARES,
    rows: [
      HEADINGS.map(textCell),
      ...promises.map(({ who, what, due, done }) =>
        [
          who,
          done ? `${what.trim()} (${words.isDone})` : what,
          due === null ? '' : sayDay(due),
        ].map(textCell),
      ),
    ],
  }
}
