import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, RichText, TableBlock, TableCell } from '../../../src/documents/model.ts'
import { findLattices } from '../../../src/documents/pdf/edges.ts'
import { toGrid } from '../../../src/documents/pdf/grid.ts'
import { joinPages } from '../../../src/documents/pdf/join-pages.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import type { Rule } from '../../../src/documents/pdf/page-content.ts'
import { readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { place, type TaggedCell } from '../../../src/documents/pdf/tagged-table.ts'
import type { PageBlock } from '../../../src/documents/pdf/to-blocks.ts'
import { tableRows } from './pdf-help.ts'
import { at, makePdf } from './pdf-maker.ts'

const library = await loadPdfLibraryForNode()

const across = (y: number, from: number, to: number): Rule => ({
  isHorizontal: true,
  at: y,
  from,
  to,
  isEdge: false,
})
const down = (x: number, from: number, to: number): Rule => ({
  ...across(x, from, to),
  isHorizontal: false,
})

describe('cells by drawn lines', () => {
  test('every point of a table lies in exactly one cell, whatever walls are missing', () => {
    const size = fc.integer({ min: 1, max: 5 })
    const walls = fc.infiniteStream(fc.boolean())
    fc.assert(
      fc.property(size, size, walls, (columns, rows, isDrawn) => {
        const side = 50
        const drawn = () => isDrawn.next().value === true
        const rules = [
          ...[0, rows].map((y) => across(y * side, 0, columns * side)),
          ...[0, columns].map((x) => down(x * side, 0, rows * side)),
        ]
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < columns; x++) {
            if (x > 0 && drawn()) rules.push(down(x * side, y * side, (y + 1) * side))
            if (y > 0 && drawn()) rules.push(across(y * side, x * side, (x + 1) * side))
          }
        }
        const grids = findLattices(rules).map(toGrid)
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < columns; x++) {
            const middle = { x: (x + 0.5) * side, y: (y + 0.5) * side }
            const holding = grids.flatMap((grid) =>
              (grid?.cells ?? []).filter(
                ({ box }) =>
                  middle.x > box.left &&
                  middle.x < box.right &&
                  middle.y > box.top &&
                  middle.y < box.bottom,
              ),
            )
            expect(holding.length).toBeGreaterThanOrEqual(1)
            // Walls inside that touch no other line are a table of their own.
            if (grids.length === 1) expect(holding).toHaveLength(1)
          }
        }
      }),
    )
  })

  test('lines drawn as dots and dashes, double, and a little off', () => {
    const dots = (y: number) => Array.from({ length: 60 }, (_, i) => across(y, i * 5, i * 5 + 2))
    const rules = [
      ...dots(0),
      ...dots(40),
      across(80.4, 0, 300),
      across(82, 0, 300),
      down(0, 0, 82),
      down(150.7, 0, 81),
      down(300, 0, 82),
    ]
    const [grid] = findLattices(rules).map(toGrid)
    expect(grid?.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
  })
})

describe('tables without lines', async () => {
  const rowsOf = async (...pages: string[]) => {
    const bytes = makePdf(pages.map((content) => ({ content })))
    return tableRows((await readPdf(bytes, { library })).blocks)
  }
  const row = (y: number, ...cells: string[]) =>
    cells.map((cell, i) => at([60, 120, 300, 450][i] ?? 0, y, cell)).join('')

  test('a column of numbers is a column, not labels of a list', async () => {
    const content =
      row(700, '1.', 'Ash needs help to read.', 'Daily', 'TA') +
      row(670, '2.', 'Ash needs help to write.', 'Weekly', 'SENCO') +
      row(640, '3.', 'Ash needs rest.', '', 'All')
    expect(await rowsOf(content)).toEqual([
      ['1.', 'Ash needs help to read.', 'Daily', 'TA'],
      ['2.', 'Ash needs help to write.', 'Weekly', 'SENCO'],
      ['3.', 'Ash needs rest.', '', 'All'],
    ])
  })

  test('headings repeated at the top of each page stand once, and are no page header', async () => {
    const head = (y: number) =>
      at(60, y, 'Who', 11, 'F2') + at(250, y, 'What', 11, 'F2') + at(450, y, 'When', 11, 'F2')
    const line = (y: number, i: number) =>
      at(60, y, `Person ${'abcdef'[i]}`) + at(250, y, `Task ${'abcdef'[i]}`) + at(450, y, 'Daily')
    const first = at(60, 800, 'Plan', 20) + head(700) + line(670, 0) + line(640, 1)
    const second = head(800) + line(770, 2) + line(740, 3)
    const third = head(800) + line(770, 4) + line(740, 5)
    const rows = await rowsOf(first, second, third)
    expect(rows).toEqual([
      ['Who', 'What', 'When'],
      ...[...'abcdef'].map((letter) => [`Person ${letter}`, `Task ${letter}`, 'Daily']),
    ])
  })

  test('cells in the middle of their row share no line, and still are one row', async () => {
    const middle =
      at(60, 745, 'Who', 11, 'F2') +
      at(250, 745, 'What', 11, 'F2') +
      at(60, 693, 'A therapist') +
      [
        'writes a programme for',
        'the school, shows it to',
        'the staff, and looks at',
        'it every half term',
      ]
        .map((text, i) => at(250, 714 - 14 * i, text))
        .join('') +
      at(60, 629, 'A teacher') +
      ['works with Ash', 'on it each day'].map((text, i) => at(250, 636 - 14 * i, text)).join('')
    expect(
      (await rowsOf(middle)).map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' '))),
    ).toEqual([
      ['Who', 'What'],
      [
        'A therapist',
        'writes a programme for the school, shows it to the staff, and looks at it every half term',
      ],
      ['A teacher', 'works with Ash on it each day'],
    ])
  })
})

describe('tagged cells', () => {
  const cell = (left: number, right: number): TaggedCell => ({
    pieces: [],
    isHeading: false,
    hasText: true,
    box: { left, right, top: 0, bottom: 10 },
  })

  test('where empty cells are not tagged, the others keep to their columns', () => {
    const rows = [
      [cell(0, 80), cell(100, 190), cell(200, 290)],
      [cell(0, 40), cell(200, 230)],
    ]
    expect(
      place(rows, undefined).map((row) => row.map(({ column, box }) => [column, box.right])),
    ).toEqual([
      [
        [0, 80],
        [1, 190],
        [2, 290],
      ],
      [
        [0, 40],
        [1, 0],
        [2, 230],
      ],
    ])
  })

  test('a row’s only cell spans where its text does', () => {
    const rows = [[cell(0, 80), cell(100, 190)], [cell(0, 180)], [cell(0, 50)]]
    expect(place(rows, undefined).map((row) => row.map(({ columns }) => columns))).toEqual([
      [1, 1],
      [2],
      [1, 1],
    ])
  })
})

describe('page breaks', () => {
  const content = (text: string): RichText => ({
    text,
    spans: [],
    links: [],
    removed: [{ at: text.length, text: 'old', how: 'struck' }],
    places: [{ start: 0, end: text.length, place: { page: 1, rectangles: [] } }],
    isForeign: false,
  })
  const cellOf = (text: string, column: number): TableCell => ({
    isHeading: false,
    column,
    columns: 1,
    rows: 1,
    blocks: text === '' ? [] : [{ kind: 'paragraph', content: content(text) }],
  })
  const table = (page: number, ...rows: string[][]): PageBlock => ({
    block: {
      kind: 'table',
      caption: '',
      rows: rows.map((row) => row.map((text, column) => cellOf(text, column))),
    } satisfies TableBlock,
    table: { columnEdges: [50, 200, 400, 550], isRuled: true },
    page,
  })
  const joined = (...pages: PageBlock[]) => tableRows(joinPages(pages.map((page) => [page])))

  test('nothing is lost, whatever is joined', () => {
    const words = fc.array(fc.constantFrom('', 'Ash', 'reads.', 'daily', 'and writes', '3 times'), {
      minLength: 3,
      maxLength: 3,
    })
    const pages = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(pages, (all) => {
        const letters = (texts: string[]) => [...texts.join('').replace(/\s/g, '')].sort().join('')
        const before = all.flat(2)
        const blocks = joinPages(all.map((rows, i) => [table(i + 1, ...rows)]))
        const after = tableRows(blocks).flat()
        // Rows that only repeat what stood at the top are the one thing left out.
        const repeats = all
          .slice(1)
          .flatMap((rows) => rows.filter((row) => row.join() === all[0]?.[0]?.join()))
        if (repeats.length === 0) expect(letters(after)).toBe(letters(before))
        for (const block of textsOf(blocks)) {
          for (const { start, end } of block.places) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(block.text.length)
          }
          for (const { at: where } of block.removed)
            expect(where).toBeLessThanOrEqual(block.text.length)
        }
      }),
    )
  })

  test('a cell that was empty never gets the next row’s text', () => {
    expect(joined(table(1, ['Ash', '', 'rests']), table(2, ['reads', 'daily', '']))).toEqual([
      ['Ash', '', 'rests'],
      ['reads', 'daily', ''],
    ])
  })

  test('a table that ends far above the foot of its page was not cut there', () => {
    const at = (page: number, below: number, firstRow: number, row: string[]): PageBlock => {
      const { block, table: place } = table(page, row)
      return { block, page, ...(place && { table: { ...place, below, firstRow, page: 800 } }) }
    }
    const next = at(2, 600, 20, ['A2', 'views', ''])
    const count = (...pages: PageBlock[]) => joinPages(pages.map((page) => [page])).length
    expect(count(at(1, 500, 20, ['A1', 'history', '']), next)).toBe(2)
    expect(count(at(1, 60, 20, ['A1', 'history', '']), next)).toBe(1)
    // A row that is taller than the room below waits for the next page.
    const tall = at(2, 200, 550, ['B', 'long', ''])
    expect(count(at(1, 500, 20, ['A1', 'history', '']), tall)).toBe(1)
    // The row of headings once more says that the table goes on.
    const [top, rest] = [['B', 'F', 'E'], at(2, 600, 20, ['B', 'F', 'E'])]
    expect(count(at(1, 500, 20, top), rest)).toBe(1)
  })

  test('pages between, and other columns, part tables', () => {
    const far = { ...table(3, ['and writes', '', '']), page: 3 }
    expect(joinPages([[table(1, ['Ash reads', 'a', 'b'])], [far]])).toHaveLength(2)
    const other = {
      ...table(2, ['and writes', '', '']),
      table: { columnEdges: [50, 200, 550], isRuled: true },
    }
    expect(joinPages([[table(1, ['Ash reads', 'a', 'b'])], [other]])).toHaveLength(1)
    const moved = {
      ...table(2, ['and writes', '', '']),
      table: { columnEdges: [80, 230, 430, 580], isRuled: true },
    }
    expect(joinPages([[table(1, ['Ash reads', 'a', 'b'])], [moved]])).toHaveLength(2)
  })
})

function textsOf(blocks: readonly Block[]): RichText[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => textsOf(cell.blocks)))
      : [block.content],
  )
}
