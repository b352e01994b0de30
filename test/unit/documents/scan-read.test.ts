import { describe, expect, test } from 'vitest'
import { type Block, DocumentError } from '../../../src/documents/model.ts'
import type { GreyImage } from '../../../src/documents/scan/grey-image.ts'
import { readScan } from '../../../src/documents/scan/read-scan.ts'
import type { Recognise } from '../../../src/documents/scan/recogniser.ts'
import { blockText, tableRows } from './pdf-help.ts'
import { countStrokes, ink, paper, word } from './scan-picture.ts'

/** At 300 points an inch: 8.33 by 5 inches. */
const SIZE = { width: 600, height: 360, label: '' }

function source(picture: GreyImage, page = 1) {
  return { page, size: SIZE, picture: async () => picture }
}

/** A table of two rows and two columns, with a heading above; words by their strokes. */
function tablePage(): GreyImage {
  const page = paper(2500, 1500)
  word(page, 100, 60, 5)
  for (const y of [200, 500, 1000]) ink(page, 100, y, 2300, 5)
  for (const x of [100, 1200, 2400]) ink(page, x, 200, 5, 805)
  word(page, 150, 300, 3)
  word(page, 1300, 300, 4)
  word(page, 150, 700, 6)
  // Two lines in one cell, the first level with the cell beside it.
  word(page, 1300, 700, 7)
  word(page, 1300, 760, 2)
  return page
}

/** Words of a block with a line under them. */
function linesUnder(block: Block): string[] {
  if (block.kind === 'table') return []
  const { text, spans } = block.content
  return spans.flatMap(({ style, start, end }) =>
    style === 'underline' ? [text.slice(start, end)] : [],
  )
}

describe('scans', () => {
  test('cells are read alone, and what stands outside after them', async () => {
    const model = await readScan([source(tablePage())], { recognise: countStrokes })
    expect(model.format).toBe('scan')
    expect(model.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
    expect(blockText(model.blocks[0] ?? { kind: 'table', caption: '', rows: [] })).toBe('w5')
    expect(tableRows(model.blocks)).toEqual([
      ['w3', 'w4'],
      ['w6', 'w7\nw2'],
    ])
    expect(model.warnings).toEqual([])
  })

  test('words not read surely are marked', async () => {
    const model = await readScan([source(tablePage())], { recognise: countStrokes })
    const table = model.blocks[1]
    const cell = table?.kind === 'table' ? table.rows[1]?.[1]?.blocks[0] : undefined
    expect(cell?.kind === 'paragraph' && cell.content.spans).toEqual([
      { style: 'unsure', start: 3, end: 5 },
    ])
  })

  test('places are on the page as it was scanned', async () => {
    const model = await readScan([source(tablePage())], { recognise: countStrokes })
    const [block] = model.blocks
    const place = block?.kind === 'paragraph' ? block.content.places[0]?.place : undefined
    const [rectangle] = place && 'rectangles' in place ? place.rectangles : []
    // 100 and 60 points of the picture, at 300 an inch.
    expect(rectangle?.left).toBeCloseTo(24, 0)
    expect(rectangle?.top).toBeCloseTo(14.4, 0)
  })

  test('words with a line through them do not count as text', async () => {
    const page = paper(2500, 1500)
    for (const x of [100, 300, 500, 700, 900]) word(page, x, 300, 6)
    ink(page, 290, 318, 300, 4)
    const model = await readScan([source(page)], { recognise: countStrokes })
    const [block] = model.blocks
    const content = block?.kind === 'paragraph' ? block.content : undefined
    expect(content?.removed).toHaveLength(1)
    expect(content?.text.split(' ')).toHaveLength(3)
  })

  test('a table’s line that comes in pieces is no line under words', async () => {
    const page = tablePage()
    // The last line of a cell, right above its border, which a scan draws in steps.
    const words = [150, 400, 650, 900]
    for (const x of words) word(page, x, 964, 10)
    ink(page, 100, 1000, 2300, 5, 255)
    ink(page, 1050, 1004, 1350, 4)
    ink(page, 100, 1004, 40, 4)
    for (const x of words) {
      ink(page, x - 10, 1000, 150, 4)
      ink(page, x + 140, 1004, 100, 4)
    }
    const underlined = async (picture: GreyImage) => {
      const { blocks } = await readScan([source(picture)], { recognise: countStrokes })
      return blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flat().flatMap((cell) => cell.blocks.flatMap(linesUnder))
          : linesUnder(block),
      )
    }
    expect(await underlined(page)).toEqual([])
    // A line that stands alone under words is one.
    const free = paper(2500, 1500)
    for (const x of [100, 300, 500]) word(free, x, 300, 6)
    ink(free, 290, 334, 290, 4)
    expect(await underlined(free)).toEqual(['w6 w6'])
  })

  test('a line that the engine loses is told, page by page', async () => {
    const losing: Recognise = async (image, layout) =>
      (await countStrokes(image, layout)).slice(0, 1)
    const page = paper(2500, 1500)
    for (let y = 100; y < 900; y += 80) for (let x = 100; x < 2000; x += 200) word(page, x, y, 8)
    const { warnings } = await readScan([source(page), source(tablePage(), 2)], {
      recognise: losing,
    })
    expect(warnings).toContainEqual({ code: 'page may be incomplete', page: 1 })
  })

  test('empty pages, pages without a picture, and nothing at all', async () => {
    const empty = source(paper(2500, 1500), 2)
    const none = { page: 3, size: SIZE, picture: async () => undefined }
    const { warnings } = await readScan([source(tablePage()), empty, none], {
      recognise: countStrokes,
    })
    expect(warnings).toEqual([
      { code: 'page without text', page: 2 },
      { code: 'page without text', page: 3 },
    ])
    const nothing = readScan([empty], { recognise: countStrokes })
    await expect(nothing).rejects.toEqual(new DocumentError('no text'))
  })

  test('it can be cancelled between parts, and says how far it is', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const reading = readScan([source(tablePage()), source(tablePage(), 2)], {
      recognise: countStrokes,
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done)
        if (done >= 1) stop.abort()
      },
    })
    await expect(reading).rejects.toEqual(new DocumentError('cancelled'))
    expect(seen.length).toBeGreaterThan(4)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })
})
