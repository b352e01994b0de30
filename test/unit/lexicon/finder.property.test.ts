import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReading } from '../../../src/lexicon/open-reading.ts'
import { lexicon } from './small-index.ts'

const pieces = fc.constantFrom(
  'EHCP',
  'EHC',
  'plan',
  'SENCo',
  'SEND',
  'EP',
  'report',
  'needs',
  'assessment',
  'special',
  'educational',
  'co',
  '-',
  '–',
  ' ',
  '\n',
  '\u00ad',
  '\u200b',
  '’s',
  '&',
  'and',
  '(',
  ')',
  ',',
  '.',
  '𝗘',
  'ﬁ',
  '\ud800',
  'DCO',
  'Designated Clinical Officer',
  'known as',
  'É',
  '42',
  's.',
)
const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('whatever the text', () => {
  it('matches are in order, do not overlap, and slice back to their form', () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = openReading(lexicon)
        let last = 0
        for (const match of reading.matches(reading.read(given))) {
          expect(match.start).toBeGreaterThanOrEqual(last)
          expect(match.end).toBeGreaterThan(match.start)
          expect(given.slice(match.start, match.end)).toBe(match.form)
          last = match.end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('invisible characters inside a term change nothing but its offsets', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('EHCP', 'Local Offer', 'educational psychologist'),
        fc.array(fc.tuple(fc.nat(30), fc.constantFrom('\u00ad', '\u200b', '\u200d', '\ufeff'))),
        (term, marks) => {
          let written = term
          for (const [at, mark] of marks) {
            const place = 1 + (at % (written.length - 1))
            written = written.slice(0, place) + mark + written.slice(place)
          }
          const reading = openReading(lexicon)
          const matches = reading.matches(reading.read(`the ${written} here`))
          expect(matches).toHaveLength(1)
          expect(matches[0]?.form).toBe(written)
        },
      ),
    )
  })

  it('what is surely about SEND, if no more letters come than so many, is so in the end', () => {
    const terms = fc.constantFrom(
      'EHCP ',
      'SENCo ',
      'Local Offer ',
      'EHC plan ',
      'bins '.repeat(60),
    )
    const page = fc.array(fc.oneof(terms, text), { maxLength: 12 })
    let sure = 0
    fc.assert(
      fc.property(page, (texts) => {
        const reading = openReading(lexicon)
        const letters = texts.reduce((sum, { length }) => sum + length, 0)
        const before = texts.map((given) => {
          reading.read(given)
          return reading.isAboutSendIn(letters)
        })
        if (!before.includes(true)) return
        sure++
        expect(before.lastIndexOf(false)).toBeLessThan(before.indexOf(true))
        expect(reading.isAboutSend).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(sure).toBeGreaterThan(50)
  })

  it('reading blocks and forgetting them all leaves no evidence', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const reading = openReading(lexicon)
        const blocks = texts.map((given) => reading.read(given))
        for (const block of blocks) reading.forget(block)
        expect(reading.isAboutSendIn(1)).toBe(false)
        expect(reading.nation).toBe('england')
        const probe = reading.read('DCO')
        expect(reading.matches(probe)).toEqual([])
        // From here on it reads like a new one: a term left over would stand for a longer page.
        const fresh = openReading(lexicon)
        for (const each of [reading, fresh]) each.read('The EHCP')
        for (const letters of [200, 600, 1500, 5000])
          expect(reading.isAboutSendIn(letters)).toBe(fresh.isAboutSendIn(letters))
      }),
    )
  })
})
