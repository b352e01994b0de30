import { describe, expect, test } from 'vitest'
import { packIndex } from '../../../src/dictionary/pack.ts'
import { openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'
import { isForPage, localCards, withPacks } from '../../../src/packs/join.ts'
import { samplePack } from './sample-pack.ts'

const empty = packIndex([], {})

function found(text: string, pack = samplePack()) {
  const reading = openReading(openLexicon(withPacks(empty, [pack])), { nation: 'england' })
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
    expect(withPacks(empty, [pack])).toEqual(empty)
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

  test('it speaks on its own sites, or in its nation', () => {
    const pack = samplePack()
    expect(isForPage(pack, 'www.sampleshire.gov.uk', 'england')).toBe(true)
    expect(isForPage(pack, 'www.othershire.gov.uk', 'england')).toBe(false)
    expect(isForPage(pack, 'evil-www.sampleshire.gov.uk', 'england')).toBe(false)
    const below = samplePack({ area: { name: 'x', hosts: ['*.sampleshire.gov.uk'] } })
    expect(isForPage(below, 'a.sampleshire.gov.uk', 'england')).toBe(true)
    expect(isForPage(below, 'sampleshire.gov.uk', 'england')).toBe(false)
    expect(isForPage(below, 'notsampleshire.gov.uk', 'england')).toBe(false)
    const wide = samplePack({ area: { name: 'x', hosts: [] } })
    expect(isForPage(wide, 'any.example.org', 'england')).toBe(true)
    expect(isForPage(wide, 'any.example.org', 'wales')).toBe(false)
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
