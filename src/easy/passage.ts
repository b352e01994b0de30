import type { Nation } from '../lexicon/entry.ts'
import type { EasyPair } from '../platform/easy.ts'
import { loadEngine } from './engine.ts'

/** A passage of a page in easy words, sentence by sentence; paragraphs stand on lines of their own. */
export async function easyPassage(passage: { text: string; nation: Nation }): Promise<EasyPair[]> {
  const engine = await loadEngine()
  const reading = engine.openPassage({ nation: passage.nation })
  return reading.make(passage.text)
}
