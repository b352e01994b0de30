import { type Analysed, analyse } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { clauseAt, isPerson } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, wordCount } from '../grammar/write.ts'
import { meaningIn } from './bracketed-nouns.ts'
import { hasQuotation } from './joints.ts'
import type { Proposal, Step } from './step.ts'

const NEUTRAL = /^(?:and|or|of|the|for|in|to|a|an|&|with)$/

/** Makes a sentence of what stands in brackets; never drops it. */
export const brackets: Step = {
  name: 'brackets',
  minWords: 8,
  *propose(s) {
    if (hasQuotation(s)) return
    for (const found of s.text.matchAll(/\s+\(([^()]{2,})\)/g)) {
      const before = s.text.slice(0, found.index)
      const rest = s.text.slice(found.index + found[0].length)
      if (/^[\p{L}\p{N}-]/u.test(rest) || wordCount(before) < 2) continue
      // "a (mostly blue) coat": a noun is still to come.
      if (/\b(?:an?|the|my|your|his|her|our|their|its|this|these)$/i.test(before)) continue
      const more = sentenceOf(s, before, (found[1] ?? '').trim(), rest)
      if (!more) continue
      const main = asSentence(before + rest)
      yield { sentences: [main, more.text], isMoving: true, ...more.flags }
    }
  },
}

interface More {
  text: string
  flags?: Pick<Proposal, 'drops' | 'brings'>
}

function sentenceOf(s: Analysed, before: string, inner: string, rest: string): More | undefined {
  const named =
    /^(?:also )?(?:known|called|referred to) as (.+)$/i.exec(inner) ??
    /^also called (.+)$/i.exec(inner)
  if (named && endsPhrase(before, rest)) return { text: asSentence(`This is ${inner}`) }
  const short = shortFor(before, inner)
  // Where the letters are part of a longer name, "(EHC) plan", the name would break.
  if (short && !/^\s+\p{Ll}*(?:plan|assessment|needs)/u.test(rest))
    return { text: `“${inner}” is short for “${short}”.` }
  const example = /^(?:for example|for instance|such as),?\s+(.+)$/i.exec(inner)
  // What follows the bracket would stand between the thing and what is told of it.
  const isNear =
    wordCount(rest) < 4 && !analyse(rest, [s]).tokens.some(({ role }) => role === 'verb')
  // "(for example, Alder, 2014)": a work to look up is no example of the thing.
  const isWork = /^\p{Lu}[^;]*\b(?:19|20)\d\d[a-z]?\b/u.test(example?.[1] ?? '')
  if (example?.[1] && isNear && !isWork && isThing(s, example[1])) {
    const isMany = /,|\b(?:and|or)\b/.test(example[1])
    return { text: asSentence(`${isMany ? 'Examples are' : 'An example is'} ${example[1]}`) }
  }
  const included = /^including,?\s+(.+)$/i.exec(inner)
  if (included?.[1] && isNear && isThing(s, included[1]))
    return { text: asSentence(`${includeLead(before)} ${included[1]}`) }
  const who = /^who (.+)$/.exec(inner)
  if (who?.[1] && analyse(who[1], [s]).tokens[0]?.isFinite) {
    const last = analyse(before, [s]).tokens
    const noun = last[last.length - 1]
    // "A member of staff (who must be a teacher)": one person.
    const isMember = /\bmember of (?:the )?staff\s*$/i.test(before)
    if (isMember || (isPerson(noun) && noun && !isPlural(noun.text)))
      return { text: asSentence(`This person ${who[1]}`) }
    if (isPerson(noun) && last[last.length - 2]?.lower !== 'of')
      return { text: asSentence(`These people ${who[1]}`) }
    return undefined
  }
  const meaning = meaningIn(s, before, inner)
  if (meaning !== undefined) return { text: meaning }
  return isStatement(analyse(inner, [s]), wordCount(rest) > 4) && wordCount(inner) > 2
    ? { text: asSentence(inner) }
    : undefined
}

/** A clause of its own: "payment made by us" may be a thing and what was done with it. */
function isStatement(s: Analysed, isFar: boolean): boolean {
  const clause = clauseAt(s, 0)
  const verb = clause && s.tokens[clause.verb]
  if (!clause || !verb || !isWhole(s)) return false
  const subject = s.tokens[clause.subject]
  if (subject?.role === 'number' || /^you know\b/i.test(s.text)) return false
  // "They", told after more has been said, might be others by then.
  if (isFar && /^(?:it|they|this|that|these|those|he|she)$/.test(subject?.lower ?? '')) return false
  if (/\b(?:where|why|how|when|who)$/.test(s.text)) return false
  if (/^that is,/i.test(s.text)) return false
  const isSure = verb.role === 'modal' || /^(?:be|have|do|third)$/.test(verb.shape ?? '')
  return isSure || s.tokens[clause.subject]?.role === 'pronoun'
}

function includeLead(before: string): string {
  const last = /[\p{L}’'-]+$/u.exec(before)?.[0] ?? ''
  return isPlural(last) ? 'These include' : 'This includes'
}

/** Something named, not done: no verb with a tense, no "through" or "by" before it. */
function isThing(s: Analysed, text: string): boolean {
  const { tokens } = analyse(text, [s])
  return tokens[0]?.role !== 'preposition' && !tokens.some((token) => token.isFinite)
}

function endsPhrase(before: string, rest: string): boolean {
  return wordCount(before) > 2 && /^\s*[.,;]?\s*$/.test(rest)
}

/** The words before whose first letters the short form is made of. */
function shortFor(before: string, inner: string): string | undefined {
  // "(EHC plan)": the letters, and the word that both end with.
  const ending = /^([A-Z][A-Za-z&]{1,7}) (\p{L}+)$/u.exec(inner)
  if (ending) {
    const full = new RegExp(`^(.*\\S)\\s+(${ending[2]})$`, 'iu').exec(before)
    const start = full?.[1] === undefined ? undefined : shortFor(full[1], ending[1] ?? '')
    return start === undefined ? undefined : `${start} ${full?.[2]}`
  }
  if (!/^[A-Z][A-Za-z&]{1,7}$/.test(inner) || !/[A-Z].*[A-Z]/.test(inner)) return undefined
  const all = inner.replace(/[a-z&]/g, '').toUpperCase()
  // The "CO" of "SENCO" is one word's.
  const letters = /CO$/.test(all) && /\bco-?o\p{L}+\s*$/iu.test(before) ? all.slice(0, -1) : all
  const words = [...before.matchAll(/[\p{L}][\p{L}’']*/gu)]
  let at = letters.length - 1
  for (let i = words.length - 1; i >= 0 && i >= words.length - 12; i--) {
    const word = words[i]?.[0] ?? ''
    if (word.charAt(0).toUpperCase() === letters[at]) {
      at--
      if (at < 0) {
        const start = words[i]?.index ?? 0
        const full = before.slice(start).replace(/[*_]+/g, '').trim()
        if (/[;:.()]/.test(full)) return undefined
        // "Integrated Care System (ICSs)": the letters are of several, the name of one.
        if (/[A-Z]s$/.test(inner) && !isPlural(words.at(-1)?.[0] ?? '')) return undefined
        // "Teaching assistants (TAs) can": the capital is the sentence's, not the name's.
        const isPlain = start === 0 && words.length > 1 && !/\s\p{Lu}/u.test(full)
        return isPlain ? full.charAt(0).toLowerCase() + full.slice(1) : full
      }
    } else if (!NEUTRAL.test(word)) return undefined
  }
  return undefined
}
