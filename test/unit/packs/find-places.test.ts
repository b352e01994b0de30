import { describe, expect, test } from 'vitest'
import { packIndex } from '../../../src/dictionary/pack.ts'
import { placesFinder } from '../../../src/packs/author/find-places.ts'
import type { PackEntry } from '../../../src/packs/pack.ts'
import { sampleIndex } from '../cli/sample-lexicon.ts'
import { samplePack } from './sample-pack.ts'

const pack = samplePack()
const entry = (term: string, forms: string[] = []): PackEntry => ({
  id: 'tried',
  term,
  forms,
  plain: 'It is tried.',
  ask: [],
  languages: {},
})
const formsIn = (given: PackEntry, text: string, index = packIndex([], {})) =>
  placesFinder(given, pack, index)(text).places.map(({ form }) => form)

describe('where a word would be marked', () => {
  test('with what stands around it, cut at whole words', () => {
    const long = 'Some words that go on for a while. '.repeat(5)
    const { places } = placesFinder(
      entry('Otter room'),
      pack,
      packIndex([], {}),
    )(`${long}The otter rooms are open.${long}`)
    expect(places.map(({ form }) => form)).toEqual(['otter rooms'])
    expect(places[0]?.before).toMatch(/^…\w.*The $/)
    expect(places[0]?.after).toMatch(/^ are open\..*\w…$/)
  })

  test('by all its forms, in lines and cells of their own', () => {
    expect(formsIn(entry('Otter room', ['OR2']), 'An OR2\n\nno otter\nroom | Otter room')).toEqual([
      'OR2',
      'Otter room',
    ])
  })

  test('not for everyday words, which families’ browsers do not mark', () => {
    expect(formsIn(entry('School'), 'The school is open.')).toEqual([])
  })

  test('also where its note would stand on the card of a built-in word', () => {
    const [, , form = ''] = sampleIndex().entries[0]?.split('|') ?? []
    expect(form).not.toBe('')
    expect(formsIn(entry(form), `It says ${form} here.`, sampleIndex())).toEqual([form])
  })

  test('says whether the text is about SEND at all', () => {
    const find = placesFinder(entry('Otter room'), pack, packIndex([], {}))
    expect(find('The otter room is green.').isAboutSend).toBe(false)
    expect(find('')).toEqual({ places: [], isAboutSend: false })
  })
})
