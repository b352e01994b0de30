import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownModel } from '../../../src/documents/markdown-model.ts'
import { modelText } from '../../../src/documents/model-text.ts'
import { placedCorrections } from '../../../src/views/desk/corrections.ts'

const partsOf = (...texts: string[]) => modelText(markdownModel(texts.join('\n\n'))).parts

test('what was said of a text follows it where pages were read before it since', () => {
  const before = partsOf('Ella likes trains.', 'A teacher reads with Ella.')
  expect(placedCorrections([[1, 'F', 'A teacher reads with Ella.']], before)).toEqual([[1, 'F']])
  const after = partsOf('A scanned page.', 'Ella likes trains.', 'A teacher reads with Ella.')
  expect(placedCorrections([[1, 'F', 'A teacher reads with Ella.']], after)).toEqual([[2, 'F']])
})

test('of the same words in several places, the nearest is meant', () => {
  const parts = partsOf('None.', 'Health needs', 'Ella is well.', 'None.', 'End')
  expect(placedCorrections([[4, 'G', 'None.']], parts)).toEqual([[3, 'G']])
  expect(placedCorrections([[1, 'G', 'None.']], parts)).toEqual([[0, 'G']])
})

test('words that stand nowhere now are left out, and nothing else takes their section', () => {
  expect(placedCorrections([[0, 'F', 'Gone.']], partsOf('Ella likes trains.'))).toEqual([])
})

test('what was kept before words were kept with it stays at its place', () => {
  expect(placedCorrections([[1, 'F']], partsOf('One.', 'Two.'))).toEqual([[1, 'F']])
})

test('a section is only ever put on the very words that it was said of', () => {
  const word = fc.constantFrom('None.', 'Ella reads.', 'Help daily.', 'Health.', 'A teacher.')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.nat(30), word, (texts, at, said) => {
      const parts = partsOf(...texts)
      for (const [part] of placedCorrections([[at, 'F', said]], parts))
        expect(parts[part]?.content.text).toBe(said)
    }),
  )
})
