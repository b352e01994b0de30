import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashLetters } from '../../../src/lexicon/fold.ts'
import { JOINT_BREAK, tokenise } from '../../../src/lexicon/tokens.ts'
import { WordColumns } from '../../../src/lexicon/word-columns.ts'

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\n\n',
        '. ',
        ', ',
        ' – ',
        '-',
        '-\n',
        '&',
        ' & ',
        '’',
        '\u00ad',
      ),
      fc.constantFrom(
        'plan',
        'S.E.N.',
        'SENCo',
        'ﬁrst',
        '𝐄𝐇𝐂𝐏',
        '16+',
        'é',
        '(',
        ')',
        '\ud835',
        '/',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('columns hold the words that the tokeniser gives, also when used again', () => {
  const columns = new WordColumns()
  fc.assert(
    fc.property(texts, (text) => {
      columns.read(text)
      const tokens = tokenise(text)
      const words = Array.from({ length: columns.count }, (_, i) => ({
        start: columns.starts[i],
        end: columns.ends[i],
        hash: columns.hashes[i],
        isAfterBreak: columns.isAfterBreak(i),
      }))
      expect(words).toEqual(
        tokens.map(({ word, start, end, joint }) => ({
          start,
          end,
          hash: hashLetters(word),
          isAfterBreak: (joint & JOINT_BREAK) !== 0,
        })),
      )
    }),
    { numRuns: 500 },
  )
})

test('a place is looked up by the first word that does not end before it', () => {
  const columns = new WordColumns()
  columns.read('One two, three')
  expect([0, 2, 3, 5, 8, 9, 14].map((at) => columns.firstBehind(at))).toEqual([0, 0, 1, 1, 2, 2, 3])
})

test('grows with a long text', () => {
  const columns = new WordColumns()
  columns.read('word '.repeat(5000))
  expect(columns.count).toBe(5000)
  expect(columns.starts[4999]).toBe(4999 * 5)
})
