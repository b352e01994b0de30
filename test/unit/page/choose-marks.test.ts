import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CAP,
  CAP_WORDS,
  type Choice,
  type ChoosableBlock,
  chooseMarks,
} from '../../../src/page/choose-marks.ts'
import { DENSITIES, type Density } from '../../../src/platform/settings.ts'

function choose(blocks: ChoosableBlock[], density: Density, hidden: string[] = []): Choice[] {
  const work = chooseMarks(blocks, density, new Set(hidden))
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** A block from "some words ID more words": capital words are matches. */
function block(text: string, heading = 0): ChoosableBlock {
  const words = text.split(' ')
  return {
    heading,
    words: words.length,
    matches: words.flatMap((id, word) =>
      /^[A-Z]/.test(id) ? [{ id, form: id, word, confidence: /^Every/.test(id) ? 0.7 : 1 }] : [],
    ),
  }
}

function marked(blocks: ChoosableBlock[], density: Density, hidden: string[] = []): string[] {
  return choose(blocks, density, hidden).map(
    ({ block: b, match: m }) => `${b}:${blocks[b]?.matches[m]?.id}`,
  )
}

const page = [
  block('about the EHCP', 1),
  block('an EHCP names provision and an EHCP is reviewed by the SENCO'),
  block('the EHCP again'),
  block('reviews', 2),
  block('the EHCP is reviewed with the SENCO'),
]

describe('density', () => {
  it('usual: first mention in each section, in the text rather than its heading', () => {
    expect(marked(page, 'usual')).toEqual(['1:EHCP', '1:SENCO', '4:EHCP', '4:SENCO'])
  })

  it('fewer: first mention on the page', () => {
    expect(marked(page, 'fewer')).toEqual(['1:EHCP', '1:SENCO'])
  })

  it('more: first mention in each block', () => {
    expect(marked(page, 'more')).toEqual(['1:EHCP', '1:SENCO', '2:EHCP', '4:EHCP', '4:SENCO'])
  })

  it('every: all of them', () => {
    expect(marked(page, 'every')).toHaveLength(7)
  })

  it('leaves out what the person hid', () => {
    expect(marked(page, 'usual', ['EHCP'])).toEqual(['1:SENCO', '4:SENCO'])
  })
})

describe('headings', () => {
  it('are marked when the text does not have the word', () => {
    expect(marked([block('the EHCP', 2), block('nothing here')], 'usual')).toEqual(['0:EHCP'])
  })

  it('are marked when the text has it only far below', () => {
    const far = [block('the EHCP', 2), block('word '.repeat(80).trim()), block('the EHCP')]
    expect(marked(far, 'usual')).toEqual(['0:EHCP'])
  })

  it('that follow each other share a section', () => {
    expect(
      marked([block('the EHCP', 1), block('an EHCP', 2), block('about EHCP')], 'usual'),
    ).toEqual(['2:EHCP'])
  })
})

describe('marks that were seen', () => {
  const kept = (one: ChoosableBlock, id: string): ChoosableBlock => ({
    ...one,
    matches: one.matches.map((match) => (match.id === id ? { ...match, isKept: true } : match)),
  })

  it('stay, beside the first mention of their section', () => {
    const late = [block('the EHCP'), kept(block('an EHCP again'), 'EHCP')]
    expect(marked(late, 'usual')).toEqual(['0:EHCP', '1:EHCP'])
    expect(marked(late, 'fewer')).toEqual(['0:EHCP', '1:EHCP'])
  })

  it('stay in a heading whose word stands in the text too', () => {
    const heading = [kept(block('the EHCP', 2), 'EHCP'), block('an EHCP')]
    expect(marked(heading, 'usual')).toEqual(['0:EHCP'])
  })

  it('stay where there are too many others', () => {
    const words = Array.from({ length: 20 }, (_, i) => `T${String.fromCharCode(65 + i)}`)
    const crowded = kept(block(`${words.join(' ')} Everyday`), 'Everyday')
    const chosen = marked([crowded], 'usual')
    expect(chosen).toContain('0:Everyday')
    expect(chosen).toHaveLength(CAP)
  })

  it('go when the person hid them', () => {
    expect(marked([kept(block('the EHCP'), 'EHCP')], 'usual', ['EHCP'])).toEqual([])
  })
})

describe('the cap', () => {
  it('prefers first mentions and rare words', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `T${String.fromCharCode(65 + i)}`)
    const rare = ids.slice(8)
    const often = ids.slice(0, 8)
    const crowded = [
      block('words', 1),
      block(ids.join(' ')),
      block('words', 2),
      block(`${'word '.repeat(600)}${often.join(' ')}`),
    ]
    const chosen = marked(crowded, 'usual')
    expect(chosen.filter((id) => id.startsWith('1:'))).toEqual(rare.map((id) => `1:${id}`))
    expect(chosen.filter((id) => id.startsWith('3:'))).toEqual(often.map((id) => `3:${id}`))
  })

  it('prefers letters to words, and everyday words least', () => {
    const words = Array.from({ length: 12 }, (_, i) => `Word${i}`)
    const chosen = marked([block(`Everyday ${words.join(' ')} EHCP EHCP`)], 'usual')
    expect(chosen).toContain('0:EHCP')
    expect(chosen).not.toContain('0:Everyday')
    expect(chosen).not.toContain('0:Word11')
  })

  const anyPage = fc.array(
    fc.record({
      heading: fc.constantFrom(0, 0, 0, 1, 2),
      words: fc.integer({ min: 1, max: 300 }),
      ids: fc.array(fc.tuple(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRST'), fc.nat(299)), {
        maxLength: 30,
      }),
    }),
    { maxLength: 40 },
  )
  const toBlocks = (raw: { heading: number; words: number; ids: [string, number][] }[]) =>
    raw.map(({ heading, words, ids }) => ({
      heading,
      words,
      matches: ids
        .map(([id, word]) => ({ id, form: id, word: word % words, confidence: 1 }))
        .sort((a, b) => a.word - b.word),
    }))

  it('holds in every stretch of 500 words', () => {
    fc.assert(
      fc.property(anyPage, fc.constantFrom<Density>('usual', 'fewer'), (raw, density) => {
        const blocks = toBlocks(raw)
        const starts: number[] = []
        let words = 0
        for (const { words: count } of blocks) {
          starts.push(words)
          words += count
        }
        const places = choose(blocks, density)
          .map(({ block: b, match: m }) => (starts[b] ?? 0) + (blocks[b]?.matches[m]?.word ?? 0))
          .sort((a, b) => a - b)
        for (let i = 0; i + CAP < places.length; i++) {
          expect((places[i + CAP] ?? 0) - (places[i] ?? 0)).toBeGreaterThanOrEqual(CAP_WORDS)
        }
      }),
    )
  })

  it('never chooses a match twice or what is hidden, and keeps reading order', () => {
    fc.assert(
      fc.property(anyPage, fc.constantFrom(...DENSITIES), (raw, density) => {
        const blocks = toBlocks(raw)
        const chosen = choose(blocks, density, ['A', 'B'])
        const keys = chosen.map(({ block: b, match: m }) => b * 1000 + m)
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
        for (const { block: b, match: m } of chosen) {
          expect(['A', 'B']).not.toContain(blocks[b]?.matches[m]?.id)
        }
        if (density === 'every') return
        // A word that is on the page with room for it is marked somewhere.
        const ids = new Set(blocks.flatMap((one) => one.matches.map(({ id }) => id)))
        ids.delete('A')
        ids.delete('B')
        if (ids.size <= CAP) {
          const got = new Set(chosen.map(({ block: b, match: m }) => blocks[b]?.matches[m]?.id))
          expect(got).toEqual(ids)
        }
      }),
    )
  })
})
