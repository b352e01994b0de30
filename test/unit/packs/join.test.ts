import { describe, expect, test } from 'vitest'
import { packIndex } from '../../../src/dictionary/pack.ts'
import { openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'
import { localCards, withPacks } from '../../../src/packs/join.ts'
import { sampleIndex } from '../cli/sample-lexicon.ts'
import { samplePack } from './sample-pack.ts'

const empty = packIndex([], {})

function found(text: string, pack = samplePack(), index = empty) {
  const reading = openReading(openLexicon(withPacks(index, [pack]).index), { nation: 'england' })
  return reading.matches(reading.read(text)).map(({ form, id }) => `${form} ${id}`)
}

describe('a local glossary joins the dictionary', () => {
  test('its words are found as ours are', () => {
    expect(found('The resource panels met. The SRP said no; the srp is a river.')).toEqual([
      'resource panels local:sample-sendiass-words:panel',
      'SRP local:sample-sendiass-words:panel',
    ])
  })

  test('ordinary words are never marked, whatever the author let through', () => {
    const pack = samplePack({
      entries: [
        {
          id: 'x',
          term: 'School',
          forms: ['the', 'a', 'support'],
          plain: 'x',
          ask: [],
          languages: {},
        },
      ],
    })
    expect(withPacks(empty, [pack]).index).toEqual(empty)
    expect(found('The school gave a support.', pack)).toEqual([])
  })

  test('a sign that parts forms in the index cannot be smuggled in', () => {
    const pack = samplePack({
      entries: [
        { id: 'x', term: 'One panel|school', forms: [], plain: 'x', ask: [], languages: {} },
      ],
    })
    expect(found('My school and the panel', pack)).toEqual([])
  })

  describe('beside a built-in entry with the same words', () => {
    const [first] = samplePack().entries
    if (!first) throw new Error('the sample has entries')
    const index = sampleIndex()
    const withChoice = (how?: 'note' | 'override', id = 'ehc-plan', term = 'EHCP') =>
      samplePack({
        nation: 'uk',
        entries: [
          { ...first, term, forms: ['Our plan'], ...(how ? { builtIn: { id, how } } : {}) },
        ],
      })
    const local = 'local:sample-sendiass-words:panel'

    test('it is a note on the built-in card, unless the author says otherwise', () => {
      for (const pack of [withChoice(), withChoice('note')]) {
        expect(found('The EHCP and our plan', pack, index)).toEqual([
          'EHCP ehc-plan',
          `our plan ${local}`,
        ])
        expect([...withPacks(index, [pack]).notes]).toEqual([['ehc-plan', [local]]])
      }
    })

    test('an override takes the words over, also the whole term', () => {
      expect(found('The EHCP', withChoice('override'), index)).toEqual([`EHCP ${local}`])
      const term = 'Education, Health and Care plan'
      expect(found(`An ${term}`, withChoice('override', 'ehc-plan', term), index)).toEqual([
        `${term} ${local}`,
      ])
    })

    test('an old word keeps its warning', () => {
      const term = 'statement of special educational needs'
      const pack = withChoice('override', 'statement', term)
      expect(found(`A ${term}`, pack, index)).toEqual([`${term} statement`])
      expect(withPacks(index, [pack]).notes.get('statement')).toEqual([local])
    })

    test('rules of built-in entries stay with them', () => {
      const ruled = { ...index, rules: { 0: [{ case: 'exact' as const }] } }
      const joined = withPacks(ruled, [withChoice()]).index
      const place = joined.entries.findIndex((line) => line.startsWith('ehc-plan|'))
      expect(joined.rules[place]).toEqual([{ case: 'exact' }])
    })

    test('of two glossaries the first in the family’s order speaks', () => {
      const other = samplePack({ id: 'other' })
      const { index: joined } = withPacks(empty, [other, samplePack()])
      const reading = openReading(openLexicon(joined), { nation: 'england' })
      const [match] = reading.matches(reading.read('The resource panel'))
      expect(match?.id).toBe('local:other:panel')
    })
  })

  test('a card says whose words it holds', () => {
    const card = localCards(samplePack(), false).get('local:sample-sendiass-words:panel')
    expect(card).toMatchObject({
      term: 'Resource panel',
      from: { publisher: 'Sample SENDIASS', isSigned: false },
      strong: false,
    })
  })
})
