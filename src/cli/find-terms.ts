import { inDocument, type TextualDocument } from '../documents/document.ts'
import type { Nation, Status } from '../lexicon/entry.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { openReading } from '../lexicon/open-reading.ts'

/** One mention of a term; offsets count UTF-16 units of the extracted text. */
export interface FoundTerm {
  /** The entry's id, or `page:FORM` for letters that the text itself explains. */
  id: string
  term: string
  /** The slice of the extracted text from `start` to `end`. */
  form: string
  start: number
  end: number
  status: Status
  nation: Nation
  confidence: number
}

export interface FoundUnknown {
  form: string
  start: number
  end: number
}

export interface Findings {
  nation: Nation
  terms: FoundTerm[]
  unknown: FoundUnknown[]
}

/** Every mention in the document, in order, read as one page is. */
export function findTerms(
  lexicon: Lexicon,
  document: TextualDocument,
  nation: Nation | undefined,
): Findings {
  const reading = openReading(lexicon, nation ? { nation } : {})
  // All is read before anything is resolved: what is said last may explain what stands first.
  const read = document.blocks.map((block) => ({ block, seen: reading.read(block.text) }))
  const terms: FoundTerm[] = []
  const unknown: FoundUnknown[] = []
  for (const { block, seen } of read) {
    for (const match of reading.matches(seen)) {
      const { start, end } = inDocument(block, match.start, match.end)
      const form = document.text.slice(start, end)
      const { id, term, status, nation, confidence } = match
      terms.push({ id, term, form, start, end, status, nation, confidence })
    }
    for (const letters of reading.unknown(seen)) {
      const { start, end } = inDocument(block, letters.start, letters.end)
      unknown.push({ form: document.text.slice(start, end), start, end })
    }
  }
  return { nation: reading.nation, terms, unknown }
}
