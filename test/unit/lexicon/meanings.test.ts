import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadDictionary } from '../../../src/dictionary/load.ts'
import { packIndex } from '../../../src/dictionary/pack.ts'
import type { Nation } from '../../../src/lexicon/entry.ts'
import { openLexicon } from '../../../src/lexicon/lexicon.ts'
import { openReading } from '../../../src/lexicon/open-reading.ts'

interface Case {
  text: string
  /** Other blocks of the same page, read before. */
  page?: string[]
  nation?: Nation
  /** Form as written, and the entry it must be found as. */
  yes?: Record<string, string>
  /** Forms that must not be marked. */
  no?: string[]
}

const root = join(import.meta.dirname, '../../..')
const dictionary = loadDictionary(join(root, 'dictionary'))
const entries = dictionary.entries.map(({ entry }) => entry)
const lexicon = openLexicon(packIndex(entries, dictionary.lists))
const ids = new Set(entries.map(({ id }) => id))
const cases: Case[] = parse(
  readFileSync(join(root, 'test/fixtures/meanings.yaml'), 'utf8'),
) as Case[]

describe('what letters and words mean in a sentence, with the real dictionary', () => {
  it.each(cases.map((item) => [item.text, item] as const))('%s', (_text, item) => {
    const reading = openReading(lexicon, item.nation ? { nation: item.nation } : {})
    for (const text of item.page ?? []) reading.read(text)
    const matches = reading.matches(reading.read(item.text))
    for (const [form, id] of Object.entries(item.yes ?? {})) {
      const found = matches.filter((match) => match.form === form).map((match) => match.id)
      expect(found, form).toContain(id)
    }
    const marked = new Set(matches.map((match) => match.form.toLowerCase()))
    for (const form of item.no ?? []) expect(marked, form).not.toContain(form.toLowerCase())
  })

  it('covers at least 350 sentences, and names only entries there are', () => {
    expect(cases.length).toBeGreaterThanOrEqual(350)
    const named = cases.flatMap((item) => Object.values(item.yes ?? {}))
    const unknown = named.filter((id) => !id.startsWith('page:') && !ids.has(id))
    expect(unknown).toEqual([])
  })
})
