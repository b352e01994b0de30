import type { TextPart } from '../../documents/model-text.ts'
import type { SectionId } from '../../plan/types.ts'
import type { Kept } from './kept.ts'

/**
 * What the person said about texts, as it stands in this reading of the file. Pages may have been
 * read from their pictures since, or a file be read better than before: then the same words stand
 * at another place, and the nearest is meant. What stands nowhere now is left out here, and kept.
 */
export function placedCorrections(
  said: Kept['corrections'],
  parts: readonly TextPart[],
): [number, SectionId][] {
  return said.flatMap(([part, section, text]): [number, SectionId][] => {
    const wordsAt = (at: number) => parts[at]?.content.text
    if (text === undefined || wordsAt(part) === text) return [[part, section]]
    const places = parts.flatMap((_, at) => (wordsAt(at) === text ? [at] : []))
    const [nearest] = places.sort((a, b) => Math.abs(a - part) - Math.abs(b - part))
    return nearest === undefined ? [] : [[nearest, section]]
  })
}
