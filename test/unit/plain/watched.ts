/**
 * A count of what an easy version must keep, written for these tests alone and by other means than
 * the guard: so that a hole in the guard shows.
 */
interface Watched {
  numbers: string[]
  denials: number
  modals: string[]
  limits: string[]
  names: string[]
}

const MODALS = /\b(must|shall|should|ought|might|could|can|cannot|will|would|may)\b/g
const LIMITS =
  /\b(if|unless|until|except|at least|at most|up to|within|only|all|any|each|some|most|or|where possible|as appropriate)\b/g
const SPLIT_TIMES = /\bMay(?= \d)|(?<=\d |\bin |\bsince |\bby )May\b/g

function watch(text: string): Watched {
  const flat = text.replace(SPLIT_TIMES, 'Mai').replace(/[’‘]/g, "'")
  const small = flat
    .toLowerCase()
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bshan't\b/g, 'shall not')
    .replace(/n't\b/g, ' not')
    .replace(/'ll\b/g, ' will')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/\bin the event that\b/g, 'if')
    .replace(/\buntil such time as\b/g, 'until')
    .replace(/\b(?:solely|exclusively)\b/g, 'only')
    .replace(/\bthe majority of\b/g, 'most')
    .replace(/\ba maximum of\b/g, 'at most')
    .replace(/\b\p{L}+-\p{L}+\b/gu, 'joined')
  const all = (pattern: RegExp) => [...small.matchAll(pattern)].map((found) => found[0])
  return {
    numbers: all(/\d+(?:[.,:]\d+)*/g),
    denials: all(/\b(?:not|no|never|nor|neither|none|without|nothing|nobody)\b/g).length,
    modals: all(MODALS).map((word) => (word === 'shall' ? 'must' : word)),
    limits: all(LIMITS),
    names: [...flat.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}-]+/gu)]
      .map(([name]) => name.toLowerCase())
      .filter((name) => !/^(?:i|las?|local|authority|authorities|council)$/.test(name)),
  }
}

/** What one text has and the other lacks, in words; empty where nothing was lost or gained. */
export function differences(before: string, after: string): string[] {
  const one = watch(before)
  const two = watch(after)
  const told: string[] = []
  if (one.denials !== two.denials) told.push(`denials ${one.denials} → ${two.denials}`)
  for (const kind of ['numbers', 'modals', 'limits'] as const) {
    const gone = missing(one[kind], two[kind])
    const come = new Set(two[kind].filter((each) => !one[kind].includes(each)))
    if (gone.length > 0) told.push(`${kind} lost: ${gone.join(', ')}`)
    if (come.size > 0) told.push(`${kind} gained: ${[...come].join(', ')}`)
  }
  const words = new Set(after.toLowerCase().match(/[\p{L}-]+/gu) ?? [])
  const names = one.names.filter((name) => !words.has(name))
  if (names.length > 0) told.push(`names lost: ${names.join(', ')}`)
  return told
}

/** Those of the first list that the second has too few of. */
function missing(first: readonly string[], second: readonly string[]): string[] {
  const rest = [...second]
  return first.filter((each) => {
    const at = rest.indexOf(each)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}
