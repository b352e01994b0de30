import type { NotebookRecord, Question } from '../records.ts'
import { nameReplacer } from './replace-names.ts'

/**
 * The chosen questions with what belongs to them, and nothing else: their passages, child, people,
 * meetings and tags. Of a meeting, only what is needed to know which one it is: not its notes,
 * hopes, letter, or the questions and people that were not chosen. For `writeNotebook` or a Paper.
 */
export function chosenRecords(
  records: readonly NotebookRecord[],
  questionIds: readonly string[],
): NotebookRecord[] {
  const wanted = new Set(questionIds)
  const live = records.filter(({ deleted }) => deleted === null)
  const questions = live.filter(
    (record): record is Question => record.kind === 'question' && wanted.has(record.id),
  )
  const belongs = new Set<string | null>(
    questions.flatMap(({ child, person, meeting, passages, tags }) => [
      child,
      person,
      meeting,
      ...passages,
      ...tags,
    ]),
  )
  return live.flatMap((record): NotebookRecord[] => {
    switch (record.kind) {
      case 'question':
        return wanted.has(record.id) ? [record] : []
      case 'meeting':
        if (!belongs.has(record.id)) return []
        return [
          {
            ...record,
            hopes: '',
            notes: '',
            letter: null,
            child: belongs.has(record.child) ? record.child : null,
            people: record.people.filter((id) => belongs.has(id)),
            first: record.first.filter((id) => wanted.has(id)),
          },
        ]
      case 'mark':
      case 'document':
        return []
      default:
        return belongs.has(record.id) ? [record] : []
    }
  })
}

/** Fields that hold no words of a person's: ids, kinds, counts, moments. */
const NO_WORDS = new Set(
  'id kind revision created changed deleted type conformsTo value fingerprint state child person meeting passages tags people first order purpose role colour passage opened date time due answeredOn'.split(
    ' ',
  ),
)
/** The longest that a label, and any other text, may be. */
const LONGEST_LABEL = 1_000
const LONGEST_TEXT = 100_000
const TEXTS = new Set([
  'ask',
  'answer',
  'what',
  'hopes',
  'notes',
  'comment',
  'exact',
  'text',
  'made',
])

/**
 * The records with every name replaced in every text, for somebody who need not know whose they
 * are. `instead` should show that something was replaced ("[child]"), for quotes of documents change
 * by it. An address that holds a name is left out. Pictures of names are beyond it: a file of its
 * own is not among the records.
 *
 * @param names what the child is called; also nicknames
 */
export function replaceNames(
  records: readonly NotebookRecord[],
  names: readonly string[],
  instead: string,
): NotebookRecord[] {
  const replace = nameReplacer(names, instead)
  return records.map((record) => replaced(record, '', replace))
}

function replaced<T>(value: T, key: string, replace: (text: string) => string): T
function replaced(value: unknown, key: string, replace: (text: string) => string): unknown {
  if (NO_WORDS.has(key)) return value
  if (typeof value === 'string') {
    const changed = replace(key === 'address' ? decoded(value) : value)
    if (key !== 'address') {
      return changed.slice(0, TEXTS.has(key) ? LONGEST_TEXT : LONGEST_LABEL)
    }
    return changed === decoded(value) ? value : null
  }
  if (Array.isArray(value)) return value.map((each) => replaced(each, '', replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, replaced(each, name, replace)]),
  )
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
