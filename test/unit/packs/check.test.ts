import { describe, expect, test } from 'vitest'
import { checkPack, clashesOf } from '../../../src/packs/check-pack.ts'
import type { PackEntry } from '../../../src/packs/pack.ts'
import { refusalOf } from '../../../src/packs/refused-form.ts'
import { sampleLexicon } from '../cli/sample-lexicon.ts'
import { samplePack } from './sample-pack.ts'

const builtIn = { lexicon: sampleLexicon(), known: new Set<string>() }
const TODAY = '2026-11-25'

const rulesFor = (change: Partial<PackEntry>) => {
  const entry: PackEntry = {
    id: 'a',
    term: 'Resource panel',
    forms: [],
    plain: 'A group of people who meet.',
    ask: [],
    languages: {},
    ...change,
  }
  return checkPack(samplePack({ entries: [entry] }), builtIn, TODAY).map(
    ({ level, rule, text }) => `${level} ${rule} ${text}`,
  )
}

describe('a glossary is looked through', () => {
  test('and nothing is said of a good one', () => {
    expect(checkPack(samplePack(), builtIn, TODAY)).toEqual([])
  })

  test.each(['the', 'school', 'School', 'schools', 'council', 'children', 'support'])(
    'a form that stands on every page is refused: %s',
    (form) => expect(refusalOf(form)).toBe('ordinary-word'),
  )

  test.each(['a', 'x', '7', '12', '?', 'ab', '1.5'])(
    'a form that is too short is refused: %s',
    (form) => expect(refusalOf(form)).toBe('too-short'),
  )

  test.each(['EP', 'SRP', 'Panel', 'the hub', 'Local Offer', 'keyworking', 'ARBoR'])(
    'a form that means one thing is not: %s',
    (form) => expect(refusalOf(form)).toBe(undefined),
  )

  test('says what could be plainer or is missing', () => {
    expect(rulesFor({ forms: ['school'] })).toEqual(['error ordinary-word school'])
    const long = `${'Many words stand in one long line of text '.repeat(3)}here.`
    expect(rulesFor({ plain: long })).toContain(`warning long-sentence ${long}`)
    expect(rulesFor({ plain: 'The council must pay for it.' })).toEqual([
      'warning no-source The council must pay for it.',
    ])
    expect(rulesFor({ plain: 'Ask the SENCo.' })).toEqual(['warning unexplained SENCo'])
    expect(rulesFor({ review: '2026-11-25' })).toEqual(['warning review-due 2026-11-25'])
    expect(rulesFor({ review: '2026-11-26' })).toEqual([])
    expect(rulesFor({ source: { name: 'A', checked: '2025-11-01' } })).toEqual([
      'warning old-source 2025-11-01',
    ])
    expect(rulesFor({ builtIn: { id: 'no-such', how: 'note' } })).toEqual([
      'warning unknown-built-in Resource panel',
    ])
  })

  test('shows clashes with the dictionary until the author has decided', () => {
    const clash = { term: 'EHC plan', plain: 'Our word for it.' }
    expect(rulesFor(clash)).toEqual(['warning clash EHC plan'])
    expect(rulesFor({ ...clash, builtIn: { id: 'ehc-plan', how: 'note' } })).toEqual([])
  })

  test('a term within a longer one is no clash', () => {
    const [entry] = samplePack().entries
    if (!entry) throw new Error('the sample has entries')
    expect(clashesOf({ ...entry, term: 'EHC plan writers', forms: [] }, builtIn.lexicon)).toEqual(
      [],
    )
  })

  test('the same form twice, and nothing at all', () => {
    const [entry] = samplePack().entries
    if (!entry) throw new Error('the sample has entries')
    const twice = checkPack(
      samplePack({ entries: [entry, { ...entry, id: 'other' }] }),
      builtIn,
      TODAY,
    )
    expect(twice.map(({ rule }) => rule)).toContain('twice')
    expect(checkPack(samplePack({ entries: [] }), builtIn, TODAY)).toMatchObject([
      { level: 'error', rule: 'empty' },
    ])
  })
})
