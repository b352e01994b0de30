import { pictures } from 'virtual:sendlight-pictures'
import type { EasyPair } from '../../platform/easy.ts'

/** The name of the picture for a sentence: of its first term that has one, else of its first word. */
function pictureFor({ easy, source }: EasyPair): string | undefined {
  for (const { terms } of [...easy, source]) {
    for (const { id } of terms) {
      const picture = pictures.entries[id]
      if (picture) return picture
    }
  }
  for (const { text } of easy) {
    const words = text.toLowerCase().match(/[a-z]+/g) ?? []
    for (const [i, word] of words.entries()) {
      const picture = pictures.words[`${word} ${words[i + 1] ?? ''}`] ?? pictures.words[word]
      if (picture) return picture
    }
  }
  return undefined
}

/** The pictures of a run of sentences: none twice in a row, where it would say nothing new. */
export function picturesFor(pairs: readonly EasyPair[], before?: string): (string | undefined)[] {
  let last = before
  return pairs.map((pair) => {
    const picture = pictureFor(pair)
    if (picture === undefined || picture === last) return undefined
    last = picture
    return picture
  })
}
