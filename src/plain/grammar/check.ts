import { type Analysed, gapBefore } from './analyse.ts'
import {
  clauseAt,
  headOf,
  isBody,
  isOpener,
  isPerson,
  isPluralPhrase,
  mainVerb,
  skipConnectors,
} from './clause.ts'
import { articleFor } from './noun-forms.ts'

/** Whether a sentence can stand by itself: a main clause, a question or an order. */
export function isWhole(s: Analysed): boolean {
  const { tokens, text } = s
  if (tokens.length < 2) return false
  if (/^See [\p{L}\p{N}&]/u.test(text)) return true
  if (/\?[’”"')]*$/.test(text)) return tokens.some((token) => token.isFinite)
  const first = skipConnectors(s, 0)
  const opener = tokens[first]
  if (!opener || opener.role === 'relative') return false
  if (
    opener.role === 'subordinator' ||
    /^(?:after|before|since|until|once|as)$/.test(opener.lower)
  ) {
    // "If …, you can …": the main clause comes after a comma.
    for (let i = first + 2; i < tokens.length; i++) {
      if (/,/.test(gapBefore(s, i)) && mainVerb(s, i) !== undefined) return true
    }
    if (isTimeAndClause(s, first)) return true
    const inner = clauseAt(s, first + 1)
    for (let i = (inner?.verb ?? tokens.length) + 1; i < tokens.length; i++) {
      const role = tokens[i]?.role
      if (isOpener(s, i) || tokens[i]?.role === 'and') break
      // "If it falls a meeting must be held": the comma was left out.
      if ((role === 'determiner' || role === 'pronoun') && clauseAt(s, i)) return true
    }
    return opener.lower === 'what' || opener.lower === 'how' || opener.lower === 'that'
      ? tokens.filter((token) => token.isFinite).length > 1
      : false
  }
  return mainVerb(s, first) !== undefined
}

/** "Before the assessment a form will be sent": no comma stands after the time. */
function isTimeAndClause(s: Analysed, first: number): boolean {
  if (!/^(?:before|after)$/.test(s.tokens[first]?.lower ?? '')) return false
  if (s.tokens[first + 1]?.role !== 'determiner') return false
  for (let i = first + 3; i < Math.min(s.tokens.length, first + 6); i++) {
    const token = s.tokens[i]
    if (!token || token.isFinite || token.role === 'and' || token.role === 'relative') return false
    if (token.role === 'pronoun' || /^(?:an?|the)$/.test(token.lower))
      return s.tokens[i - 1]?.role === 'noun' && clauseAt(s, i) !== undefined
  }
  return false
}

const LOOSE_END =
  /^(?:and|or|but|the|a|an|of|because|if|that|which|who|unless|although|while|my|your|their|its|our)$/

/** What is wrong with a sentence as a sentence, as far as we can tell; undefined where nothing is. */
export function faultOf(s: Analysed): string | undefined {
  const { text, tokens } = s
  const last = tokens[tokens.length - 1]
  if (!last) return 'no words'
  if (LOOSE_END.test(last.lower) && last.text === last.lower && !/\?$/.test(text))
    return 'loose end'
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (count(/\(/g) !== count(/\)/g)) return 'brackets'
  if (count(/“/g) !== count(/”/g) || count(/"/g) % 2 === 1) return 'quotation marks'
  if (/\b(\p{L}{3,}) (?:and|or) \1\b/iu.test(text)) return 'doubled word'
  if (/\b(the|a|an|of|to|and|is|are|in|for|with|that|it|they|this|by)\s+\1\b/i.test(text))
    return 'doubled word'
  if (
    /\b(?:few|many|several|most|some) (?:the|my|your|his|her|its|our|their|these|those)\b/i.test(
      text,
    )
  )
    return 'of'
  if (/\bbe being\b/i.test(text)) return 'be being'
  // "But and they went", "If so, and there are": a word that joins what is no longer there.
  if (/^(?:But|So|And|Then|If so,|Even so,) (?:and|but|or)\b/.test(text)) return 'loose joint'
  if (/^(?:However|Therefore) (?:do|does|is|are|has|have|can)\b[^,]*\?$/.test(text))
    return 'loose joint'
  if (hasBareThat(s)) return 'that'
  if (hasSecondToOnly(s)) return 'and to'
  if (/\bbefore (?:it|they|them|he|him|she|we|us|you|i) being\b/i.test(text))
    return 'before … being'
  if (/[,;:]\s*[,;:.]|\(\s*\)|,\s*$/.test(text)) return 'loose marks'
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (!token || !next || gapBefore(s, i + 1) !== ' ') continue
    if (
      (token.lower === 'an' || (token.lower === 'a' && token.text === 'a')) &&
      articleFor(next.text) !== token.lower
    )
      if (!/^(?:and|or|is|of)$/.test(next.lower)) return 'a or an'
    if (
      token.role === 'modal' &&
      /^(?:third|past|ing)$/.test(next.shape ?? '') &&
      next.role === 'verb'
    )
      return 'verb form'
  }
  if (hasBareSure(s)) return 'make sure'
  return tellsThing(s) ? 'tell' : agreementFault(s)
}

/** "We advise the council and to partners": the first "to" is missing. */
function hasSecondToOnly(s: Analysed): boolean {
  const at = s.tokens.findIndex(({ role, lower }) => role === 'preposition' && lower === 'to')
  return at > 0 && s.tokens[at - 1]?.lower === 'and'
}

/** "to agree that is fair": no noun for "that" to tell of. */
function hasBareThat(s: Analysed): boolean {
  return s.tokens.some(
    ({ lower }, i) =>
      lower === 'that' &&
      s.tokens[i - 1]?.shape === 'base' &&
      s.tokens[i - 1]?.role === 'verb' &&
      gapBefore(s, i) === ' ' &&
      /^(?:is|are|was|were|has|have|can|may|must|should|will)$/.test(s.tokens[i + 1]?.lower ?? ''),
  )
}

/** Only people and bodies can be told: "tell your teaching" is not English. */
function tellsThing(s: Analysed): boolean {
  return s.tokens.some(({ lower }, i) => {
    if (!/^(?:tell|tells|told|telling)$/.test(lower)) return false
    const first = s.tokens[i + 1]
    if (first?.role !== 'determiner' && first?.role !== 'noun' && first?.role !== 'adjective')
      return false
    if (/^(?:this|that|these|those)$/.test(first.lower)) return false
    const head = headOf(s, i + 1, Math.min(s.tokens.length, i + 6))
    return (
      head !== undefined &&
      head.role === 'noun' &&
      !isPerson(head) &&
      !isBody(head) &&
      !/^(?:story|stories|truth|difference|time|tale)$/.test(head.lower)
    )
  })
}

/** "Make sure a place" needs "of" or a clause of its own. */
function hasBareSure(s: Analysed): boolean {
  return s.tokens.some(({ lower }, i) => {
    const next = s.tokens[i + 2]
    if (!/^(?:make|makes|making|made)$/.test(lower) || s.tokens[i + 1]?.lower !== 'sure')
      return false
    if (next && /^(?:that|of|to|how|when|where|what)$/.test(next.lower)) return false
    const clause = clauseAt(s, i + 2)
    // "The duty to make sure engagement has grown": that verb is the sentence's own.
    if (!clause || clause.verb === mainVerb(s)) return true
    // "make sure a high success rate for all": a thing that looks like a verb of many.
    const isBase = s.tokens[clause.verb]?.shape === 'base'
    return isBase && isPluralPhrase(s, clause.subject, clause.subjectEnd) === false
  })
}

function agreementFault(s: Analysed): string | undefined {
  const clause = clauseAt(s, 0)
  if (!clause) return undefined
  const verb = s.tokens[clause.verb]
  const many = isPluralPhrase(s, clause.subject, clause.subjectEnd)
  if (
    !verb ||
    many === undefined ||
    /^(?:there|here|what)$/.test(s.tokens[clause.subject]?.lower ?? '')
  )
    return undefined
  const head = s.tokens[clause.subject]?.lower
  if (head === 'i' || head === 'you') return undefined
  if (many && /^(?:is|was|has|does)$/.test(verb.lower)) return 'agreement'
  if (!many && /^(?:are|were|have|do)$/.test(verb.lower)) return 'agreement'
  if (many && verb.shape === 'third') return 'agreement'
  if (!many && verb.shape === 'base' && verb.role === 'verb') return 'agreement'
  return undefined
}

/** Whether new sentences are as sound as the one they came from. */
export function isSound(before: Analysed, after: readonly Analysed[], areItems = false): boolean {
  const wasFaulty = faultOf(before)
  const wasWhole = isWhole(before)
  return after.every((s) => {
    const fault = faultOf(s)
    // An item may end with the "and" that joins it to the next.
    if (fault && fault !== wasFaulty && !(areItems && fault === 'loose end')) return false
    if (areItems) return true
    return !wasWhole || isWhole(s)
  })
}
