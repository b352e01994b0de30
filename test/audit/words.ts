/** Words and their stems, in the auditor's own simple way. */

/** Text with one kind of apostrophe, quote, dash and space. */
export function even(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015]/g, ' - ')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export interface Word {
  /** As written. */
  raw: string
  /** Lower case, without a possessive ending. */
  low: string
  stem: string
  /** The first word after a full stop, a bullet or a colon. */
  isFirst: boolean
  start: number
}

const WORD = /[£€$]?\d[\d,]*(?:\.\d+)*%?|[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu

/** All words of a text, those joined by hyphens one by one. */
export function wordsOf(text: string): Word[] {
  const plain = even(text)
  const words: Word[] = []
  let last = 0
  for (const found of plain.matchAll(WORD)) {
    const raw = found[0]
    const between = plain.slice(last, found.index)
    const low = raw.toLowerCase().replace(/'s$|'$/, '')
    words.push({
      raw,
      low,
      stem: stemOf(low),
      isFirst: words.length === 0 || /[.!?:•;|]|\s-\s|^\s*[*-]\s/.test(between),
      start: found.index,
    })
    last = found.index + raw.length
  }
  return words
}

/** A rough stem: enough to see that "assesses", "assessing" and "assessment" are one. */
export function stemOf(word: string): string {
  let stem = word.toLowerCase()
  if (stem.length <= 3) return stem
  stem = stem
    .replace(/(?:isation|ization)$/, 'ise')
    .replace(/ments?$/, '')
    .replace(/ically$/, 'ic')
    .replace(/ly$/, '')
    .replace(/ies$|ied$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/(?<!s|u|i)s$/, '')
    .replace(/(?:ations?|ating|ated|ates?)$/, 'at')
    .replace(/(?:tions?|ting|ted|tes)$/, 't')
    .replace(/(?<=[a-z]{3})ing$|(?<=[a-z]{3})ed$/, '')
    .replace(/e$/, '')
    .replace(/([bdfgklmnprt])\1$/, '$1')
    .replace(/i$/, 'y')
  return stem.length >= 2 ? stem : word
}

const EMPTY = new Set(
  `a an the this that these those it its it's they them their theirs he him his she her hers we us our
  you your i me my one ones who whom whose which what when where how why there here and or but so nor
  yet as at by for from in into of on onto off out over to under up with about above across after
  against along among around before behind below beside between beyond during except inside near
  since than through throughout till until upon via within without be is are was were been being am
  do does did done doing have has had having get gets got getting if then also too very just more
  most less least own same such not no never cannot can could may might must shall should will would
  other another some any all each every both either neither because while whether though although
  someone something people person`.split(/\s+/),
)

/** Whether the word carries meaning by itself. */
function isContent(word: Word): boolean {
  return !EMPTY.has(word.low) && /[\p{L}\d]/u.test(word.low) && word.low.length > 1
}

const JOINT = /^(?:and|but|which|who|so|while|whilst|because|if|unless|although|where|when|until)$/

const HELPING = /^(?:must|should|may|might|can|could|will|would|shall)$/

/**
 * The stems of the next (or last) few words with a meaning of their own, from a place on, as far as
 * the clause goes.
 */
export function around(
  words: readonly Word[],
  from: number,
  step: 1 | -1,
  count: number,
): string[] {
  const found: string[] = []
  for (let at = from + step; found.length < count; at += step) {
    const word = words[at]
    if (word === undefined) break
    const isJoint = /^(?:and|but|so)$/.test(word.low) || (found.length > 0 && JOINT.test(word.low))
    // "will: • assess her": the first item goes on after the helping word.
    const isLedIn = at === from + 1 && HELPING.test(words[from]?.low ?? '')
    if (step === 1 && ((word.isFirst && !isLedIn) || isJoint)) break
    if (isContent(word)) found.push(word.stem)
  }
  return found
}
