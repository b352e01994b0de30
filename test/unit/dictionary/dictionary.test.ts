import { describe, expect, it } from 'vitest'
import { checkDictionary } from '../../../src/dictionary/check.ts'
import { loadDictionary } from '../../../src/dictionary/load.ts'
import { readingFigures } from '../../../src/dictionary/report.ts'

const dictionary = loadDictionary('dictionary')
const entries = dictionary.entries.map((loaded) => loaded.entry)

describe('the dictionary', () => {
  it('has no problem that the checks can see', () => {
    const problems = checkDictionary(dictionary, new Date().toISOString().slice(0, 10))
    expect(problems.map((p) => `dictionary/${p.file}:${p.line} ${p.message}`)).toEqual([])
  })

  it('explains at least 650 terms, in all nations, with history and proposals', () => {
    expect(entries.length).toBeGreaterThanOrEqual(650)
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland', 'uk'])
      expect(entries.filter((entry) => entry.nation === nation).length).toBeGreaterThan(15)
    expect(entries.filter((entry) => entry.status === 'historic').length).toBeGreaterThan(20)
    expect(entries.filter((entry) => entry.status === 'proposed').length).toBeGreaterThan(10)
  })

  it('reads at grade 6 or below for at least half of its entries', () => {
    expect(readingFigures(entries).medianFleschKincaid).toBeLessThanOrEqual(6)
  })
})
