import fc from 'fast-check'
import type { Pack, PackEntry } from '../../../src/packs/pack.ts'
import { asPack } from '../../../src/packs/read-pack.ts'

/** A made-up service's glossary of two words. */
export function samplePack(change: Partial<Pack> = {}): Pack {
  return asPack({
    format: 'sendlight-glossary',
    formatVersion: 1,
    id: 'sample-sendiass-words',
    title: 'Words in Sampleshire',
    publisher: {
      name: 'Sample SENDIASS',
      kind: 'advice-service',
      address: 'https://sample.example.org/',
    },
    version: 1,
    issued: '2026-11-25',
    language: 'en-GB',
    licence: 'CC BY 4.0',
    nation: 'england',
    area: { name: 'Sampleshire', hosts: ['www.sampleshire.gov.uk'] },
    entries: [
      {
        id: 'panel',
        term: 'Resource panel',
        forms: ['SRP'],
        plain: 'A group of people who meet on Tuesdays and decide about help.',
        more: 'See **our page**.\n\n- [The panel](https://www.sampleshire.gov.uk/panel)',
        ask: [{ of: 'the caseworker', ask: 'When is our case on the list?' }],
        languages: { cy: { term: 'Panel adnoddau', plain: 'Grŵp o bobl.' } },
      },
      { id: 'hub', term: 'Family hub', plain: 'A place where you can get help early.' },
    ],
    questionSets: [],
    ...change,
  })
}

const words = (longest: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: longest })
    .map((text) =>
      text
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, longest)
        .trim(),
    )
    .filter((text) => text !== '' && !/[\ud800-\udbff]$/.test(text))

const entryArbitrary: fc.Arbitrary<Omit<PackEntry, 'id'>> = fc.record({
  term: words(40),
  forms: fc.uniqueArray(words(20), { maxLength: 4 }),
  plain: words(200),
  ask: fc.array(fc.record({ of: words(20), ask: words(60) }), { maxLength: 3 }),
  languages: fc.dictionary(
    fc.constantFrom('cy', 'pl', 'ur', 'so', 'ar'),
    fc.record({ term: words(30), plain: words(80) }),
    { maxKeys: 2, noNullPrototype: true },
  ),
})

/** Any glossary that the format allows, as far as its entries go. */
export const packArbitrary: fc.Arbitrary<Pack> = fc
  .tuple(fc.array(entryArbitrary, { maxLength: 8 }), words(40), fc.integer({ min: 1, max: 999 }))
  .map(([entries, title, version]) =>
    samplePack({
      title,
      version,
      entries: entries.map((entry, at) => ({ ...entry, id: `entry-${at}` })),
    }),
  )
