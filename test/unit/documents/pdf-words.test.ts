import { describe, expect, test } from 'vitest'
import { Vocabulary } from '../../../src/documents/pdf/hyphens.ts'
import { labelOf } from '../../../src/documents/pdf/labels.ts'
import { foldLetters } from '../../../src/documents/pdf/letters.ts'
import { lineText, toLine, toLines } from '../../../src/documents/pdf/lines.ts'
import { isUnreadable } from '../../../src/documents/pdf/readable.ts'
import type { Word } from '../../../src/documents/pdf/words.ts'

function word(text: string, left: number, right: number, more: Partial<Word> = {}): Word {
  return {
    text,
    left,
    right,
    top: 0,
    bottom: 10,
    baseline: 8,
    size: 10,
    bold: false,
    italic: false,
    underline: false,
    highlight: false,
    struck: false,
    unsure: false,
    isField: false,
    afterSpace: false,
    content: -1,
    isArtifact: false,
    order: 0,
    link: '',
    comments: [],
    ...more,
  }
}

describe('hyphens at line ends', () => {
  const cases: [string, string, string, string][] = [
    ['provi-', 'sion', '', 'provision'],
    ['one-to-', 'one', '', 'one-to-one'],
    ['self-', 'esteem', '', 'self-esteem'],
    ['term-', 'time', '', 'term-time'],
    ['well-', 'known', 'a well-known fact', 'well-known'],
    ['buddy-', 'bench', 'a buddy-bench', 'buddy-bench'],
    ['co-', 'ordinator', 'the coordinator', 'coordinator'],
    ['co-', 'ordinator', 'the co-ordinator', 'co-ordinator'],
    ['speech-', 'language', 'speech and language, more speech, more language', 'speech-language'],
    ['Stratford-', 'Upon', '', 'Stratford-Upon'],
    ['diffi\u00AD', 'culties', '', 'difficulties'],
  ]
  for (const [first, second, others, expected] of cases) {
    test(`${first} ${second}${others && ` beside “${others}”`}`, () => {
      const vocabulary = new Vocabulary()
      for (const each of [...others.split(' '), first, second]) vocabulary.add(each)
      expect(vocabulary.isSplit(first, second)).toBe(true)
      expect(vocabulary.mend(first, second) + second).toBe(expected)
    })
  }

  test('a dash and a number are left alone', () => {
    const vocabulary = new Vocabulary()
    expect(vocabulary.isSplit('-', 'sion')).toBe(false)
    expect(vocabulary.isSplit('2026-', '27')).toBe(false)
    expect(vocabulary.mend('2026-', '27')).toBe('2026-')
  })
})

describe('letters', () => {
  test('shapes become the letters they stand for (case 92)', () => {
    expect(foldLetters('\uFB01')).toBe('fi')
    expect(foldLetters('di\uFB03culties')).toBe('difficulties')
    expect(foldLetters('\uF0B7')).toBe('•')
    expect(foldLetters('one\u2010to\u2011one')).toBe('one-to-one')
    expect(foldLetters('a\u00A0b')).toBe('a b')
    expect(foldLetters('½ 1ˢᵗ é')).toBe('½ 1ˢᵗ é')
    expect(foldLetters('\u0000')).toBe('\uFFFD')
  })

  test('what cannot be letters is told', () => {
    const shifted = '$VK KDV GLIILFXOWLHV ZLWK UHDGLQJ DQG ZULWLQJ LQ FODVV'.replaceAll(
      ' ',
      '\u0003',
    )
    expect(isUnreadable(shifted)).toBe(true)
    expect(isUnreadable('\uE001\uE002\uE003\uE004\uE005 \uE006\uE007')).toBe(true)
    expect(isUnreadable('Ash has difficulties with reading and writing in class.')).toBe(false)
    expect(isUnreadable('• Ash \uF0AF \uF0AF \uF0AF \uF0AF \uF0AF reads')).toBe(false)
    expect(isUnreadable('12/04/2026 14:30 £1,250.00 (15%) 0117 496 0000 3.5 2.75 EX1 2AB')).toBe(
      false,
    )
    expect(isUnreadable('تحتاج آش إلى دعم في القراءة والكتابة كل يوم في المدرسة')).toBe(false)
    expect(isUnreadable('CELF-5, WISC-V, BPVS-3; SLCN, SEMH, ADHD, EHCP: TBC')).toBe(false)
    expect(isUnreadable('')).toBe(false)
  })
})

describe('lines', () => {
  test('raised figures stay in their line', () => {
    const lines = toLines([
      word('the', 0, 15),
      word('1', 19, 24),
      word('st', 24.2, 30, { size: 8.3, baseline: 4.5, order: 2 }),
      word('May', 34, 50, { order: 3 }),
    ])
    expect(lines.map(lineText)).toEqual(['the 1st May'])
  })

  test('words from right to left are read from the right (case 98)', () => {
    // "שלום 15 יום" as it is drawn: from the left יום, 15, שלום, each letter from the left too.
    const drawn = [word('םוי', 0, 15), word('15', 20, 30), word('םולש', 35, 55)]
    expect(lineText(toLine(drawn))).toBe('שלום 15 יום')
  })

  test('a number in Latin letters keeps its order in such a line', () => {
    const drawn = [
      word('EHC', 0, 18),
      word('plan', 21, 40),
      word('אבג', 46, 60),
      word('דהו', 64, 80),
    ]
    expect(lineText(toLine(drawn))).toBe('והד גבא EHC plan')
  })

  test('labels stand off their text; initials and figures do not', () => {
    const line = (first: string, gap: number) =>
      labelOf(toLine([word(first, 0, 10), word('Smith', 10 + gap, 40)]))
    expect(line('•', 3)).toBe('•')
    expect(line('1.', 3)).toBe('1.')
    expect(line('(a)', 3)).toBe('(a)')
    expect(line('J.', 3)).toBe('')
    expect(line('J.', 12)).toBe('J.')
    expect(line('2.1', 3)).toBe('')
    expect(line('2.1', 12)).toBe('2.1')
  })
})
