import type { NotebookRecord } from '../../src/notebook/records.ts'
import { seeded } from './seeded.ts'

const WORDS =
  'support speech therapy weekly plan review school teacher reading minutes outcome need provision transport taxi sensory quiet lunch group training report psychologist assessment council letter date appeal health social care nurse medicine friend playtime maths writing spelling number exam college work respite short break equipment laptop ramp chair visit home contact book diary hours adult helper trained staff term week month year'.split(
    ' ',
  )
const MOMENT = '2026-11-25T09:00:00.000Z'
const VOCABULARY = 6_000
const PIECES =
  'an be con de ed ent er est fa ge hin ing in ka li ma mo na ness no on or per pla pre re ro sa se sta su ta ter ti to tra tu un ver wa wi'.split(
    ' ',
  )
const CHILDREN = 3
const PEOPLE = 40
const MEETINGS = 120

/** Some thousand words, those of this subject among the first few hundred. */
function makeVocabulary(random: () => number): string[] {
  const piece = () => `${PIECES[Math.floor(random() * PIECES.length)]}`
  const made = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, piece).join(''),
  )
  for (const [at, word] of WORDS.entries()) made[3 + at * 5] = word
  return made
}

/** A notebook that somebody kept for years: so many questions, half of them answered. */
export function madeNotebook(questions: number): NotebookRecord[] {
  const random = seeded(7)
  const vocabulary = makeVocabulary(random)
  // As in any language: few words are used often, most seldom (Zipf's law).
  const word = () => `${vocabulary[Math.floor(vocabulary.length ** random()) - 1]}`
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const base = (id: string) => ({
    id,
    revision: 1,
    created: MOMENT,
    changed: MOMENT,
    deleted: null,
  })
  const many = <T>(count: number, make: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => make(at))
  const children = many(CHILDREN, (at) => ({
    ...base(`c${at}`),
    kind: 'child' as const,
    name: word(),
  }))
  const people = many(PEOPLE, (at) => ({
    ...base(`p${at}`),
    kind: 'person' as const,
    name: words(2),
    role: 'senco' as const,
    roleText: '',
  }))
  const meetings = many(MEETINGS, (at) => ({
    ...base(`m${at}`),
    kind: 'meeting' as const,
    title: words(3),
    purpose: 'annual-review' as const,
    date: '2026-12-03',
    time: null,
    place: word(),
    people: [`p${at % PEOPLE}`],
    child: `c${at % CHILDREN}`,
    hopes: words(12),
    first: [],
    notes: words(20),
    letter: null,
  }))
  const passages = many(questions, (at) => ({
    ...base(`x${at}`),
    kind: 'passage' as const,
    source: { title: words(4), address: `https://a.example/${at}`, fingerprint: null },
    quote: {
      type: 'TextQuoteSelector' as const,
      exact: words(22),
      prefix: words(5),
      suffix: words(5),
    },
    position: { type: 'TextPositionSelector' as const, start: at, end: at + 140 },
    fragment: null,
    repeated: false,
    textLength: 20_000,
  }))
  const asked = many(questions, (at) => ({
    ...base(`q${at}`),
    kind: 'question' as const,
    ask: `${words(9)}?`,
    state: at % 2 === 0 ? ('answered' as const) : ('to-ask' as const),
    child: `c${at % CHILDREN}`,
    person: `p${at % PEOPLE}`,
    meeting: `m${at % MEETINGS}`,
    passages: [`x${at}`],
    tags: [],
    answer: at % 2 === 0 ? words(25) : '',
    answeredBy: '',
    answeredOn: null,
    promises:
      at % 4 === 0
        ? [{ id: 'a', who: word(), what: words(6), due: '2026-12-10', done: false }]
        : [],
    order: `B${at.toString(36).padStart(5, '0')}`,
  }))
  return [...children, ...people, ...meetings, ...passages, ...asked]
}

/** What somebody types, letter by letter, with slips and with several words. */
export function typedWords(): string[] {
  const whole = [
    'speech',
    'transport',
    'speech therapy',
    'taxi lunch',
    'thearpy',
    'assesment report',
  ]
  return whole.flatMap((typed) => Array.from(typed, (_, at) => typed.slice(0, at + 1)))
}
