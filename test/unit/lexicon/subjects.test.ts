import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadDictionary } from '../../../src/dictionary/load.ts'
import { packIndex } from '../../../src/dictionary/pack.ts'
import { openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'

interface Page {
  name?: string
  about: boolean
  text: string
  /** The page's length; the rest says nothing about its subject. */
  words?: number
  host?: string
}

const FILLER =
  'The page goes on with words that say nothing of this and only fill it to its length.'

const root = join(import.meta.dirname, '../../..')
const dictionary = loadDictionary(join(root, 'dictionary'))
const entries = dictionary.entries.map(({ entry }) => entry)
const lexicon = openLexicon(packIndex(entries, dictionary.lists))
/** What every page is first read with. */
const core = openLexicon(
  packIndex(
    entries.filter(({ strong }) => strong),
    dictionary.lists,
  ),
)
const pages = parse(readFileSync(join(root, 'test/fixtures/subjects.yaml'), 'utf8')) as Page[]

function isAboutSend({ text, words = 0, host }: Omit<Page, 'about'>, by = lexicon): boolean {
  const reading = openReading(by, host ? { host } : {})
  for (const block of text.split(/\n\s*\n/)) reading.read(block)
  for (let have = text.split(/\s+/).length; have < words; have += FILLER.split(' ').length)
    reading.read(FILLER)
  return reading.isAboutSend
}

describe('whether a page is about SEND, with the real dictionary', () => {
  it.each(pages.map((page) => [page.about ? 'yes' : 'no', page.name, page] as const))(
    '%s: %s',
    (_about, _name, page) => {
      expect(isAboutSend(page)).toBe(page.about)
    },
  )

  // Else a page would be marked by its strong terms, and cleared once all forms are there.
  it('is answered alike by the small index and the whole one', () => {
    const sentences = parse(
      readFileSync(join(root, 'test/fixtures/meanings.yaml'), 'utf8'),
    ) as Page[]
    const different = [...pages, ...sentences].filter(
      (page) => isAboutSend(page) !== isAboutSend(page, core),
    )
    expect(different.map(({ text }) => text)).toEqual([])
  })
})
