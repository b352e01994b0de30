/**
 * A short id for words: the same in every reading of them, whatever their spaces, capitals and
 * marks. 53 bits (the cyrb53 mixing function), so that a few thousand never meet by chance.
 */
export function wordsId(kind: string, words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£]+/gu, ' ')
    .trim()
  return `${kind}-${hash(`${kind}\u0000${plain}`).toString(36)}`
}

/** Tells ids apart that came out the same: the second gets "-2". */
export function apart<T extends { id: string }>(list: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return list.map((each) => {
    const count = (seen.get(each.id) ?? 0) + 1
    seen.set(each.id, count)
    return count === 1 ? each : { ...each, id: `${each.id}-${count}` }
  })
}

function hash(text: string): number {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & two) + (one >>> 0)
}
