import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessColumns, readRows } from '../../../src/packs/author/columns.ts'
import { textSheet } from '../../../src/packs/author/csv-sheet.ts'
import { diffPacks } from '../../../src/packs/diff-packs.ts'
import {
  fromDefinedTermSet,
  toDefinedTermSet,
} from '../../../src/packs/formats/defined-term-set.ts'
import { fromSkos, toSkos } from '../../../src/packs/formats/skos.ts'
import { fromTbx, toTbx } from '../../../src/packs/formats/tbx.ts'
import type { Pack } from '../../../src/packs/pack.ts'
import { glossaryCsv } from '../../../src/packs/publish/glossary-csv.ts'
import { packArbitrary, samplePack } from './sample-pack.ts'

const main = (pack: Pack) =>
  pack.entries.map(({ term, forms, plain, languages }) => ({ term, forms, plain, languages }))
const read = (drafts: ReturnType<typeof fromSkos>) =>
  drafts.map(({ term, forms, plain, languages }) => ({
    term,
    forms,
    plain,
    languages: languages ?? {},
  }))

describe('a glossary written and read again has the same words', () => {
  test('SKOS', () => {
    fc.assert(
      fc.property(packArbitrary, (pack) => {
        expect(read(fromSkos(toSkos(pack)))).toEqual(main(pack))
      }),
    )
  })
  test('TBX', () => {
    fc.assert(
      fc.property(packArbitrary, (pack) => {
        expect(read(fromTbx(toTbx(pack)))).toEqual(main(pack))
      }),
    )
  })
  test('DefinedTermSet', () => {
    fc.assert(
      fc.property(packArbitrary, (pack) => {
        const set: unknown = JSON.parse(JSON.stringify(toDefinedTermSet(pack)))
        expect(read(fromDefinedTermSet(set))).toEqual(main(pack))
      }),
    )
  })
})

describe('what others write', () => {
  test('SKOS in RDF/XML', () => {
    const xml = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <skos:Concept rdf:about="http://a.example.org/1"><skos:prefLabel xml:lang="en">Panel</skos:prefLabel><skos:prefLabel xml:lang="cy">Panel (cy)</skos:prefLabel><skos:altLabel xml:lang="en">SRP</skos:altLabel><skos:definition xml:lang="en">A group</skos:definition><skos:definition xml:lang="cy">Grŵp</skos:definition></skos:Concept></rdf:RDF>`
    expect(read(fromSkos(xml))).toEqual([
      {
        term: 'Panel',
        forms: ['SRP'],
        plain: 'A group',
        languages: { cy: { term: 'Panel (cy)', plain: 'Grŵp' } },
      },
    ])
  })

  test('SKOS in Turtle by other hands', () => {
    const turtle = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      # a comment
      <http://a.example.org/1> a skos:Concept ; skos:prefLabel "Panel"@en , "Panel (cy)"@cy ;
        skos:definition """A group
of people"""@en .
      ex:two a skos:Concept ; skos:prefLabel 'Hub' ; skos:scopeNote "A \\"place\\"" .`
    expect(fromSkos(turtle).map(({ term, plain }) => [term, plain])).toEqual([
      ['Panel', 'A group\nof people'],
      ['Hub', 'A "place"'],
    ])
  })

  test('TBX of the earlier edition', () => {
    const tbx = `<?xml version="1.0"?><martif><text><body><termEntry id="a"><langSet xml:lang="en"><descrip type="definition">A group</descrip><tig><term>Panel</term></tig><ntig><termGrp><term>SRP</term></termGrp></ntig></langSet></termEntry></body></text></martif>`
    expect(read(fromTbx(tbx))).toEqual([
      { term: 'Panel', forms: ['SRP'], plain: 'A group', languages: {} },
    ])
  })

  test('entities and addresses in XML are never followed', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><tbx><text><body><conceptEntry><langSec xml:lang="en"><descrip type="definition">&x;&b;</descrip><termSec><term>Panel</term></termSec></langSec></conceptEntry></body></text></tbx>`
    expect(JSON.stringify(fromTbx(xml))).not.toMatch(/root:|haha/)
  })

  test('nothing of it is nothing', () => {
    for (const given of ['', 'hello', '{"a":1}', '<p>x</p>']) expect(fromSkos(given)).toEqual([])
    for (const given of [
      undefined,
      7,
      [],
      { hasDefinedTerm: 7 },
      { '@graph': [{ '@type': 'Person' }] },
    ])
      expect(fromDefinedTermSet(given)).toEqual([])
  })
})

describe('CSV', () => {
  test('a sheet never runs a cell', () => {
    const entries = samplePack().entries.map((entry) => ({ ...entry, term: `=1+1 ${entry.term}` }))
    expect(glossaryCsv(samplePack({ entries }))).toContain(`"'=1+1 Resource panel"`)
  })

  test('reads back what it wrote', () => {
    const sheet = textSheet(glossaryCsv(samplePack()), '')
    const { drafts, notes } = readRows(sheet, guessColumns(sheet))
    expect(notes).toEqual([])
    expect(drafts).toMatchObject([
      {
        term: 'Resource panel',
        forms: ['SRP'],
        plain: 'A group of people who meet on Tuesdays and decide about help.',
        languages: { cy: { term: 'Panel adnoddau', plain: 'Grŵp o bobl.' } },
      },
      { term: 'Family hub', forms: [], plain: 'A place where you can get help early.' },
    ])
  })
})

test('two versions compared: what is new, gone and changed', () => {
  const before = samplePack()
  const [panel, hub] = before.entries
  if (!panel || !hub) throw new Error('the sample has two entries')
  const after = samplePack({
    version: 2,
    title: 'Words',
    entries: [
      { ...panel, plain: 'A group that meets on Mondays.' },
      { ...hub, id: 'new' },
    ],
  })
  const changes = diffPacks(before, after)
  expect(changes.added.map(({ id }) => id)).toEqual(['new'])
  expect(changes.removed.map(({ id }) => id)).toEqual(['hub'])
  expect(changes.changed.map(({ parts }) => parts)).toEqual([['plain']])
  expect(changes.about).toEqual(['title'])
  fc.assert(
    fc.property(packArbitrary, (pack) => {
      expect(diffPacks(pack, pack)).toEqual({ added: [], removed: [], changed: [], about: [] })
    }),
  )
})
