import { describe, expect, test } from 'vitest'
import { bigPage, madeUpEntries } from '../../bench/big-page.ts'
import { asTable, withBlock } from '../../bench/table.ts'

describe('the measurements', () => {
  test('use the same page for the same seed, of the size asked for', () => {
    const page = bigPage(['EHC plan', 'R&D'], 50_000)
    expect(bigPage(['EHC plan', 'R&D'], 50_000)).toBe(page)
    expect(bigPage(['EHC plan', 'R&D'], 50_000, 2)).not.toBe(page)
    const text = page.replace(/<[^>]+>/g, '').length
    expect(text).toBeGreaterThan(50_000)
    expect(text).toBeLessThan(60_000)
    expect(page).toContain('R&amp;D')
    expect(page).not.toMatch(/R&D|undefined/)
  })

  test('make up as many entries as asked, each with its own id', () => {
    const entries = madeUpEntries(1000)
    expect(new Set(entries.map((line) => line.split('|')[0])).size).toBe(1000)
    expect(entries[0]).toMatch(/^made-up-0\|0\|[a-z ]+$/)
  })

  test('are written between their two comments, and nothing else is touched', () => {
    const first = withBlock('# Measurements\n\nBy hand.\n', 'one')
    expect(first).toMatch(/By hand\.\n\n<!-- bench.*-->\n\none\n\n<!-- bench: end -->\n$/)
    const second = withBlock(`${first}\nAfter.\n`, 'two')
    expect(second).toBe(`${first.replace('one', 'two')}\nAfter.\n`)
  })

  test('say what meets its budget and what does not', () => {
    expect(
      asTable([
        { what: 'a', value: '1 ms' },
        { what: 'b', value: '2 ms', budget: '3 ms', isMet: true },
        { what: 'c', value: '4 ms', budget: '3 ms', isMet: false },
      ]),
    ).toBe(
      '| what | measured | budget | |\n| --- | --- | --- | --- |\n| a | 1 ms |  |  |\n' +
        '| b | 2 ms | 3 ms | met |\n| c | 4 ms | 3 ms | **not met** |',
    )
  })
})
