/**
 * The word list of the easy-read engine: what its file holds, and how it is read and checked.
 * The shape is told, with examples, at the head of `data/phrases.yaml`.
 */

export const PHRASE_KINDS = ['phrase', 'verb', 'noun', 'adjective', 'adverb'] as const
export type PhraseKind = (typeof PHRASE_KINDS)[number]

/** Word classes that a condition may name besides words and the file's own lists. */
const NEIGHBOUR_CLASSES = [
  '@start',
  '@first',
  '@end',
  '@number',
  '@ing',
  '@capital',
  '@clause',
  '@verb',
  '@describing',
] as const

/** What must, or must not, stand around a phrase for its pair to be true there. */
export interface PhraseCondition {
  /** One of these stands straight before. */
  before?: readonly string[]
  /** One of these stands straight after. */
  after?: readonly string[]
  notBefore?: readonly string[]
  notAfter?: readonly string[]
  /** One of these stands in the same sentence, at most `NEAR_WORDS` words away. */
  near?: readonly string[]
  notNear?: readonly string[]
}

/** How far `near` and `notNear` look, in words to each side. */
export const NEAR_WORDS = 6

export interface VerbForms {
  /** gives */
  third: string
  /** giving */
  ing: string
  /** gave */
  past: string
  /** given */
  participle: string
}

export interface PhrasePair {
  /** Lower case; verbs and nouns in their base form. */
  from: string
  /** The plain words; empty where the phrase may simply go. */
  to: string
  kind: PhraseKind
  when?: PhraseCondition
}

export interface PhraseList {
  pairs: readonly PhrasePair[]
  /** Forms of verbs, on either side of a pair, that the regular rules would get wrong. */
  verbs: Readonly<Record<string, VerbForms>>
  /** Plurals of nouns, on either side of a pair, that the regular rules would get wrong. */
  plurals: Readonly<Record<string, string>>
}

const CONDITIONS = ['before', 'after', 'notBefore', 'notAfter', 'near', 'notNear'] as const
const PAIR_KEYS = new Set(['from', 'to', 'kind', 'when'])
const LIST_KEYS = new Set(['lists', 'verbs', 'plurals', 'pairs'])

/**
 * Reads the parsed file: lists named with `@` are put in their place, and a pair with several
 * `from` becomes several pairs. Throws an error that names the pair when something is wrong.
 */
export function readPhrases(value: unknown): PhraseList {
  const file = record(value, 'the phrase list')
  known(file, LIST_KEYS, 'the phrase list')
  const lists = new Map<string, readonly string[]>()
  for (const [name, words] of Object.entries(optional(file.lists, 'lists'))) {
    lists.set(`@${name}`, strings(words, `lists: ${name}`))
  }
  const verbs: Record<string, VerbForms> = {}
  for (const [base, forms] of Object.entries(optional(file.verbs, 'verbs'))) {
    verbs[base] = verbForms(forms, base)
  }
  const plurals: Record<string, string> = {}
  for (const [base, plural] of Object.entries(optional(file.plurals, 'plurals'))) {
    plurals[base] = text(plural, `plurals: ${base}`)
  }
  if (!Array.isArray(file.pairs)) throw new Error('Phrase list: "pairs" must be a list')
  const pairs = file.pairs.flatMap((pair, index) => readPair(pair, index, lists))
  const seen = new Set<string>()
  for (const pair of pairs) {
    const key = JSON.stringify([pair.from, pair.kind, pair.when ?? null])
    if (seen.has(key)) throw new Error(`Phrase list: "${pair.from}" stands there twice`)
    seen.add(key)
  }
  return { pairs, verbs, plurals }
}

function readPair(
  value: unknown,
  index: number,
  lists: ReadonlyMap<string, readonly string[]>,
): PhrasePair[] {
  const pair = record(value, `pair ${index + 1}`)
  const sources = Array.isArray(pair.from)
    ? strings(pair.from, `pair ${index + 1}: from`)
    : [text(pair.from, `pair ${index + 1}: from`)]
  const name = `"${sources[0] ?? index + 1}"`
  known(pair, PAIR_KEYS, name)
  if (typeof pair.to !== 'string') throw new Error(`Phrase list: ${name} needs "to"`)
  const to = pair.to
  const kind = pair.kind === undefined ? 'phrase' : PHRASE_KINDS.find((each) => each === pair.kind)
  if (kind === undefined) {
    throw new Error(`Phrase list: ${name} has an unknown kind "${String(pair.kind)}"`)
  }
  if (to === '' && (kind === 'verb' || kind === 'noun')) {
    throw new Error(`Phrase list: ${name} is a ${kind} and cannot simply go`)
  }
  const when = pair.when === undefined ? undefined : condition(pair.when, name, lists)
  return sources.map((from) => {
    if (from !== from.trim().toLowerCase().replace(/\s+/g, ' ') || from === '') {
      throw new Error(`Phrase list: "${from}" must be lower case with single spaces`)
    }
    if (from === to) throw new Error(`Phrase list: "${from}" would stay the same`)
    return when === undefined ? { from, to, kind } : { from, to, kind, when }
  })
}

function condition(
  value: unknown,
  name: string,
  lists: ReadonlyMap<string, readonly string[]>,
): PhraseCondition {
  const when = record(value, `${name}: when`)
  known(when, new Set<string>(CONDITIONS), `${name}: when`)
  const read: { -readonly [Key in keyof PhraseCondition]: PhraseCondition[Key] } = {}
  for (const key of CONDITIONS) {
    if (when[key] === undefined) continue
    read[key] = strings(when[key], `${name}: ${key}`).flatMap((word) => {
      if (!word.startsWith('@')) return [word]
      if (NEIGHBOUR_CLASSES.some((each) => each === word)) return [word]
      const list = lists.get(word)
      if (list === undefined) throw new Error(`Phrase list: ${name} names no list "${word}"`)
      return list
    })
  }
  if (Object.keys(read).length === 0) throw new Error(`Phrase list: ${name} has an empty "when"`)
  return read
}

function verbForms(value: unknown, base: string): VerbForms {
  const forms = strings(value, `verbs: ${base}`)
  const [third, ing, past, participle] = forms
  if (!third || !ing || !past || !participle || forms.length !== 4) {
    throw new Error(`Phrase list: the verb "${base}" needs four forms (gives, giving, gave, given)`)
  }
  return { third, ing, past, participle }
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`Phrase list: ${name} must be a set of fields`)
  }
  return Object.fromEntries(Object.entries(value))
}

function optional(value: unknown, name: string): Record<string, unknown> {
  return value === undefined ? {} : record(value, name)
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Error(`Phrase list: ${name} must be words`)
  }
  return value
}

function strings(value: unknown, name: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new Error(`Phrase list: ${name} must be a list of words`)
  }
  return value.map((each) => text(each, name))
}

function known(fields: Record<string, unknown>, keys: ReadonlySet<string>, name: string): void {
  for (const key of Object.keys(fields)) {
    if (!keys.has(key)) throw new Error(`Phrase list: ${name} has an unknown field "${key}"`)
  }
}
