import type { Token } from './tokens.ts'

/** A word that keeps its small first letter wherever it stands: "nasen", "iPad". */
const ODD_CASE = /^\p{Ll}+\p{Lu}/u

/** Makes a sentence of a stretch of text: a capital, no loose marks at the ends, a full stop. */
export function asSentence(text: string, mark = '.'): string {
  let body = text
    .trim()
    .replace(/^[,;:–—\s-]+/, '')
    .replace(/[,;:–—\s]+$/, '')
    .replace(/\s+-$/, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ +,(?=\p{L})/gu, ', ')
    .replace(/ +([,.;:!?])/g, '$1')
  if (!/[.!?…][’”"')\]*_]*$/.test(body)) body += mark
  return upperFirst(body)
}

export function upperFirst(text: string): string {
  return text.replace(/^([“‘"'(\s]*)([\p{L}\p{N}-]+)/u, (_, marks: string, word: string) =>
    ODD_CASE.test(word) ? marks + word : marks + word.charAt(0).toUpperCase() + word.slice(1),
  )
}

/** For text that moves into the middle of a sentence: a small letter, unless it is a name. */
export function lowerFirst(text: string, first: Token | undefined): string {
  if (!first || first.role === 'name' || /^I(?:['’]|$)/.test(first.text)) return text
  if (/^(?:Miss|Mrs?|Ms|Dr)$/.test(first.text)) return text
  if (/^\p{Lu}{2}|^\p{Lu}\p{Ll}*\p{Lu}/u.test(first.text)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The mark a sentence ends with. */
export function endMark(text: string): string {
  return /[.!?…](?=[’”"')\]]*$)/.exec(text.trim())?.[0] ?? '.'
}

/** How many words a text has, hyphenated ones counted once. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}
