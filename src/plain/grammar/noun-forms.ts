import words from '../data/words.json' with { type: 'json' }

const PLURALS: Record<string, string> = words.plurals
const SINGULARS = new Map(Object.entries(PLURALS).map(([one, many]) => [many, one]))
const ALWAYS = new Set(words['always plural'])
const NEVER = new Set(words['never plural'])

/** "plan" to "plans"; only the given word is bent. */
export function pluralOf(noun: string): string {
  const lower = noun.toLowerCase()
  if (ALWAYS.has(lower) || isPlural(noun)) return noun
  const known = PLURALS[lower]
  if (known) return known
  if (/^[A-Z]{2,}$/.test(noun)) return `${noun}s`
  if (/(?:s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** "plans" to "plan"; the word itself where it is no plural. */
export function singularOf(noun: string): string {
  const lower = noun.toLowerCase()
  const known = SINGULARS.get(lower)
  if (known) return known
  if (!isPlural(noun) || ALWAYS.has(lower)) return noun
  if (/ies$/i.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/i.test(noun)) return noun.slice(0, -2)
  return noun.slice(0, -1)
}

/** Whether the word is a plural by its shape or by the list. */
export function isPlural(noun: string): boolean {
  const lower = noun.toLowerCase().replace(/’/g, "'")
  if (ALWAYS.has(lower) || SINGULARS.has(lower)) return true
  if (NEVER.has(lower) || lower.length < 3 || /'s?$/.test(lower)) return false
  if (/^[A-Z]+s$/.test(noun)) return true
  if (/^[A-Z]+$/.test(noun)) return false
  return /[^su]s$/.test(lower) && !/(?:is|ics)$/.test(lower)
}

/** Bends the last word of a phrase, or the one before "of", "for", "with", "who"…. */
export function pluralPhrase(phrase: string): string {
  const words = phrase.split(' ')
  const stop = words.findIndex(
    (word, at) =>
      at > 0 &&
      /^(?:of|for|with|in|at|to|on|about|after|before|by|who|that|you|run|made|given|from)$/.test(
        word,
      ),
  )
  const head = (stop === -1 ? words.length : stop) - 1
  return words.map((word, at) => (at === head ? pluralOf(word) : word)).join(' ')
}

const LETTERS_WITH_VOWEL_SOUND = /^[AEFHILMNORSX](?:[A-Z]|s$|\b)/

/** "a" or "an" for what follows. */
export function articleFor(next: string): 'a' | 'an' {
  const word = /[\p{L}\p{N}]+/u.exec(next)?.[0] ?? ''
  if (/^(?:SEND|SENC|SENDCO|NHS[a-z])/.test(word)) return /^S/.test(word) ? 'a' : 'an'
  if (/^[A-Z]{2,}s?$/.test(word)) return LETTERS_WITH_VOWEL_SOUND.test(word) ? 'an' : 'a'
  if (/^(?:8|11|18)(?!\d)/.test(word) || /^8\d/.test(word)) return 'an'
  const lower = word.toLowerCase()
  if (/^(?:hour|honest|honour|heir)/.test(lower)) return 'an'
  if (/^(?:uni(?!n)|use|usu|util|euro|one\b|once\b|ubiq|eu|u[bcfhjkqrst][aeiou])/.test(lower))
    return 'a'
  return /^[aeiou]/.test(lower) ? 'an' : 'a'
}

/** Mends "a"/"an" in front of the place where a word was put. */
export function mendArticles(text: string): string {
  return text.replace(/\b([Aa])n?( +)(?=[\p{L}\p{N}])/gu, (whole, a: string, gap: string, at) => {
    const before = text.slice(Math.max(0, at - 8), at)
    // "section A and", "Part A of", "vitamin A": a letter, not an article.
    if (a === 'A' && at > 0 && !/[.!?:“"‘(•]\s*$/.test(before)) return whole
    const next = text.slice(at + whole.length, at + whole.length + 24)
    if (/^(?:and|or|of|to|is|in)\b/.test(next)) return whole
    const right = articleFor(next)
    return (a === 'A' ? right.charAt(0).toUpperCase() + right.slice(1) : right) + gap
  })
}
