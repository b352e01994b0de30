import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePlace } from '../../../src/notebook/anchor/describe.ts'
import { findPlace } from '../../../src/notebook/anchor/find.ts'
import { normalise } from '../../../src/notebook/anchor/normalise.ts'

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function save(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote)
  for (let at = 0; at < nth; at += 1) start = text.indexOf(quote, start + 1)
  const place = finish(describePlace(normalise(text), start, start + quote.length))
  if (place === undefined) throw new Error('nothing was selected')
  return place
}

function refind(text: string, place: ReturnType<typeof save>): string | undefined {
  const found = finish(findPlace(normalise(text), place))
  return found && text.slice(found.start, found.end)
}

const PAGE = [
  'Local help for families begins with a talk at school.',
  'The council must answer within six weeks of the day you asked, in writing.',
  'A worker from the service can come to the meeting with you if you wish.',
].join('\n')
const QUOTE = 'The council must answer within six weeks of the day you asked, in writing.'

describe('what is saved', () => {
  test('the quote with at least 32 characters each side', () => {
    const place = save(PAGE, QUOTE)
    expect(place.quote.prefix.length).toBe(32)
    expect(place.quote.suffix.length).toBe(32)
    expect(place.repeated).toBe(false)
  })

  test('a selection that reaches to the next paragraph’s beginning ends with its words', () => {
    expect(save(PAGE, `${QUOTE}\n`).quote.exact).toBe(QUOTE)
  })

  test('nothing, when only white space was selected', () => {
    expect(finish(describePlace(normalise('one  two'), 3, 5))).toBeUndefined()
  })
})

describe('what is found again', () => {
  test('any range of any text, in that text, or no place; never another', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00ad', '’') })
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
        const from = Math.min(a, b) % (text.length + 1)
        const to = Math.min(text.length, from + (Math.max(a, b) % 20))
        const normal = normalise(text)
        const place = finish(describePlace(normal, from, to))
        if (place === undefined) return
        const found = finish(findPlace(normal, place))
        if (found === undefined) return
        expect(found.start).toBeGreaterThanOrEqual(from)
        expect(found.end).toBeLessThanOrEqual(to)
        expect(normalise(text.slice(found.start, found.end)).text).toBe(place.quote.exact)
      }),
    )
  })

  test('words across a line break that became a paragraph', () => {
    const place = save('Support: Speech therapy\nweekly, in school', 'Speech therapy\nweekly')
    expect(refind('Support: Speech therapy \n\n weekly, in school', place)).toBe(
      'Speech therapy \n\n weekly',
    )
  })

  test('a passage that moved, below new navigation', () => {
    const [first, second, third] = PAGE.split('\n')
    const moved = `Home\nNews\n${second}\n${third}\n${first}`
    expect(refind(moved, save(PAGE, QUOTE))).toBe(QUOTE)
  })

  test('a passage with a few words edited', () => {
    const changed = QUOTE.replace('six', '6')
    expect(refind(PAGE.replace(QUOTE, changed), save(PAGE, QUOTE))).toBe(changed)
  })

  test('one of three rows that say the same, by what follows', () => {
    const rows = ['Maths weekly', 'Reading daily', 'Play monthly']
    const page = rows.map((row) => `Delivered by: TA ${row}`).join('\n')
    const place = { ...save(page, 'Delivered by: TA', 1), position: null }
    const found = finish(findPlace(normalise(page), place))
    expect(found?.start).toBe(page.indexOf('Delivered by: TA', 1))
  })
})

describe('what is not found', () => {
  test('a page that was rewritten', () => {
    const other = PAGE.replace(
      QUOTE,
      'Answers come when they come, often by letter, from the team.',
    )
    expect(refind(other, save(PAGE, QUOTE))).toBeUndefined()
  })

  test('words that are gone from their place and quoted elsewhere, however many', () => {
    const [first, , third] = PAGE.split('\n')
    const quoted = `${first}\n${third}\nSomebody wrote to us: ${QUOTE} Is that so?`
    expect(refind(quoted, save(PAGE, QUOTE))).toBeUndefined()
  })

  test('words that stand alone, in a text where they are among others', () => {
    expect(refind(`${PAGE}\nThe end.`, save(QUOTE, QUOTE))).toBeUndefined()
    expect(refind(QUOTE, save(QUOTE, QUOTE))).toBe(QUOTE)
  })

  test('a short word with a letter changed', () => {
    expect(refind('my chines are', save('my Linus are', 'Linus'))).toBeUndefined()
  })

  test('a row that was taken out, between two that are like it', () => {
    const rows = [
      '20 minutes of speech therapy',
      '25 minutes of speech therapy',
      '30 minutes of speech therapy',
    ]
    const page = ['Each week:', ...rows, 'That is all.'].join('\n')
    for (const row of rows) {
      expect(refind(page.replace(`${row}\n`, ''), save(page, row))).toBeUndefined()
    }
  })

  test('words that stand twice with the same words round them, once something moved', () => {
    const block = `${'Some words that come before it in each part. '.repeat(8)}Delivered by: TA. ${'And some that come after. '.repeat(12)}`
    const page = `${block}\n${block}\n${block}`
    const place = save(page, 'Delivered by: TA', 1)
    expect(refind(`News. ${page}`, place)).toBeUndefined()
    expect(finish(findPlace(normalise(page), place))?.start).toBe(
      page.indexOf('Delivered by: TA', block.length),
    )
  })
})
