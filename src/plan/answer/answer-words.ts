import * as data from 'virtual:sendlight-plan'
import type { Said } from '../rules.ts'
import type { Gap } from '../types.ts'
import { saidIn } from '../vague/said.ts'

type Voiced = Record<'I' | 'we', string>

interface Written {
  writes: Record<string, [string, string][]>
  blanks: Partial<Record<Gap, string>>
  subjects: string
  subjectBlank: string
  exactly: string
  gaps: Partial<Record<Gap, string>>
  becauseSays: string
  becauseOpen: string
  becauseBoth: string
  asked: Record<string, string>
  requests: Record<string, string>
  because: Record<string, string>
  us: Voiced
  letter: {
    title: string
    amendedTitle: string
    dear: string
    opening: Voiced
    amendedOpening: Voiced
    sent: string
    brackets: string
    now: string
    missing: string
    asked: Voiced
    added: Voiced
    request: string
    why: string
    evidence: string
    school: Voiced
    schoolBlank: string
    meeting: Voiced
    time: Voiced
    closing: Voiced
    thanks: string
    end: string
    enclosed: string
    blanks: Record<
      'child' | 'caseworker' | 'council' | 'sender' | 'address' | 'date' | 'birth',
      string
    >
    born: string
    without: string
  }
  working: {
    title: string
    keyTitle: string
    key: { look: string; means: string }[]
    evidence: string
    place: string
  }
  comments: { asked: string; why: string; evidence: string }
}

const written = data.answer as Written

export const LETTER = written.letter
export const WORKING = written.working
export const COMMENTS = written.comments
/** Words to ask for, with blanks, by the rule of the issue. */
export const ASKED = written.asked
/** What a letter asks, and why, by the rule of the issue. */
export const REQUESTS = written.requests
export const BECAUSE = written.because
export const US = written.us

const SUBJECTS = new RegExp(written.subjects, 'i')

const WRITES = new Map(
  Object.entries(written.writes).map(([rule, pairs]) => [
    rule,
    pairs.map(([find, put]) => ({ find: new RegExp(find, 'i'), put })),
  ]),
)

/** `{name}` filled in. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Why loose words need changing, as a letter says it: what they leave open. */
export function becauseOf(missing: readonly Gap[]): string {
  const gaps = missing.map((gap) => written.gaps[gap]).filter((each) => each !== undefined)
  const unique = [...new Set(gaps)]
  const list = [unique.slice(0, -1).join(', '), unique.at(-1) ?? ''].filter((each) => each !== '')
  const says = unique.length === 0 ? '' : filled(written.becauseSays, { gaps: list.join(' or ') })
  if (!missing.includes('whether it must happen')) return says
  return says === '' ? written.becauseOpen : `${says} ${written.becauseBoth}`
}

/** What a sentence already says needs no blank. */
const SAID_BY: Partial<Record<Gap, Said>> = {
  who: 'who',
  'how long': 'how long',
  'how often': 'how often',
  'group size': 'group',
  'until when': 'until',
}

/**
 * A sentence as it could be asked for: loose words put right where that takes no new fact, and a
 * blank for everything that it leaves open. Empty where nothing can be proposed.
 */
export function askedFor(
  sentence: string,
  loose: readonly { rule: string; quote: string; missing: readonly Gap[] }[],
): string {
  const missing = new Set(loose.flatMap((each) => each.missing))
  let asked = sentence
  for (const { rule } of [...loose, { rule: 'should' }]) {
    const pair = WRITES.get(rule)?.find(({ find }) => find.test(asked))
    if (!pair) continue
    asked = asked.replace(pair.find, pair.put)
    missing.delete('the least that must happen')
  }
  const unclear = loose.find(
    ({ rule, quote, missing: gaps }) =>
      rule !== 'such-as' && gaps.includes('what exactly') && asked.includes(quote),
  )
  if (unclear) asked = asked.replace(unclear.quote, (quote) => `${quote} ${written.exactly}`)
  const said = saidIn(asked)
  for (const [gap, by] of Object.entries(SAID_BY)) if (said.has(by)) missing.delete(gap as Gap)
  if (asked.includes(written.blanks['how often'] ?? '')) missing.delete('how often')
  if (missing.has('who') && SUBJECTS.test(asked)) {
    asked = asked.replace(SUBJECTS, (subject) => `${subject} ${written.subjectBlank}`)
    for (const gap of ['who', 'training'] as const) missing.delete(gap)
  }
  // The blank for who asks for the training too.
  if (missing.has('who')) missing.delete('training')
  const blanks = Object.entries(written.blanks)
    .filter(([gap]) => missing.has(gap as Gap))
    .map(([, blank]) => blank)
  const [, bare = '', end = ''] = /^(.*?)([.;:]?)\s*$/s.exec(asked) ?? []
  const parts = [bare.trim(), ...blanks].filter((each) => each !== '')
  // A cell's single word is no sentence.
  const stop = sentence.split(' ').length > 3 ? '.' : ''
  const whole = tidy(`${parts.join(', ')}${end === '' || end === ';' ? stop : end}`)
  return whole === tidy(sentence) ? '' : whole
}

/** Single spaces, no space before a mark, a capital at the beginning. */
function tidy(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .replace(/,(?:,)+/g, ',')
    .replace(/,\./g, '.')
    .trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
