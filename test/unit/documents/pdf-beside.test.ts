import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandBeside } from '../../../src/documents/pdf/beside.ts'
import type { Line } from '../../../src/documents/pdf/lines.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import type { Box } from '../../../src/documents/pdf/matrix.ts'
import type { TableLayout } from '../../../src/documents/pdf/pieces.ts'
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { blockText } from './pdf-help.ts'
import { at, makePdf } from './pdf-maker.ts'

const library = await loadPdfLibraryForNode()

/** A table of two rows and two cells each, 220 wide, drawn from 600 to 700 up. */
const tableAt = (left: number) => [
  ...[600, 650, 700].map((y) => `${left} ${y} m ${left + 220} ${y} l S`),
  ...[left, left + 110, left + 220].map((x) => `${x} 600 m ${x} 700 l S`),
  at(left + 5, 680, 'Need'),
  at(left + 115, 680, 'Provision'),
  at(left + 5, 630, 'Talking'),
  at(left + 115, 630, 'Weekly therapy'),
]
const TABLE = tableAt(320)

const texts = async (...content: string[]) => {
  const { blocks } = await readPdf(makePdf([{ content: content.join('\n') }]), { library })
  return blocks.map(blockText)
}

const PAGE_WIDE =
  'Words that run over the whole width of the page, above and below what stands apart'

describe('text beside a table', () => {
  const column = [
    at(60, 690, 'Ash finds it difficult to get'),
    at(60, 675, 'ready in the mornings and'),
    at(60, 660, 'likes to have a list of what'),
    // It goes on below the table's foot.
    at(60, 592, 'Nothing else.'),
    at(60, 645, 'comes next.'),
    at(60, 620, 'A second paragraph stands'),
    at(60, 605, 'here.'),
  ]
  const table = 'Need | Provision\nTalking | Weekly therapy'

  test('is read as a column: first what stands on the left, whole', async () => {
    const above = at(60, 740, PAGE_WIDE)
    const below = at(60, 560, `${PAGE_WIDE} again`)
    expect(await texts(above, ...TABLE, ...column, below)).toEqual([
      PAGE_WIDE,
      'Ash finds it difficult to get ready in the mornings and likes to have a list of what comes next.',
      'A second paragraph stands here.',
      'Nothing else.',
      table,
      `${PAGE_WIDE} again`,
    ])
  })

  test('on the right of it is read after it', async () => {
    const right = [
      'Beside the table stand four',
      'lines of text that all belong',
      'together, and that are one',
      'paragraph.',
    ].map((text, i) => at(320, 690 - 15 * i, text))
    expect(await texts(...tableAt(60), ...right)).toEqual([
      table,
      'Beside the table stand four lines of text that all belong together, and that are one paragraph.',
    ])
  })

  test('of one line is its label, and keeps its place', async () => {
    const label = at(60, 680, 'Section B')
    expect(new Set(await texts(...TABLE, label))).toEqual(new Set([table, 'Section B']))
  })

  test('no line and no table is lost or read twice', () => {
    const box = fc
      .tuple(fc.nat(500), fc.nat(700), fc.integer({ min: 5, max: 300 }), fc.nat(200))
      .map(([left, top, width, height]) => ({
        ...{ left, top, right: left + width, bottom: top + 5 + height },
      }))
    const line = box.map((at): Line => {
      const { left, top, right } = at
      return { left, top, right, bottom: top + 12, baseline: top + 10, size: 12, ...BARE }
    })
    const table = box.map((at): TableLayout => ({ ...EMPTY, box: at }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(table, { maxLength: 4 }), (l, t) => {
        const band = bandBeside(l, t)
        if (!band) return
        const parts = [band.above, band.left, band.right, band.below]
        const given = new Set<Line | TableLayout>([...l, ...t])
        const told = parts.flatMap(({ lines, tables }) => [...lines, ...tables])
        expect(told).toHaveLength(given.size)
        expect(new Set(told)).toEqual(given)
        // Each is smaller than the whole, so that reading them ends.
        for (const { lines, tables } of parts) {
          expect(lines.length + tables.length).toBeLessThan(given.size)
        }
        const isLeft = (at: Box) => at.right <= band.cut + 1
        expect(band.left.lines.every(isLeft)).toBe(true)
        expect(band.right.lines.some(isLeft)).toBe(false)
      }),
    )
  })
})

const BARE = { words: [], isBold: false }
const EMPTY = { kind: 'table' as const, columnEdges: [], isRuled: true, rows: [] }
