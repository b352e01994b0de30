import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNotebook, writeNotebook } from '../../../src/notebook/exchange/notebook-file.ts'
import { nameReplacer } from '../../../src/notebook/exchange/replace-names.ts'
import { chosenRecords, replaceNames } from '../../../src/notebook/exchange/share.ts'
import {
  makeChild,
  makeMeeting,
  makePassage,
  makePerson,
  makeQuestion,
  makeTag,
} from './make-records.ts'

const NOW = '2026-11-25T09:00:00.000Z'

describe('names', () => {
  test.each([
    [
      'Sam Taylor',
      'Sam Taylor will, Sam will, Taylor will.',
      '[child] will, [child] will, [child] will.',
    ],
    [
      'Sam',
      'Sam’s plan, SAM’S PLAN, Sams plan, sam',
      '[child]’s plan, [child]’S PLAN, [child] plan, [child]',
    ],
    ['Sam', 'the same sample, Samuel, a samba', 'the same sample, Samuel, a samba'],
    [
      'Sam Osei',
      'Sam_Osei_EHCP.docx, samosei.pdf, SamOseiPlan',
      '[child]_EHCP.docx, [child].pdf, [child]Plan',
    ],
    ['Zoë', 'ZOE, Zoë, Zoe\u0308 and zoé', '[child], [child], [child] and [child]'],
    ['Zoe', 'Zoë reads', '[child] reads'],
    ['Mary-Jane O’Neill', "Mary-Jane O'Neill; Mary; ONeill", '[child]; [child]; [child]'],
    ['Sam Osei', 'Sam\u00a0 Osei, S\u00adam', '[child], [child]'],
    [
      'Will',
      'Will he? They will help Will’s class.',
      '[child] he? They will help [child]’s class.',
    ],
    [
      'May',
      'on 31 May 2026, in May 2026, you may; May may',
      'on 31 May 2026, in May 2026, you may; [child] may',
    ],
    ['Li', 'Li likes the list', '[child] likes the list'],
    ['Anna de Vries', 'de facto, Vries', 'de facto, [child]'],
    ['(.*)+', 'anything (.*)+', 'anything (.*)+'],
    ['', 'a', 'a'],
    ['عمر', 'عمر يقرأ', '[child] يقرأ'],
  ])('%s in "%s"', (name, text, expected) => {
    expect(nameReplacer([name], '[child]')(text)).toBe(expected)
  })
})

const RECORDS = [
  makeChild('c1', 'Sam Osei'),
  makeChild('c2', 'Other'),
  makePerson('p1', 'Ms Rowe'),
  makePerson('p2', 'Private'),
  makeTag('t1', 'transport'),
  makePassage('x1', 'Sam needs help'),
  makePassage('x2', 'Not chosen'),
  makeMeeting('m1', {
    people: ['p1', 'p2'],
    first: ['q1', 'q2'],
    hopes: 'ours',
    notes: 'ours too',
  }),
  makeQuestion('q1', 'Who?', {
    child: 'c1',
    person: 'p1',
    meeting: 'm1',
    passages: ['x1'],
    tags: ['t1'],
  }),
  makeQuestion('q2', 'Secret?', { child: 'c2', passages: ['x2'] }),
  makeQuestion('q3', 'Deleted?', { deleted: NOW }),
]

describe('a chosen set', () => {
  test('holds the questions and what belongs to them, and nothing else', () => {
    const chosen = chosenRecords(RECORDS, ['q1', 'q3', 'gone'])
    expect(chosen.map(({ id }) => id)).toEqual(['c1', 'p1', 't1', 'x1', 'm1', 'q1'])
    expect(chosen.find(({ id }) => id === 'm1')).toMatchObject({
      people: ['p1'],
      first: ['q1'],
      hopes: '',
      notes: '',
    })
    expect(JSON.stringify(chosen)).not.toMatch(/Private|Secret|Not chosen|Other|ours|q2/)
    expect(readNotebook([...writeNotebook(chosen, NOW, 0)].join(''))).toEqual(chosen)
  })

  test('leaves out an address that holds the name', () => {
    const at = (address: string) =>
      makePassage('x', 'a', { source: { title: 'Sam’s page', address, fingerprint: null } })
    const [named, coded, plain] = replaceNames(
      [
        at('https://a.example/sam/plan'),
        at('https://a.example/?n=S%61m'),
        at('https://a.example/b'),
      ],
      ['Sam'],
      '[child]',
    )
    expect(named).toMatchObject({ source: { title: '[child]’s page', address: null } })
    expect(coded).toMatchObject({ source: { address: null } })
    expect(plain).toMatchObject({ source: { address: 'https://a.example/b' } })
  })

  test('never holds the name, wherever it was written, and is a good notebook file', () => {
    const name = fc.constantFrom('Sam', 'Zoë Ann', 'Mary-Jane O’Neill', 'Jean-Luc Ng', 'Émile')
    const shapes = [
      (each: string) => each,
      (each: string) => each.toUpperCase(),
      (each: string) => each.toLowerCase(),
      (each: string) => `${each}’s`,
      (each: string) => `${each}s`,
      (each: string) => each.normalize('NFD'),
      (each: string) => each.replaceAll(' ', '_'),
      (each: string) => each.split(/[ -]/)[0] ?? '',
    ]
    const around = fc.constantFrom('', ' ', '\n', '(', '"', '.', '7', '_', '—')
    const text = (who: string) =>
      fc
        .array(fc.tuple(around, fc.constantFrom(...shapes), around), { maxLength: 4 })
        .map((all) =>
          all.map(([a, shape, b]) => `${a || ' '}${shape(who)}${b || ' '}`).join(' and '),
        )
    const made = name.chain((who) =>
      fc.tuple(fc.constant(who), fc.array(text(who), { minLength: 12, maxLength: 12 })),
    )
    fc.assert(
      fc.property(made, ([who, texts]) => {
        const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts
        const [g = '', h = '', i = '', j = '', k = '', l = ''] = texts.slice(6)
        const records = [
          makeChild('c1', who),
          makePerson('p1', a, 'other', b),
          makeTag('t1', c),
          makePassage('x1', d, {
            source: { title: e, address: null, fingerprint: null },
            quote: { type: 'TextQuoteSelector', exact: d, prefix: f, suffix: g },
          }),
          makeMeeting('m1', { title: h, place: i }),
          makeQuestion('q1', j, {
            child: 'c1',
            person: 'p1',
            meeting: 'm1',
            passages: ['x1'],
            tags: ['t1'],
            answer: k,
            answeredBy: l,
            promises: [{ id: 'a', who: a, what: b, due: null, done: false }],
          }),
        ]
        const shared = replaceNames(chosenRecords(records, ['q1']), [who], '[kid]')
        const file = [...writeNotebook(shared, NOW, 0)].join('')
        expect(readNotebook(file)).toEqual(shared)
        const bare = (given: string) =>
          given
            .normalize('NFD')
            .replace(/[\p{M}'’]/gu, '')
            .toLowerCase()
        for (const part of bare(who).split(/[ -]/)) {
          expect(bare(file)).not.toMatch(new RegExp(`(?<!\\p{L})${part}s?(?!\\p{L})`, 'u'))
        }
      }),
    )
  })

  test('keeps to the longest that a field may be', () => {
    const [question, tag] = replaceNames(
      [makeQuestion('q', 'Sam '.repeat(24_999)), makeTag('t', 'Sam '.repeat(249))],
      ['Sam'],
      '[the child]',
    )
    expect(question).toMatchObject({ ask: expect.stringMatching(/^[\s\S]{100000}$/) })
    expect(tag).toMatchObject({ name: expect.stringMatching(/^[\s\S]{1000}$/) })
  })
})
