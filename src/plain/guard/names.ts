/** Names in a text: capitalised words that do not owe their capital to the start of a sentence. */

const WORD = /[\p{L}\p{N}]+(?:['’.&/-][\p{L}\p{N}]+)*/gu
const STARTS = /(?:^[^\p{L}\p{N}]*|[.!?:;•…]["”’)]*\s+|[“‘"(•]\s*)$/u
const COUNCIL = /^(?:las?|council|councils|local|authority|authorities)$/

/** Words that must stand in the other text too, written with a capital by themselves. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const found of text.matchAll(WORD)) {
    const word = found[0].replace(/['’]s$/, '')
    const isShouted = /^\p{Lu}[\p{Lu}\p{N}]|^\p{Lu}\p{Ll}*\p{Lu}/u.test(word)
    if (!/^\p{Lu}/u.test(word) || word === 'I' || /^I['’]/.test(word)) continue
    if (!isShouted && STARTS.test(text.slice(0, found.index))) continue
    const key = word.toLowerCase()
    if (!COUNCIL.test(key)) names.add(key)
  }
  return names
}

/** Every word of a text in small letters. */
function wordSet(text: string): Set<string> {
  return new Set(
    [...text.matchAll(WORD)].flatMap(([word]) => {
      const bare = word.toLowerCase().replace(/['’]s$/, '')
      return bare.endsWith('s') ? [bare, bare.slice(0, -1)] : [bare]
    }),
  )
}

/** The first name of `before` that `after` lacks, or the other way round. */
export function changedName(before: string, after: string): string | undefined {
  const has = (words: ReadonlySet<string>, name: string) =>
    words.has(name) || (name.endsWith('s') && words.has(name.slice(0, -1)))
  const wordsAfter = wordSet(after)
  for (const name of namesIn(before)) if (!has(wordsAfter, name)) return name
  const wordsBefore = wordSet(before)
  for (const name of namesIn(after)) if (!has(wordsBefore, name)) return name
  return undefined
}
