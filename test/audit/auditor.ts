import { bonds } from './bonds.ts'
import { actorsOf, deedsOf, doerlessIn } from './doers.ts'
import type { Finding, FindingKind } from './findings.ts'
import { numbersOf, referencesOf } from './numbers.ts'
import { bindings, pronouns, refusals, times, turns } from './senses.ts'
import { counted, negations } from './strength.ts'
import { even, stemOf, wordsOf } from './words.ts'

export interface Audited {
  source: string
  /** The easy sentences that stand beside it. */
  easy: readonly string[]
  /** Glossary terms in the source, with what may stand in their place. */
  terms?: readonly { text: string; swap: readonly string[]; plain: string }[]
}

/**
 * Compares a sentence with its easy version by its own means, and tells every guarded meaning that
 * was lost, changed or added. It knows nothing of how the easy version was made.
 */
export function audit(audited: Audited): Finding[] {
  const easyLines = withoutExplanations(audited)
  const easy = asOne(easyLines.join(' '))
  const source = asOne(asSwapped(audited, easy))
  const findings = [
    ...compare('number', numbersOf(source), numbersOf(easy)),
    ...compare('reference', referencesOf(source), referencesOf(easy)),
    ...negations(source, easy),
    ...counted(source, easy),
    ...choices(source, easy),
    ...refusals(source, easy),
    ...pronouns(source, easy),
    ...turns(source, easyLines.map(asOne)),
    ...times(source, easy),
    ...bindings(source, easyLines.map(asOne)),
    ...bonds(source, easyLines.map(asOne)),
    ...names(source, easy, audited),
    ...doers(source, easy, audited),
  ]
  return findings.filter(
    (each, at) =>
      findings.findIndex((one) => one.kind === each.kind && one.words === each.words) === at,
  )
}

/** The council goes by many names, and shorthand stands for its words. */
function asOne(text: string): string {
  return (
    even(text)
      .replace(/\b(?:local (?:education )?authorit(y|ies)|LA(s?))(?=\b)/g, (_, many, s) =>
        many === 'ies' || s === 's' ? 'councils' : 'council',
      )
      .replace(/\bLocal Authorit(y|ies)\b/g, (_, many) => (many === 'ies' ? 'councils' : 'council'))
      .replace(/\bthe Council\b/g, 'the council')
      .replace(/\b[Ii]\.e\.?(?=[\s,])/g, 'that is')
      .replace(/\b[Ee]\.g\.?(?=[\s,])/g, 'for example')
      .replace(/\betc\b\.?/g, 'and so on')
      .replace(/\b([Ww])on't\b/g, '$1ill not')
      .replace(/\b([Cc])an't\b/g, '$1annot')
      .replace(/\b([Ss])han't\b/g, '$1hall not')
      .replace(/\b(\w+)n't\b/g, '$1 not')
      .replace(/\b(\w+)'m\b/g, '$1 am')
      .replace(/\b(\w+)'ve\b/g, '$1 have')
      .replace(/\b(\w+)'re\b/g, '$1 are')
      .replace(/\b(\w+)'ll\b/g, '$1 will')
      .replace(/\b([Ll])et's\b/g, '$1et us')
      .replace(/\bon the part of\b/g, 'by')
      // Politeness denies nothing.
      .replace(/\bdo not hesitate to\b|\bdon't hesitate to\b/gi, '')
  )
}

/** What the glossary says about a term is its own text, not part of the sentence. */
function withoutExplanations({ easy, terms = [] }: Audited): string[] {
  const said = terms
    .flatMap(({ plain }) => plain.split(/(?<=[.!?])\s+/))
    .map(bare)
    .filter((sentence) => sentence !== '')
  return easy.filter((line) => {
    const low = bare(line)
    return !said.some((sentence) => low.endsWith(sentence) || sentence === low)
  })
}

function bare(text: string): string {
  return even(text)
    .toLowerCase()
    .replace(/[^\p{L}\d ]/gu, '')
    .trim()
}

/** The source with each term replaced that the easy version replaced by its short words. */
function asSwapped({ source, terms = [] }: Audited, easy: string): string {
  let swapped = even(source)
  const has = new Set(wordsOf(easy).map(({ stem }) => stem))
  for (const { text, swap } of [...terms].sort((a, b) => b.text.length - a.text.length)) {
    const used = swap.find((each) => wordsOf(each).every(({ stem }) => has.has(stem)))
    if (used === undefined) continue
    const isKept = new RegExp(`(?<![\\w])${escaped(even(text))}(?![\\w])`, 'i').test(easy)
    if (!isKept) swapped = swapped.replaceAll(even(text), used)
  }
  return swapped
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function compare(kind: FindingKind, before: string[], after: string[]): Finding[] {
  const was = new Set(before)
  const is = new Set(after)
  return [
    ...[...was].filter((each) => !is.has(each)).map((each) => ({ kind, words: `lost: ${each}` })),
    ...[...is].filter((each) => !was.has(each)).map((each) => ({ kind, words: `new: ${each}` })),
  ]
}

/** "Or" must not turn into "and", nor the other way round. */
function choices(source: string, easy: string): Finding[] {
  const hasChoice = (text: string) =>
    /\b(?:or|either|whether|any of|one of|alternatively)\b|\band\/or\b|\w\/\w/i.test(text)
  const hasJoint = (text: string) => /\band\b|&|[;•]/.test(text)
  if (hasChoice(source) && !hasChoice(easy)) return [{ kind: 'choice', words: 'lost: or' }]
  if (
    !hasChoice(source) &&
    hasChoice(easy) &&
    hasJoint(source) &&
    !/\bsiblings?\b|\bexperienced?\b/i.test(source)
  ) {
    return [{ kind: 'choice', words: 'new: or' }]
  }
  return []
}

function names(source: string, easy: string, { terms = [] }: Audited): Finding[] {
  const after = wordsOf(easy)
  const has = new Set(after.flatMap(({ low, stem }) => [low, stem]))
  const known = new Set(
    terms
      .flatMap(({ text, swap, plain }) => wordsOf(`${text} ${swap.join(' ')} ${plain}`))
      .map(({ stem }) => stem),
  )
  const lost = wordsOf(source).filter(
    ({ raw, low, stem, isFirst }) =>
      !isFirst && /^\p{Lu}/u.test(raw) && raw !== 'I' && !has.has(low) && !has.has(stem),
  )
  const before = new Set(wordsOf(source).flatMap(({ low, stem }) => [low, stem]))
  const gained = after.filter(
    ({ raw, low, stem, isFirst }) =>
      !isFirst &&
      /^\p{Lu}/u.test(raw) &&
      raw !== 'I' &&
      !before.has(low) &&
      !before.has(stem) &&
      !known.has(stem),
  )
  return [
    ...lost.map(({ raw }): Finding => ({ kind: 'name', words: `lost: ${raw}` })),
    ...gained.map(({ raw }): Finding => ({ kind: 'name', words: `new: ${raw}` })),
  ]
}

/** Doers a plainer word may bring in: other children for peers, the person for the individual. */
const MAY_APPEAR = new Map([
  ['child', /\bpeers?\b|\bchild|\bpupil/i],
  ['school', /\b(?:educational|academic|education) /i],
  ['we', /\bour\b|\bus\b/i],
  ['you', /\byour/i],
])

function doers(source: string, easy: string, { terms = [] }: Audited): Finding[] {
  const was = actorsOf(source)
  const is = actorsOf(easy)
  const ofTerms = actorsOf(terms.map(({ text, swap }) => `${text} ${swap.join(' ')}`).join(' '))
  const lost = [...was].filter((actor) => !is.has(actor) && !ofTerms.has(actor))
  const gained = [...is].filter(
    (actor) =>
      !was.has(actor) && !ofTerms.has(actor) && MAY_APPEAR.get(actor)?.test(source) !== true,
  )
  // "Someone" may only stand where the source leaves the doer out, and only as the doer.
  const someones = (text: string) => (text.match(/\bsomeone\b/gi) ?? []).length
  const isVeiled =
    someones(easy) - someones(source) > Math.max(0, doerlessIn(source) - doerlessIn(easy)) ||
    (someones(source) === 0 &&
      /\b(?!(?:and|but|or|so|if|when|that|unless|until|because)\b)\w+ someone\b/i.test(easy))
  const before = deedsOf(source)
  const turned = deedsOf(easy).filter(
    ({ doer, verb, other }) =>
      before.some((deed) => deed.doer === other && deed.other === doer && deed.verb === verb) &&
      !before.some((deed) => deed.doer === doer && deed.other === other),
  )
  return [
    ...lost.map((actor): Finding => ({ kind: 'doer', words: `lost: ${actor}` })),
    ...gained.map((actor): Finding => ({ kind: 'doer', words: `new: ${actor}` })),
    ...(isVeiled ? [{ kind: 'doer' as const, words: 'veiled: someone' }] : []),
    ...turned.map(
      ({ doer, verb, other }): Finding => ({
        kind: 'doer',
        words: `turned: ${doer} ${verb} ${other}`,
      }),
    ),
  ]
}

/** Whether a word of the source is still there, as itself or bent. */
export function keptShare(source: string, easy: string): { kept: number; all: number } {
  const has = new Set(wordsOf(easy).map(({ stem }) => stem))
  const words = wordsOf(source)
  return { kept: words.filter(({ low }) => has.has(stemOf(low))).length, all: words.length }
}
