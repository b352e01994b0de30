import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type EasyGlossary, makeEasy } from '../../../src/plain/easy-text.ts'
import { readPhrases } from '../../../src/plain/phrase-list.ts'

/** The phrase list as shipped. */
export const phrases = readPhrases(
  parse(readFileSync('src/plain/data/phrases.yaml', 'utf8')) as unknown,
)

/** No words but the steps' own. */
export const noPhrases = { pairs: [], verbs: {}, plurals: {} }

/** The easy sentences of a text, by the steps alone. */
export function easy(text: string, glossary?: EasyGlossary): string[] {
  const options = glossary ? { glossary, phrases: noPhrases } : { phrases: noPhrases }
  return makeEasy(text, options).sentences.flatMap((sentence) => sentence.easy)
}
