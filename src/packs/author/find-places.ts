import type { FormsIndex } from '../../lexicon/index-format.ts'
import { openLexicon } from '../../lexicon/lexicon.ts'
import { openReading } from '../../lexicon/open-reading.ts'
import { localId, withPacks } from '../join.ts'
import type { Pack, PackEntry } from '../pack.ts'
import { strongTerms } from '../strong-terms.ts'

/** One place where a word would be marked, with what stands around it. */
export interface Place {
  before: string
  form: string
  after: string
}

export interface Places {
  places: Place[]
  /** Whether the text by itself is about SEND: only such pages get marks. */
  isAboutSend: boolean
}

/** So much of the text is shown on each side, in characters. */
const AROUND = 70

/**
 * Opens the finder as it stands on a family's page: the dictionary with this one entry of the
 * glossary in it. Gives a function that finds where a text would be marked with it, or where its
 * note would stand on the card of a built-in word.
 */
export function placesFinder(
  entry: PackEntry,
  pack: Pack,
  dictionary: FormsIndex,
): (text: string) => Places {
  const { index, notes } = withPacks(dictionary, [{ ...pack, entries: [entry] }])
  const lexicon = openLexicon(index)
  const own = localId(pack, entry)
  const nation = pack.nation === 'uk' ? 'england' : pack.nation
  return (text) => {
    const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
    const alone = openReading(lexicon, { nation })
    for (const line of lines) alone.read(line)
    const reading = openReading(lexicon, { nation })
    reading.read(strongTerms(lexicon))
    const blocks = lines.map((line) => reading.read(line))
    const places = blocks.flatMap((block) =>
      reading.matches(block).flatMap(({ id, start, end }): Place[] => {
        if (id !== own && !notes.get(id)?.includes(own)) return []
        return [placeIn(block.text, start, end)]
      }),
    )
    return { places, isAboutSend: alone.isAboutSend }
  }
}

function placeIn(text: string, start: number, end: number): Place {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return {
    before: start > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before,
    form: text.slice(start, end),
    after: end + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  }
}
