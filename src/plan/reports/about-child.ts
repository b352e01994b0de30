import { birthsIn, detailsOf } from '../read/recognise.ts'

/**
 * Why a report may be about another child than the plan: its date of birth is another, it is about
 * somebody of another name, or it never says the child's name.
 */
export type OtherChild =
  | { why: 'birth'; inReport: string; inPlan: string }
  | { why: 'name'; inReport: string; inPlan: string }
  | { why: 'not named'; inPlan: string }

/** A name that stands so much oftener in the report is whom it is about. */
const OFTENER = 3
/** Short forms begin alike: Robin and Robbie, Alexander and Alex. */
const ALIKE = 3
/** Words with a capital that begin as some names do. */
const MONTHS = new Set(['may', 'june', 'april', 'august'])

/**
 * Whether a report seems to be about another child than the plan; undefined where nothing speaks
 * for it. It is a question to the person, not a verdict: a report may use a short form of the name.
 * @param report its whole text
 * @param plan the plan's whole text
 */
export function otherChild(report: string, plan: string): OtherChild | undefined {
  const { name } = detailsOf(plan)
  const births = birthsIn(report)
  const inPlan = birthsIn(plan)
  const [own] = births
  const [birth] = inPlan
  if (own !== undefined && birth !== undefined) {
    // The same day of birth says more than any name.
    if (births.some((each) => inPlan.includes(each))) return undefined
    return { why: 'birth', inReport: own, inPlan: birth }
  }
  if (name === null) return undefined
  const called = [name, ...preferredIn(plan)].map(firstOf)
  const named = Math.max(...called.map((each) => countOf(each, report)))
  const about = detailsOf(report).name
  const isOther = about !== null && !called.some((each) => isShortForm(firstOf(about), each))
  if (isOther && countOf(firstOf(about), report) > named * OFTENER)
    return { why: 'name', inReport: about, inPlan: name }
  return named === 0 && !called.some((each) => hasShortForm(each, report))
    ? { why: 'not named', inPlan: firstOf(name) }
    : undefined
}

const firstOf = (name: string) => name.split(' ')[0] ?? name

function preferredIn(plan: string): string[] {
  const label =
    /(?:preferred name|known as|likes to be called)\s*:?\s*(?:\| )?([A-Z][\p{L}'’-]+)/giu
  return [...plan.matchAll(label)].flatMap(([, name]) => name ?? [])
}

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function wordsOf(text: string): string[] {
  return folded(text).match(/\p{L}+/gu) ?? []
}

function countOf(name: string, text: string): number {
  const [wanted] = wordsOf(name)
  return wordsOf(text).filter((word) => word === wanted).length
}

/** A name itself, or a form of it such as Alex of Alexander, Robbie of Robin. */
function isShortForm(word: string, name: string): boolean {
  const short = folded(word)
  const whole = folded(name)
  if (short === whole) return true
  if (short.length < ALIKE || MONTHS.has(short)) return false
  return (
    whole.startsWith(short) || (short.startsWith(whole.slice(0, ALIKE)) && /(?:ie|y)$/.test(short))
  )
}

/** A capitalised word that is a form of the name. */
function hasShortForm(name: string, text: string): boolean {
  return (text.match(/\p{Lu}\p{L}+/gu) ?? []).some((word) => isShortForm(word, name))
}
