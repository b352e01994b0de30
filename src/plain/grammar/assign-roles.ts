import words from '../data/words.json' with { type: 'json' }
import {
  ADVERBS,
  BE,
  BE_FINITE,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './closed-words.ts'
import { isPlural } from './noun-forms.ts'
import type { Rough } from './rough-tags.ts'
import { isToldOf } from './subjects.ts'
import type { RawToken, Role, Token, VerbShape } from './tokens.ts'
import { basesOf, formsOf } from './verb-forms.ts'
import { Verbs } from './verb-roles.ts'

const SEND_VERBS = new Set(words.sendVerbs)
const IRREGULAR_BASES = new Set(words.irregular.map((line) => line.split(' ', 1)[0] ?? ''))

/** Whether the verb is one that compromise tends to take for a noun. */
function isOurVerb(lower: string): boolean {
  return basesOf(lower).some(
    (base) => SEND_VERBS.has(base) || (IRREGULAR_BASES.has(base) && formsOf(base).third !== lower),
  )
}

/** Gives every word its role: grammar words by our own lists, the rest by compromise, corrected. */
export function assignRoles(
  text: string,
  raw: readonly RawToken[],
  rough: readonly Rough[],
): Token[] {
  const tokens = raw.map((token, i): Token => {
    const { role, shape } = firstRole(text, raw, rough, i)
    const built: Token = { ...token, role, isFinite: false, isPlural: false }
    return shape ? { ...built, shape } : built
  })
  new Verbs(text, tokens, (lower) => isOurVerb(lower)).settle()
  for (const token of tokens) {
    if (token.role === 'noun' || token.role === 'name') token.isPlural = isPlural(token.text)
  }
  return tokens
}

const ORDERS = new Set(
  'ask call contact email phone tell write read look make try check speak keep give take visit use'.split(
    ' ',
  ),
)

interface First {
  role: Role
  shape?: VerbShape
}

const DATE_NEIGHBOUR = /^(?:\d{1,4}(?:st|nd|rd|th)?|in|since|until|by|of|and|to)$/

function firstRole(
  text: string,
  raw: readonly RawToken[],
  rough: readonly Rough[],
  i: number,
): First {
  const token = raw[i]
  if (!token) return { role: 'other' }
  const { lower } = token
  const previous = raw[i - 1]?.lower ?? ''
  const next = raw[i + 1]?.lower ?? ''
  const isAfterDeterminer = /^(?:a|an|the|this|his|her|their|my|our|your|its)$/.test(previous)
  const denied = /^(.+)n't$/.exec(lower)?.[1]
  if (denied !== undefined) {
    if (/^(?:is|are|was|were)$/.test(denied)) return { role: 'verb', shape: 'be' }
    if (/^(?:has|have|had)$/.test(denied)) return { role: 'verb', shape: 'have' }
    if (/^(?:do|does|did)$/.test(denied)) return { role: 'verb', shape: 'do' }
    return { role: 'modal' }
  }
  if (MODALS.has(lower)) {
    // "a can", "the will"; but "this can help".
    if (isAfterDeterminer && lower !== 'must' && previous !== 'this') return { role: 'noun' }
    if (token.text === 'May' && i > 0 && DATE_NEIGHBOUR.test(previous)) return { role: 'name' }
    if (token.text === 'May' && /^\d/.test(next)) return { role: 'name' }
    return { role: 'modal' }
  }
  if (BE.has(lower) && !(lower === 'being' && previous === 'well'))
    return { role: 'verb', shape: 'be' }
  if (HAVE.has(lower)) return { role: 'verb', shape: lower === 'having' ? 'ing' : 'have' }
  if (DO.has(lower)) return { role: 'verb', shape: 'do' }
  if (lower === 'and' || lower === 'or' || lower === 'but' || lower === 'nor')
    return { role: 'and' }
  if (lower === 'to') return { role: isInfinitive(rough, raw, i) ? 'to' : 'preposition' }
  if (lower === 'while' && /^(?:a|the|some)$/.test(previous)) return { role: 'noun' }
  // "Support staff can help"
  if (lower === 'support' && /^(?:staff|workers?|groups?|teams?)$/.test(next))
    return { role: 'noun' }
  // "Governing bodies must": what kind of body, not what is done.
  if (lower === 'governing' && /^(?:body|bodies|boards?)$/.test(next)) return { role: 'adjective' }
  if (lower === 'not') return { role: 'adverb' }
  if (lower === 'that') return that(raw, rough, i, text)
  if (/^(?:who|which|whom|whose)$/.test(lower)) return { role: 'relative' }
  // "must be provided": a condition only with "that", or where a clause begins.
  const isVerb = /^(?:provided|providing)$/.test(lower) && !isCondition(text, raw, i)
  if (
    SUBORDINATORS.has(lower) &&
    !isVerb &&
    !PREPOSITIONS.has(lower) &&
    !/^(?:so|once|however|then)$/.test(lower)
  )
    return { role: 'subordinator' }
  if (DETERMINERS.has(lower)) {
    const isAlone = next === '' || next === 'of' || MODALS.has(next) || BE_FINITE.has(next)
    return { role: isAlone && PRONOUNS.has(lower) ? 'pronoun' : 'determiner' }
  }
  if (PRONOUNS.has(lower)) return { role: 'pronoun' }
  if (lower === 'like' && /^(?:i|you|we|they|to|would|might|may|who)$/.test(previous))
    return { role: 'verb', shape: 'base' }
  // "About 14% of pupils": how many, not where.
  if (/^(?:about|around)$/.test(lower) && rough[i + 1] === 'number') return { role: 'adverb' }
  if (PREPOSITIONS.has(lower)) return { role: 'preposition' }
  if (lower === 'used' && BE.has(previous)) return { role: 'verb', shape: 'past' }
  if (lower === 'please') return { role: 'adverb' }
  // "keep a record, tell parents": never a thing.
  if (lower === 'tell' && !isAfterDeterminer) return { role: 'verb', shape: 'base' }
  // "you still feel that": compromise takes it for an adverb or a noun there.
  if (lower === 'feel' && !isAfterDeterminer) return { role: 'verb', shape: 'base' }
  // "please leave us a message"
  if (previous === 'please' && rough[i] === 'noun' && (DETERMINERS.has(next) || PRONOUNS.has(next)))
    return { role: 'verb', shape: 'base' }
  // "please call us", "so ask for it"
  if (/^(?:please|so)$/.test(previous) && ORDERS.has(lower) && !/^(?:and|or|of)?$/.test(next))
    return { role: 'verb', shape: 'base' }
  // "Section 36 says"
  if (isToldOf(raw, i)) return { role: 'verb', shape: 'third' }
  // "Wilder (2014)"
  if (/^\(\d/.test(next) && /^\p{Lu}/u.test(token.text)) return { role: 'name' }
  if (ADVERBS.has(lower)) return { role: 'adverb' }
  // ", helping parents to see": what follows a comma so is done, not named.
  const opens = /,\s+$/.test(text.slice(raw[i - 1]?.end ?? 0, token.start))
  if (opens && /ing$/.test(lower) && isOurVerb(lower) && /^(?:noun|name)$/.test(rough[i + 1] ?? ''))
    return { role: 'verb', shape: 'ing' }
  switch (rough[i]) {
    case 'number':
      return { role: 'number' }
    case 'ing':
      return { role: 'verb', shape: 'ing' }
    case 'past':
      return { role: 'verb', shape: 'past' }
    case 'base':
      // "The number rose": a past tense of its own form is no base.
      return { role: 'verb', shape: isIrregularPast(lower) ? 'past' : 'base' }
    case 'third':
      return { role: 'verb', shape: 'third' }
    case 'adjective':
      return { role: 'adjective' }
    case 'adverb':
      return { role: 'adverb' }
    case 'name':
      return { role: 'name' }
    default:
      return { role: /^\p{Lu}/u.test(token.text) && i > 0 ? 'name' : 'noun' }
  }
}

function isIrregularPast(lower: string): boolean {
  const [base] = basesOf(lower)
  return base !== undefined && base !== lower && formsOf(base).past === lower
}

function isCondition(text: string, raw: readonly RawToken[], i: number): boolean {
  if (raw[i + 1]?.lower === 'that' || i === 0) return true
  return /[,;:]/.test(text.slice(raw[i - 1]?.end ?? 0, raw[i]?.start ?? 0))
}

function isInfinitive(rough: readonly Rough[], raw: readonly RawToken[], i: number): boolean {
  const at = rough[i + 1] === 'adverb' ? i + 2 : i + 1
  const next = raw[at]
  if (!next) return false
  if (/^(?:be|have|do|not)$/.test(next.lower)) return true
  if (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower)) return false
  if (rough[at] === 'base') {
    const after = raw[at + 1]?.lower ?? ''
    // "access to support and", "to work with": a noun would be followed by and, of, or the end.
    return !/^(?:of|is|are|was|were|has)$/.test(after)
  }
  const after = raw[at + 1]?.lower ?? ''
  // "to ascertain her level": no noun is followed by "her".
  if (
    rough[at] === 'noun' &&
    !isPlural(next.text) &&
    /^(?:the|his|her|their|your|its|my|our|whether|how|what)$/.test(after)
  )
    return true
  return (
    SEND_VERBS.has(next.lower) && !/^(?:and|or|of|is|are|for|from)?$/.test(raw[at + 1]?.lower ?? '')
  )
}

/** "that": determiner, relative or the word before what is said. */
function that(raw: readonly RawToken[], rough: readonly Rough[], i: number, text: string): First {
  const next = raw[i + 1]
  const previous = rough[i - 1]
  const gap = text.slice(raw[i - 1]?.end ?? 0, raw[i]?.start ?? 0)
  if (!next) return { role: 'pronoun' }
  if (i === 0 || /[,;:.]/.test(gap)) {
    return { role: rough[i + 1] === 'noun' ? 'determiner' : 'pronoun' }
  }
  if (PREPOSITIONS.has(raw[i - 1]?.lower ?? ''))
    return {
      role: rough[i + 1] === 'noun' || rough[i + 1] === 'adjective' ? 'determiner' : 'pronoun',
    }
  const isVerbNext =
    MODALS.has(next.lower) ||
    BE_FINITE.has(next.lower) ||
    /^(?:has|have|had|do|does|did)$/.test(next.lower)
  if (isVerbNext || rough[i + 1] === 'third' || rough[i + 1] === 'past' || rough[i + 1] === 'base')
    return { role: previous === 'noun' || previous === 'name' ? 'relative' : 'subordinator' }
  return { role: 'subordinator' }
}
