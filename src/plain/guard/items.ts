import guarded from '../data/guarded-words.json' with { type: 'json' }
import type { ObjectionKind } from '../step-names.ts'

/** Something in a text that no step may change. */
export interface Item {
  kind: ObjectionKind
  /** The same for two ways of writing the same thing: "6,000" and "6000", "can't" and "cannot". */
  key: string
  /** Which word of the text it begins with. */
  at: number
}

export interface Profile {
  items: readonly Item[]
  words: readonly string[]
}

const KINDS: readonly [ObjectionKind, readonly string[]][] = [
  ['vague', guarded.vague],
  ['unit', guarded.units],
  ['number', guarded.numbers],
  ['quantifier', guarded.quantifier],
  ['limit', guarded.limit],
  ['modal', guarded.modal],
  ['negation', guarded.negation],
]

const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, String(value)]),
)

interface Listed {
  words: string[]
  found: { kind: ObjectionKind; key: string }[]
}

/** Listed phrases by their first word, the longest first. */
const LISTED = new Map<string, Listed[]>()

function list(phrase: string, kind: ObjectionKind, key: string): void {
  const words = phrase.split(' ')
  const first = words[0] ?? ''
  const group = LISTED.get(first) ?? []
  if (!LISTED.has(first)) LISTED.set(first, group)
  const known = group.find((each) => each.words.join(' ') === phrase)
  if (known) known.found.push({ kind, key })
  else group.push({ words, found: [{ kind, key }] })
}

for (const [kind, phrases] of KINDS)
  for (const phrase of phrases) list(phrase, kind, singleUnit(phrase))
for (const group of LISTED.values()) group.sort((a, b) => b.words.length - a.words.length)

/** "weeks" and "week" are one unit, "six" and "6" one number. */
function singleUnit(phrase: string): string {
  if (guarded.numbers.includes(phrase)) return NUMBER_WORDS.get(phrase) ?? phrase
  return guarded.units.includes(phrase) ? phrase.replace(/s$/, '') : phrase
}

const SAME = Object.entries(guarded.same).sort(([a], [b]) => b.length - a.length)
const SAME_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}'-])(?:${SAME.map(([from]) => from.replace(/[.*+?]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}'-])`,
  'gu',
)
const SAME_MAP: Record<string, string> = guarded.same

const WORD =
  /[£$€]?\d[\d.,:/]*\d(?:\(\w{1,3}\))*|[£$€]?\d(?:\(\w{1,3}\))*|%|[\p{L}]+(?:['-][\p{L}\p{N}]+)*/gu
const ABOUT =
  /\b(?:about|around|roughly)(?= (?:[£€$]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half)\b))/g
const REQUIRE =
  /\brequir(?:es?|ing)\b(?= (?:additional|extra|further|more|some|support|help|adult|specialist)\b)|\brequir(?:es?|ing)\b(?!(?:\s+[\p{L}\d'-]+){0,6}?\s+(?:to|that)\b)/gu
/** To need, not "special educational needs". */
const NEED =
  /(?<!\b(?:educational|special|additional|learning|complex|care|medical|health|social|sensory|sen|send|specific|individual|identified|his|her|their|my|your|our|its|the|of|and|or|in|with|if|no|any|a|these|those|all) )\bneed(?:s|ing|ed)?\b(?! to\b)/g
const SHORT: Record<string, string> = { "'re": ' are', "'ve": ' have', "'m": ' am' }
const MONTH_MAY =
  /\bMay(?=,? \d)|(?<=\d(?:st|nd|rd|th)? )May\b|(?<=\b(?:in|since|until|by|of) )May\b/g
const REFERENCE =
  /(?:\b(?:sections?|regulations?|paragraphs?|chapters?|parts?|articles?|schedules?|annex|appendix|clauses?|rules?|pages?|tables?|figures?|volumes?)|(?<![’'\p{L}\p{N}])(?:ss?|regs?|paras?|arts?|pp?|sch|ch|fig|vol)\.?|§+)\s?(\d+[a-z]?(?:\.\d+)*(?:\(\w{1,3}\))*)/giu
/** "Section F", "Annex A": a letter counts only with its capital. */
const LETTERED =
  /\b(?:[Ss]ections?|[Pp]arts?|[Aa]nnex|[Aa]ppendix|[Ss]chedules?|[Tt]able|[Pp]lan|[Oo]ption) ([A-K])(?![\p{L}\p{N}])/gu

/** What the guard watches in a text, in reading order. */
export function profileOf(text: string): Profile {
  const plain = normal(text)
  const words = [...plain.matchAll(WORD)].map((found) => found[0])
  const items: Item[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (/^[£$€]?\d/.test(word)) items.push({ kind: 'number', key: numberKey(word), at: i })
    const hit = LISTED.get(word)?.find((each) => each.words.every((w, k) => words[i + k] === w))
    if (!hit) continue
    if (word === 'by' && !isDeadline(words, i)) continue
    if (hit.words.length === 1 && isOrdinaryUse(words, i)) continue
    for (const { kind, key } of hit.found) items.push({ kind, key, at: i })
    i += hit.words.length - 1
  }
  for (const pattern of [REFERENCE, LETTERED]) {
    for (const found of text.matchAll(pattern))
      items.push({ kind: 'reference', key: `§${(found[1] ?? '').toLowerCase()}`, at: 0 })
  }
  return { items, words }
}

function normal(text: string): string {
  return (
    text
      .replace(MONTH_MAY, 'monthmay')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/‑/g, '-')
      .replace(/\bthe la's\b/g, "the council's")
      .replace(/\b(authorit(?:y|ies))'s?(?=\s)/g, '$1')
      .replace(SAME_PATTERN, (found) => SAME_MAP[found] ?? found)
      // Before a figure these three say the same; elsewhere "about" and "around" are other words.
      .replace(ABOUT, 'approximately')
      // What is required "to" or "that" may be a duty, and stays by itself.
      .replace(REQUIRE, 'needverb')
      .replace(NEED, 'needverb')
      .replace(/n't\b/g, ' not')
      .replace(/'(?:re|ve|m)\b/g, (short) => SHORT[short] ?? short)
      .replace(/'ll\b/g, ' will')
      .replace(/'s\b/g, '')
      .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
      .replace(/(\d),(?=\d{3})/g, '$1')
  )
}

function numberKey(word: string): string {
  return word.replace(/[.,:/]+$/, '')
}

function isDeadline(words: readonly string[], i: number): boolean {
  const next = words[i + 1] ?? ''
  return (
    /^\d|^(?:then|when|now|today|tomorrow|monthmay)$/.test(next) ||
    /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      next,
    ) ||
    (next === 'the' && /^(?:end|start|time|date|deadline|beginning|\d)/.test(words[i + 2] ?? ''))
  )
}

function isOrdinaryUse(words: readonly string[], i: number): boolean {
  const word = words[i]
  const previous = words[i - 1] ?? ''
  // "no one" and "no longer" are met once, "the will" and "a can" are things.
  if (word === 'one' && previous === 'no') return true
  if ((word === 'will' || word === 'can' || word === 'might') && /^(?:a|the)$/.test(previous))
    return true
  // "will be provided by": given, not on condition.
  if (
    word === 'provided' &&
    (/^(?:be|been|being|is|are|was|were)$/.test(previous) || words[i + 1] === 'by')
  )
    return true
  // "other than" limits; "as well as each other" does not count.
  return word === 'each' && words[i + 1] === 'other'
}
