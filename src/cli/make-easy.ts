import { inDocument, type TextualDocument } from '../documents/document.ts'
import { plainDocument } from '../documents/plain-document.ts'
import type { Nation } from '../lexicon/entry.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { openReading } from '../lexicon/open-reading.ts'
import type { TextBlock } from '../lexicon/reading.ts'
import { type EasySentence, type EasyText, makeEasy } from '../plain/easy-text.ts'
import { gradesOf } from '../plain/grades.ts'
import type { PhraseList } from '../plain/phrase-list.ts'
import type { Cards } from './report.ts'

/** What rewriting a document takes. */
export interface EasyTools {
  lexicon: Lexicon
  cards: Cards
  phrases: PhraseList
}

/** A document in easy words, block by block; offsets count in the document's text. */
export interface EasyDocument {
  blocks: readonly (readonly EasySentence[])[]
  grade: EasyText['grade']
}

/** Rewrites a document read as one page: a term is explained once. */
export function easyDocument(
  document: TextualDocument,
  { lexicon, cards, phrases }: EasyTools,
  nation: Nation | undefined,
): EasyDocument {
  const reading = openReading(lexicon, nation ? { nation } : {})
  // All is read before anything is resolved: what is said last may explain what stands first.
  const read = document.blocks.map((block) => ({ block, seen: reading.read(block.text) }))
  const explained = new Set<string>()
  const termsOf = (seen: TextBlock) =>
    reading.matches(seen).map(({ start, end, term, id }) => {
      const card = cards[id]
      return { start, end, term, id, swap: card?.swap ?? [], plain: card?.plain ?? '' }
    })
  const blocks = read.map(({ block, seen }) => {
    const glossary = { terms: () => termsOf(seen) }
    const { sentences } = makeEasy(block.text, { phrases, glossary, explained })
    return sentences.map((each) => ({ ...each, ...inDocument(block, each.start, each.end) }))
  })
  const all = blocks.flat()
  const grade = {
    before: gradesOf(all.map(({ source }) => source)),
    after: gradesOf(all.flatMap(({ easy }) => easy)),
  }
  return { blocks, grade }
}

/** The whole as JSON, indented where it is the only one. */
export function easyJson(
  file: string,
  { blocks, grade }: EasyDocument,
  isOnlyOne: boolean,
): string {
  const sentences = blocks.flat()
  return `${JSON.stringify({ file, sentences, grade }, undefined, isOnlyOne ? 2 : undefined)}\n`
}

/** The easy text alone: one idea a line, an empty line between blocks. */
export function easyTextOf({ blocks }: EasyDocument): string {
  const written = blocks.map((sentences) =>
    sentences.flatMap(({ easy }) => easy.map((line) => line.replace(/\s*\n\s*/g, ' '))).join('\n'),
  )
  return `${written.filter((block) => block !== '').join('\n\n')}\n`
}

/** One line of text as one line of easy text, read as if it were a page of its own. */
export function easyLine(line: string, tools: EasyTools, nation: Nation | undefined): string {
  const { blocks } = easyDocument(plainDocument(line.trim()), tools, nation)
  return blocks
    .flat()
    .flatMap(({ easy }) => easy)
    .join(' ')
    .replace(/\s+/g, ' ')
}
