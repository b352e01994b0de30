import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, RichText, TableCell } from '../../../../src/documents/model.ts'
import { filledRows, grouped, type ListItem } from '../../../../src/views/document/groups.ts'
import { elementPlace, placesBetween } from '../../../../src/views/document/place.ts'
import { readingOf } from '../../../../src/views/document/reading.ts'
import { referencesOf, runsOf } from '../../../../src/views/document/runs.ts'

function rich(text: string, more: Partial<RichText> = {}): RichText {
  return { text, spans: [], links: [], removed: [], places: [], isForeign: false, ...more }
}

const onPage = (text: string, page: number): RichText =>
  rich(text, {
    places: [
      {
        start: 0,
        end: text.length,
        place: { page, rectangles: [{ left: 10.04, top: 20, width: 30, height: 12 }] },
      },
    ],
  })

const item = (text: string, depth: number, label: string): Block => ({
  kind: 'item',
  depth,
  label,
  content: rich(text),
})

const heading = (content: RichText, level = 1): Block => ({
  kind: 'heading',
  level,
  label: '',
  content,
})

describe('the runs of a text', () => {
  test('cut where the look changes, with what was removed at its place', () => {
    const runs = runsOf(
      rich('Robin will have five hours', {
        spans: [{ style: 'bold', start: 6, end: 15 }],
        removed: [{ at: 16, text: 'ten', how: 'struck' }],
      }),
      [{ start: 0, end: 10 }],
    )
    expect(runs.map((run) => ('removed' in run ? `-${run.removed.text}` : run.text))).toEqual(
      ['Robin ', 'will', ' have', ' five hours'].flatMap((text) =>
        text === ' five hours' ? [' ', '-ten', 'five hours'] : [text],
      ),
    )
  })

  const anySpan = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

  test('joined are the text, whatever lies over it; nothing removed is lost or read', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50, unit: 'binary' }),
        fc.array(anySpan, { maxLength: 6 }),
        fc.array(fc.nat(60), { maxLength: 4 }),
        fc.array(anySpan, { maxLength: 4 }),
        (text, spans, removedAt, over) => {
          const content = rich(text, {
            spans: spans.map((span) => ({ ...span, style: 'italic' as const })),
            removed: removedAt
              .sort((a, b) => a - b)
              .map((at) => ({ at, text: 'gone', how: 'deleted' as const })),
          })
          const runs = runsOf(content, over)
          expect(runs.map((run) => ('removed' in run ? '' : run.text)).join('')).toBe(text)
          expect(runs.filter((run) => 'removed' in run)).toHaveLength(removedAt.length)
          for (const run of runs) {
            if ('removed' in run || run.text === '') continue
            for (const at of run.over) {
              expect(over[at]?.start).toBeLessThan(run.end)
              expect(over[at]?.end).toBeGreaterThan(run.start)
            }
          }
        },
      ),
    )
  })

  test('a note is referred to once, at the end of its words', () => {
    const content = rich('by a therapist', {
      spans: [
        { style: 'reference', start: 0, end: 4, aside: 2 },
        { style: 'reference', start: 4, end: 14, aside: 2 },
        { style: 'reference', start: 14, end: 14, aside: 0 },
      ],
    })
    expect(referencesOf(content)).toEqual([
      { at: 14, aside: 2 },
      { at: 14, aside: 0 },
    ])
  })
})

describe('lists', () => {
  test('deeper items lie within those before; items without a label go on', () => {
    const groups = grouped([
      item('one', 1, '1.'),
      item('inner', 2, '(a)'),
      item('more of inner', 2, ''),
      item('two', 1, '2.'),
      heading(rich('Next')),
      item('again', 1, '•'),
    ])
    expect(groups.map(({ kind }) => kind)).toEqual(['list', 'block', 'list'])
    const [list] = groups
    if (list?.kind !== 'list') throw new Error('no list')
    expect(list.items).toHaveLength(2)
    const [, inside] = list.items[0]?.parts ?? []
    expect(Array.isArray(inside) ? inside.map(({ parts }) => parts.length) : []).toEqual([2])
  })

  test('no list loses an item or changes their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())), (shape) => {
        const blocks = shape.map(([depth, has], at) => item(`${at}`, depth, has ? '•' : ''))
        const texts: string[] = []
        const walk = (items: readonly ListItem[]): void => {
          for (const part of items.flatMap(({ parts }) => parts)) {
            if (Array.isArray(part)) walk(part)
            else texts.push(part.text)
          }
        }
        const listOf = (all: readonly Block[]) => {
          const [list] = grouped(all)
          return list?.kind === 'list' ? list.items : []
        }
        walk(listOf(blocks))
        expect(texts).toEqual(shape.map((_, at) => `${at}`))
      }),
    )
  })
})

describe('tables', () => {
  const cell = (text: string, column: number, columns = 1, rows = 1): TableCell => ({
    isHeading: false,
    column,
    columns,
    rows,
    blocks: [{ kind: 'paragraph', content: rich(text) }],
  })

  test('a row that leaves out columns gets empty cells, and none where a cell reaches down', () => {
    const rows = filledRows([
      [cell('B', 0, 1, 2), cell('F', 1), cell('E', 2)],
      [cell('f2', 1)],
      [cell('e3', 2)],
    ])
    const shape = rows.map((row) =>
      row.map(({ cell: each, columns }) => (each ? `c${each.column}` : `-${columns}`)),
    )
    expect(shape).toEqual([
      ['c0', 'c1', 'c2'],
      ['c1', '-1'],
      ['-2', 'c2'],
    ])
  })
})

describe('places and outline', () => {
  test('a text tells its page and boxes; words between two offsets theirs', () => {
    const content = onPage('Speech therapy', 3)
    expect(elementPlace(content)).toEqual({ page: 3, rectangles: [[10, 20, 30, 12]] })
    expect(elementPlace(rich('no page'))).toBeUndefined()
    expect(placesBetween(content, 0, 6)).toHaveLength(1)
    expect(placesBetween(content, 14, 20)).toEqual([])
  })

  test('headings in tables count, levels without gaps, pages where they begin', () => {
    const first = onPage('Plan', 1)
    const second = onPage('Section B', 2)
    const reading = readingOf({
      format: 'pdf',
      title: '',
      blocks: [
        heading(first),
        {
          kind: 'table',
          caption: '',
          rows: [
            [{ isHeading: false, column: 0, columns: 1, rows: 1, blocks: [heading(second, 4)] }],
          ],
        },
        heading(onPage('  ', 2), 2),
      ],
      asides: [],
      pages: [],
      warnings: [],
    })
    expect(reading.outline.map(({ depth, text }) => [depth, text])).toEqual([
      [1, 'Plan'],
      [2, 'Section B'],
    ])
    expect([...reading.newPages]).toEqual([
      [first, [{ page: 1, at: 0 }]],
      [second, [{ page: 2, at: 0 }]],
    ])
    expect(reading.idOf.get(second)).toBe('heading-2')
  })

  test('tell of a page that begins in the middle of a sentence, and of those after it', () => {
    const place = (page: number, start: number, end: number) => ({
      ...{ start, end },
      place: { page, rectangles: [] },
    })
    const long = rich('three visits a year of one hour each', {
      places: [place(7, 0, 6), place(7, 6, 13), place(8, 13, 20), place(9, 20, 36)],
    })
    const next = onPage('Strengths', 9)
    const blocks: Block[] = [long, next].map((content) => ({ kind: 'paragraph', content }))
    const { newPages } = readingOf({
      ...{ format: 'pdf', title: '', asides: [], pages: [], warnings: [] },
      blocks,
    })
    expect([...newPages]).toEqual([
      [
        long,
        [
          { page: 7, at: 0 },
          { page: 8, at: 13 },
          { page: 9, at: 20 },
        ],
      ],
    ])
    // A cut that lies over nothing parts the text and nothing else.
    const runs = runsOf(long, [{ start: 13, end: 13 }])
    expect(runs.map((run) => ('text' in run ? [run.text, run.over] : []))).toEqual([
      ['three visits ', []],
      ['a year of one hour each', []],
    ])
  })
})
