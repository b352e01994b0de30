import { phrases } from 'virtual:sendlight-phrases'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aiObjection } from '../../../src/easy/ai-guard.ts'
import { readPhrases } from '../../../src/plain/phrase-list.ts'
import { splitSentences } from '../../../src/plain/sentences.ts'

const LIST = readPhrases(phrases)
const judge = (source: string, written: string) =>
  aiObjection(
    source,
    splitSentences(written).map(({ text }) => text),
    [],
    LIST,
  )

const SOURCE =
  'The council must send the draft plan to the parents, and the parents may reply within 15 days.'

describe('what a language model wrote', () => {
  test('may divide a sentence', () => {
    expect(
      judge(
        SOURCE,
        'The council must send the draft plan to the parents. The parents may reply within 15 days.',
      ),
    ).toBeUndefined()
  })

  test('may use the plain words of our list', () => {
    expect(
      judge('You must reply prior to the meeting.', 'You must reply before the meeting.'),
    ).toBeUndefined()
  })

  test.each([
    [
      'The council should send the draft plan to the parents. The parents may reply within 15 days.',
    ],
    ['The council must send the draft plan to the parents. The parents may reply within 50 days.'],
    ['The parents must send the draft plan to the council. The council may reply within 15 days.'],
    [
      'The council must not send the draft plan to the parents. The parents may reply within 15 days.',
    ],
    ['The school must send the draft plan to the parents. The parents may reply within 15 days.'],
    ['The council must send the final plan to the parents. The parents may reply within 15 days.'],
    [
      'The council must hide the draft plan from the parents. The parents may reply within 15 days.',
    ],
    ['The council must send the draft plan to the parents. The parents may reply.'],
    ['The council must send the draft plan. The parents may reply within 15 days.'],
    ['The council must send the draft plan to the parents. The parents may reply after 15 days.'],
  ])('is refused: %s', (written) => {
    expect(judge(SOURCE, written)).toBeDefined()
  })

  test('may say its subject again, and nobody else', () => {
    const source = 'The council must send the plan to the parents and ask the school.'
    const again = 'The council must send the plan to the parents. The parents ask the school.'
    expect(judge(source, again)).toBeDefined()
  })

  test('is refused when any word of weight is taken out', () => {
    const words = SOURCE.split(' ')
    const heavy = words.flatMap((word, at) => (/^(?:the|and)$/i.test(word) ? [] : [at]))
    for (const at of heavy) {
      const rest = words.filter((_, place) => place !== at).join(' ')
      expect(judge(SOURCE, rest), rest).toBeDefined()
    }
  })

  test('is refused when two words of weight change places', () => {
    const words = SOURCE.replace(/[.,]/g, '').split(' ')
    const heavy = words.flatMap((word, at) => (/^(?:the|and)$/i.test(word) ? [] : [at]))
    fc.assert(
      fc.property(fc.constantFrom(...heavy), fc.constantFrom(...heavy), (one, other) => {
        if (words[one] === words[other]) return true
        const written = words.map((word, at) =>
          at === one ? words[other] : at === other ? words[one] : word,
        )
        return judge(SOURCE, `${written.join(' ')}.`) !== undefined
      }),
    )
  })

  test('is refused when a word of its own is put in', () => {
    const words = SOURCE.split(' ')
    fc.assert(
      fc.property(
        fc.nat({ max: words.length - 1 }),
        fc.constantFrom('never', 'only', 'always', 'refuse', 'teacher', 'secret', 'three', 'Smith'),
        (at, word) => {
          const written = [...words.slice(0, at), word, ...words.slice(at)].join(' ')
          return judge(SOURCE, written) !== undefined
        },
      ),
    )
  })
})
