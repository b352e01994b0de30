import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/plain/sentences.ts'

const texts = (text: string) => splitSentences(text).map((span) => span.text)

describe('cutting a text into sentences', () => {
  test.each([
    ['One thing. Another thing.', ['One thing.', 'Another thing.']],
    ['Help (e.g. a laptop) is there. Ask.', ['Help (e.g. a laptop) is there.', 'Ask.']],
    [
      'See s. 42 and s.36(8) of the Act. It is law.',
      ['See s. 42 and s.36(8) of the Act.', 'It is law.'],
    ],
    ['It took 2.5 hours. Then it ended.', ['It took 2.5 hours.', 'Then it ended.']],
    ['They meet weekly.The TA leads.', ['They meet weekly.', 'The TA leads.']],
    [
      'Dr. Smith wrote to Mrs. Jones. She replied.',
      ['Dr. Smith wrote to Mrs. Jones.', 'She replied.'],
    ],
    ['Green et al. (2021) agree. We do too.', ['Green et al. (2021) agree.', 'We do too.']],
    ['“Is it late?” she asked. Nobody knew.', ['“Is it late?” she asked.', 'Nobody knew.']],
    ['Pens, paper, etc. The school pays.', ['Pens, paper, etc.', 'The school pays.']],
    ['1. Read the plan. 2. Ask.', ['1. Read the plan.', '2. Ask.']],
    ['• one thing\n• another thing', ['• one thing', '• another thing']],
    ['The plan is a\nlegal paper.', ['The plan is a\nlegal paper.']],
    ['A heading\n\nA sentence.', ['A heading', 'A sentence.']],
    ['He is in Year A. Smith is too.', ['He is in Year A.', 'Smith is too.']],
    ['Look at www.example.org.uk. It helps.', ['Look at www.example.org.uk.', 'It helps.']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  test('offsets give the sentence back', () => {
    const text = '  The plan.  It is (s.42) law!\n\n• One\n• Two  '
    for (const { text: sentence, start, end } of splitSentences(text))
      expect(text.slice(start, end)).toBe(sentence)
  })
})
