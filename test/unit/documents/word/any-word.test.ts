import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, DocumentModel } from '../../../../src/documents/model.ts'
import { richTextsOf } from '../../../../src/documents/model-blocks.ts'
import { modelText, textualDocument } from '../../../../src/documents/model-text.ts'
import { readWord } from '../../../../src/documents/word/read-word.ts'
import { anyBody, words } from './any-body.ts'
import { makeWord, p, r, word } from './make-word.ts'

/** What must hold for a model of any file. */
function check({ blocks, asides }: DocumentModel): void {
  for (const story of [blocks, ...asides.map((aside) => aside.blocks)]) {
    checkTables(story)
    for (const { text, spans, links, removed, places } of richTextsOf(story)) {
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/ {2}|\t|\u00a0|\n\n/)
      for (const { start, end, aside } of spans) {
        expect(0 <= start && start <= end && end <= text.length).toBe(true)
        if (aside !== undefined) expect(asides[aside]).toBeDefined()
      }
      for (const { start, end } of [...links, ...places])
        expect(0 <= start && start < end && end <= text.length).toBe(true)
      for (const { at } of removed) expect(0 <= at && at <= text.length).toBe(true)
      for (let i = 1; i < places.length; i++)
        expect((places[i - 1]?.start ?? 0) <= (places[i]?.start ?? 0)).toBe(true)
      // Every letter that counts has a place.
      const placed = places.reduce((sum, { start, end }) => sum + end - start, 0)
      expect(placed).toBeGreaterThanOrEqual(text.replaceAll(/\s/g, '').length)
    }
  }
}

/** No two cells of a table stand in one place. */
function checkTables(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const taken = new Set<string>()
    for (const [i, row] of block.rows.entries()) {
      for (const cell of row) {
        for (let down = 0; down < cell.rows; down++) {
          expect(i + down < block.rows.length).toBe(true)
          for (let across = 0; across < cell.columns; across++) {
            const place = `${i + down} ${cell.column + across}`
            expect(taken.has(place)).toBe(false)
            taken.add(place)
          }
        }
        checkTables(cell.blocks)
      }
    }
  }
}

test('whatever a Word file holds, its model is sound', () => {
  fc.assert(
    fc.property(anyBody, (inside) => {
      const model = word({
        body: inside,
        footnotes: `<w:footnote w:id="1">${p(r('note'))}</w:footnote>`,
        comments: `<w:comment w:id="1">${p(r('comment'))}</w:comment>`,
      })
      check(model)
      expect(textualDocument(model).text.startsWith(modelText(model).text)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('text that is only typed comes out as it was typed, wherever it is cut into runs', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.constantFrom('', '<w:b/>'))), (pieces) => {
      const typed = pieces.map(([text]) => text).join('')
      const [content] = richTextsOf(
        word(p(pieces.map(([text, look]) => r(text, look)).join(''))).blocks,
      )
      const shown = typed.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
      expect(content?.text ?? '').toBe(shown)
    }),
  )
})

test('reading is the same every time', () => {
  const bytes = makeWord(p(r('once')))
  expect(readWord(bytes)).toEqual(readWord(bytes))
})
