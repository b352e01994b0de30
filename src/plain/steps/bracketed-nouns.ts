import { type Analysed, analyse, gapBefore } from '../grammar/analyse.ts'
import { isWhole } from '../grammar/check.ts'
import { isPerson, slice } from '../grammar/clause.ts'
import { isPlural } from '../grammar/noun-forms.ts'
import { asSentence, upperFirst } from '../grammar/write.ts'

/** What tells of a time, a number or a place in a text, not of what a thing is. */
const NO_MEANING =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|days|date|month|year|years|week|weeks|time|term|age|ages|first|last|second|latter|former|same|other|others|rest|number|amount|total|maximum|minimum|average|majority|one|section|part|page|copy|copies|version|example|examples)$/

/**
 * "Sensory processing (the way the brain sorts what we feel)" tells what the thing before the bracket
 * is: a sentence that says so, or undefined where that is not sure.
 */
export function meaningIn(s: Analysed, before: string, inner: string): string | undefined {
  const to = s.tokens.findIndex(({ start }) => start >= before.length)
  const told = analyse(inner, [s])
  const first = told.tokens[0]
  if (to < 2 || !first || /[,;:]$/.test(before) || /[;:–]/.test(inner)) return undefined
  const thing = thingBefore(s, to)
  if (!thing) return undefined
  if (isName(told) && !thing.isMany && /^(?:the|our|your)\b/i.test(thing.text))
    return asSentence(`${upperFirst(thing.text)} is ${inner}`)
  const head = headAt(told)
  const noun = told.tokens[head ?? -1]
  if (head === undefined || !noun) return undefined
  if (told.tokens.slice(0, head + 1).some(({ lower }) => NO_MEANING.test(lower))) return undefined
  const isMany = isPlural(noun.text)
  if (isMany !== thing.isMany) return undefined
  // "his translation of it into Welsh (the translation that …)": it says again what was named before.
  if (s.tokens.slice(0, to).some(({ lower }) => lower === noun.lower)) return undefined
  // "People who …": a row of names or words would be examples.
  const hasArticle = /^(?:a|an|the)$/.test(first.lower)
  if (isMany ? !isPerson(noun) || !told.tokens[head + 1] : !hasArticle) return undefined
  if (isMany && told.tokens.some((_, k) => k > 0 && /,/.test(gapBefore(told, k)))) return undefined
  const be = isMany ? 'are' : 'is'
  const sentence = asSentence(`${upperFirst(thing.text)} ${be} ${inner}`)
  return isWhole(analyse(sentence, [s])) ? sentence : undefined
}

/** "Mrs Joan Bell" */
function isName(s: Analysed): boolean {
  return (
    s.tokens.length > 1 &&
    s.tokens.length < 5 &&
    /^(?:Mrs?|Ms|Miss|Dr)\b/.test(s.text) &&
    s.tokens.every(({ text }) => /^\p{Lu}/u.test(text))
  )
}

/** The first noun of a noun phrase's first group; undefined where it begins with something else. */
function headAt(s: Analysed): number | undefined {
  let head: number | undefined
  for (const [k, { role }] of s.tokens.entries()) {
    if (role === 'noun') head = k
    else if (head !== undefined) break
    else if (!/^(?:determiner|adjective|adverb)$/.test(role) || (role === 'determiner' && k > 0))
      return undefined
  }
  return head
}

/** The noun phrase just before the bracket, where nothing before it may be meant as well. */
function thingBefore(s: Analysed, to: number): { text: string; isMany: boolean } | undefined {
  const noun = s.tokens[to - 1]
  // "Sensory processing": a doing that has become a thing.
  const isDoing = noun?.shape === 'ing' && s.tokens[to - 2]?.role === 'adjective'
  if (!noun || (!isDoing && !/^(?:noun|name)$/.test(noun.role))) return undefined
  let from = isDoing ? to - 1 : to
  while (from > 0 && (from >= to - 1 || gapBefore(s, from) === ' ')) {
    const token = s.tokens[from - 1]
    if (!token || !/^(?:noun|name|adjective|determiner)$/.test(token.role)) break
    from--
    if (token.role === 'determiner') break
  }
  const first = s.tokens[from]
  const lead = s.tokens[from - 1]
  if (!first || to - from > 5 || /^(?:of|than|as|like)$/.test(lead?.lower ?? '')) return undefined
  if (first.role === 'determiner' && !/^(?:a|an|the|your|our|their)$/.test(first.lower))
    return undefined
  if (lead?.role === 'number' || lead?.role === 'adverb') return undefined
  // "A special school (a school for …)": any such school.
  return { text: slice(s, from, to), isMany: isPlural(noun.text) }
}
