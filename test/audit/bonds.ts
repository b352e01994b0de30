import { actorsOf } from './doers.ts'
import type { Finding } from './findings.ts'
import { stemOf, wordsOf } from './words.ts'

const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december)$/
const MOVED_LINE = /^\W*(?:see\b|".*is short for)/i

/** Figures and months that stand once, in their order; what brackets hold may go elsewhere. */
function sequence(text: string): string[] {
  const all = wordsOf(text.replace(/\([^()]*\)/g, ' '))
    .map(({ low }) => low)
    .filter((word) => /\d/.test(word) || MONTHS.test(word))
  return all.filter((word) => all.indexOf(word) === all.lastIndexOf(word))
}

/** Figures and dates must come in the order they came. */
function figuresMoved(source: string, lines: readonly string[]): Finding[] {
  const was = sequence(source)
  const is = sequence(lines.filter((line) => !MOVED_LINE.test(line)).join(' '))
  const both = was.filter((each) => is.includes(each))
  const order = is.filter((each) => both.includes(each))
  return order.join(' ') === both.join(' ') ? [] : [{ kind: 'number', words: 'other order' }]
}

const opening = (text: string) =>
  wordsOf(text)
    .slice(0, 3)
    .map(({ low }) => low)
    .join(' ')

/** What hung on a condition, or opened the whole, and now stands by itself. */
function conditionsTorn(source: string, lines: readonly string[]): Finding[] {
  const low = source.toLowerCase()
  const found: Finding[] = []
  for (const line of lines.slice(1)) {
    const at = low.indexOf(opening(line))
    if (at < 0 || opening(line).split(' ').length < 3) continue
    const before =
      low
        .slice(0, at)
        .split(/[,;:.]|\s[–—-]\s/)
        .pop() ?? ''
    const isCondition = /^\W*(?:if|unless|until|when|where|once)\b/i.test(line)
    if (!isCondition && /\b(?:if|unless|until|when|where)\b.*\b(?:and|or)\s*$/.test(before))
      found.push({ kind: 'limit', words: 'set free of its condition' })
    if (at === 0 && /^(?:before|after|by|within|during|until|from)\b/i.test(line))
      found.push({ kind: 'limit', words: 'opening moved down' })
  }
  const dropsWhen = /\bwhen\b/i.test(source) && !/\bwhen\b/i.test(lines.join(' '))
  const has = /\b(?:if|after|once|while|during|as|whenever|where|then|at the time|for)\b/i
  if (dropsWhen && lines.length > 1 && !has.test(lines.join(' ')))
    found.push({ kind: 'limit', words: 'lost: when' })
  return found
}

/** "Only if" is one word; "within 6 weeks" belongs to the verb before it. */
function limitsMoved(source: string, easy: string): Finding[] {
  const found: Finding[] = []
  if (
    /\bonly if\b/i.test(source) &&
    /\bonly\b/i.test(easy) &&
    !/\bonly (?:\w+ ){0,2}if\b/i.test(easy)
  )
    found.push({ kind: 'limit', words: 'moved: only if' })
  const lasts = (text: string) =>
    [...text.toLowerCase().matchAll(/([a-z'-]+) within \d/g)].map(([, word = '']) => stemOf(word))
  const has = new Set(wordsOf(easy).map(({ stem }) => stem))
  const now = lasts(easy)
  if (!/\bby\b/i.test(source))
    for (const word of lasts(source))
      if (has.has(word) && now.length > 0 && !now.includes(word))
        found.push({ kind: 'limit', words: `moved: ${word} within` })
  return found
}

const DONE_BY =
  /\b([a-z]+ed|set|sent|given|made|held|written|told|paid|taught|seen|run|led|chosen) by (?:an? |the |your |our |their )?([a-z]+)/gi

/** Who something was done by must still stand after "by", or in front of what was done. */
function doersOfPassives(source: string, easy: string): Finding[] {
  const words = wordsOf(easy)
  return [...source.matchAll(DONE_BY)].flatMap(([whole, verb = '', doer = '']): Finding[] => {
    const stem = stemOf(doer)
    if (actorsOf(doer).size === 0 || !words.some((word) => word.stem === stem)) return []
    const others = [...easy.matchAll(DONE_BY)].filter((each) => each[1] === verb)
    if (others.length > 0 && !others.some((each) => stemOf(each[2] ?? '') === stem))
      return [{ kind: 'doer', words: `no longer: ${whole}` }]
    const isStill = words.some(
      (word, at) =>
        word.low === 'by' && words.slice(at + 1, at + 5).some((next) => next.stem === stem),
    )
    const isFirst = words.some((word, at) => word.stem === stem && (at < 6 || word.isFirst))
    return isStill || isFirst ? [] : [{ kind: 'doer', words: `no longer: ${whole}` }]
  })
}

/** What belongs together and must stay so: figures, conditions, limits and doers. */
export function bonds(source: string, lines: readonly string[]): Finding[] {
  const easy = lines.join(' ')
  return [
    ...figuresMoved(source, lines),
    ...conditionsTorn(source, lines),
    ...limitsMoved(source, easy),
    ...doersOfPassives(source, easy),
  ]
}
