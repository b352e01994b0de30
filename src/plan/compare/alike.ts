/** Words alone: lower case, without marks. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()
}

/** The share of words that two texts have in common, from 0 to 1. */
export function shareOfWords(one: string, other: string): number {
  const a = plainWords(one).split(' ')
  const left = plainWords(other).split(' ')
  const total = a.length + left.length
  let same = 0
  for (const word of a) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    same += 1
  }
  return total === 0 ? 1 : (2 * same) / total
}
