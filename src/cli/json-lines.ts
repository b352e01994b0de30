import { htmlDocument } from '../documents/html-document.ts'
import { plainDocument } from '../documents/plain-document.ts'
import { NATIONS, type Nation } from '../lexicon/entry.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { LineError } from './each-line.ts'
import { findTerms } from './find-terms.ts'

/**
 * Answers one line of `--jsonl` as if it were a page of its own.
 * @throws LineError
 */
export function answerLine(line: string, lexicon: Lexicon, usual: Nation | undefined): string {
  const { id, text, html, nation } = readLine(line)
  const document = html ? htmlDocument(text) : plainDocument(text)
  const { terms, unknown } = findTerms(lexicon, document, nation ?? usual)
  const matches = terms.map(({ start, end, form, id, term, confidence }) => ({
    start,
    end,
    text: form,
    id,
    term,
    confidence,
  }))
  return JSON.stringify({ id, matches, unknown })
}

interface Line {
  /** Whatever the line calls itself; null where it does not. */
  id: unknown
  text: string
  html: boolean
  nation: Nation | undefined
}

function readLine(line: string): Line {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new LineError('not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineError('not a JSON object')
  const { id = null, text, html = false, nation } = value as Record<string, unknown>
  if (typeof text !== 'string') throw new LineError('"text" must be a string')
  if (typeof html !== 'boolean') throw new LineError('"html" must be true or false')
  if (nation === undefined || nation === null) return { id, text, html, nation: undefined }
  const known = NATIONS.find((each) => each === nation)
  if (known === undefined) throw new LineError(`"nation" must be one of ${NATIONS.join(', ')}`)
  return { id, text, html, nation: known }
}
