import { describe, expect, test } from 'vitest'
import type { Block, DocumentModel } from '../../../src/documents/model.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import { type ReadPdfOptions, readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { blockText, tableRows } from './pdf-help.ts'
import { at, line, type MadePage, makePdf } from './pdf-maker.ts'

const library = await loadPdfLibraryForNode()

async function read(
  pages: readonly MadePage[] | string,
  options: Partial<ReadPdfOptions> = {},
): Promise<DocumentModel> {
  const list = typeof pages === 'string' ? [{ content: pages }] : pages
  return readPdf(makePdf(list), { library, ...options })
}

const texts = (blocks: readonly Block[]) => blocks.map(blockText)

/** Lines of running text from the top, at the usual distance. */
function lines(rows: readonly string[], x = 60, y = 760): string {
  return rows.map((row, i) => at(x, y - i * 14, row)).join('')
}

describe('lines and paragraphs', () => {
  test('a paragraph is its lines, whatever order they are drawn in', async () => {
    const first = at(60, 700, 'Ash will have support from a trained adult who knows him')
    const second = at(60, 686, 'well, each day.')
    const { blocks } = await read(second + first)
    expect(texts(blocks)).toEqual([
      'Ash will have support from a trained adult who knows him well, each day.',
    ])
  })

  test('a hyphen at the end of a line goes where it only breaks a word', async () => {
    const { blocks } = await read(
      lines([
        'Ash needs special provision. The provi-',
        'sion is made one-to-',
        'one by adults in self-',
        'contained rooms.',
      ]),
    )
    expect(texts(blocks)).toEqual([
      'Ash needs special provision. The provision is made one-to-one by adults in self-contained rooms.',
    ])
  })

  test('letters set apart are words (case 93)', async () => {
    const { blocks } = await read(
      `BT /F2 18 Tf 5 Tc 1 0 0 1 60 760 Tm (SECTION F) Tj ET\n${lines(['The rest is plain text that says more.'], 60, 730)}`,
    )
    expect(texts(blocks)[0]).toBe('SECTION F')
  })

  test('a word drawn in pieces is one word (case 93)', async () => {
    const { blocks } = await read(
      'BT /F1 11 Tf 1 0 0 1 60 700 Tm [(pro) -60 (vision) -300 (is) -280 (made)] TJ ET',
    )
    expect(texts(blocks)).toEqual(['provision is made'])
  })

  test('letters drawn twice to look bold count once', async () => {
    const { blocks } = await read(at(60, 700, 'Needs') + at(60.4, 700, 'Needs'))
    expect(texts(blocks)).toEqual(['Needs'])
  })

  test('list items keep their labels and depth', async () => {
    const { blocks } = await read(
      at(60, 700, '1.') +
        at(80, 700, 'First step, which is long enough to reach far over to the side') +
        at(80, 686, 'and goes on below.') +
        at(80, 672, '(a)') +
        at(104, 672, 'Inner step.') +
        at(60, 658, '2.') +
        at(80, 658, 'Second step.'),
    )
    expect(
      blocks.map((block) => (block.kind === 'item' ? [block.depth, block.label] : [])),
    ).toEqual([
      [1, '1.'],
      [2, '(a)'],
      [1, '2.'],
    ])
    expect(texts(blocks)[0]).toBe(
      '1. First step, which is long enough to reach far over to the side and goes on below.',
    )
  })

  test('a number at the beginning of a line inside a sentence is no label', async () => {
    const { blocks } = await read(
      lines([
        'By the end of the summer term of the school year that begins this autumn Ash will be in Year',
        '4. He will then move class.',
      ]),
    )
    expect(texts(blocks)).toEqual([
      'By the end of the summer term of the school year that begins this autumn Ash will be in Year 4. He will then move class.',
    ])
  })
})

describe('columns and tables', () => {
  test('two columns are read one after the other', async () => {
    const left = [
      'This side is about what the',
      'child likes to do at school',
      'and at home with friends in',
      'the garden and what makes it',
      'easier to learn new things',
      'every day of the week.',
    ]
    const right = [
      'That side is about what the',
      'family hopes for in the next',
      'years and how all of them can',
      'help, so that nobody is left',
      'alone with it and plans are',
      'kept by everyone involved.',
    ]
    // Drawn straight across, as some makers do.
    const content = left
      .map((text, i) => at(60, 700 - i * 14, text) + at(320, 700 - i * 14, right[i] ?? ''))
      .join('')
    const { blocks } = await read(content)
    expect(texts(blocks)).toEqual([left.join(' '), right.join(' ')])
  })

  test('cells centred in their row stay with it', async () => {
    const { blocks } = await read(table())
    expect(tableRows(blocks)).toEqual([
      ['B: needs', 'F: provision', 'E: outcomes'],
      [
        'Ash is anxious.',
        'An adult will meet Ash at the gate each morning and walk in with him to class.',
        'Ash walks in alone.',
      ],
    ])
    const [found] = blocks
    expect(found?.kind === 'table' && found.rows[0]?.every((cell) => cell.isHeading)).toBe(true)
  })

  test('a row that a page break cuts is one row, and repeated headings stand once', async () => {
    const head =
      at(64, 780, 'B: needs', 11, 'F2') +
      at(224, 780, 'F: provision', 11, 'F2') +
      at(404, 780, 'E: outcomes', 11, 'F2')
    const first = `${grid([800, 770, 700])}${head}${at(64, 750, 'Ash is anxious.')}${at(224, 750, 'An adult will meet Ash')}${at(224, 736, 'at the gate and walk')}${at(404, 750, 'Ash is calm.')}`
    const second = `${grid([800, 770, 740, 700])}${head}${at(224, 756, 'in with him.')}${at(64, 726, 'Ash is tired.')}${at(404, 726, 'Ash rests.')}`
    const { blocks } = await read([{ content: first }, { content: second }])
    expect(tableRows(blocks)).toEqual([
      ['B: needs', 'F: provision', 'E: outcomes'],
      [
        'Ash is anxious.',
        'An adult will meet Ash at the gate and walk in with him.',
        'Ash is calm.',
      ],
      ['Ash is tired.', '', 'Ash rests.'],
    ])
  })

  test('a new row after a page break is not put to the row before', async () => {
    const first = `${grid([800, 770])}${at(64, 780, 'Ash is anxious.')}${at(404, 780, 'Ash is calm.')}`
    const second = `${grid([800, 770])}${at(64, 780, 'Ash is tired.')}${at(224, 780, 'Ash rests.')}`
    const { blocks } = await read([{ content: first }, { content: second }])
    expect(tableRows(blocks)).toEqual([
      ['Ash is anxious.', '', 'Ash is calm.'],
      ['Ash is tired.', 'Ash rests.', ''],
    ])
  })

  test('a frame around text is no table', async () => {
    const box = '50 600 400 150 re S\n'
    const { blocks } = await read(box + lines(['Framed text.'], 60, 730))
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  test('cells told by their tint alone', async () => {
    const tint = (x: number, y: number, shade: number) =>
      `${shade} ${shade} ${shade} rg ${x} ${y} 150 30 re f 0 0 0 rg\n`
    const { blocks } = await read(
      tint(60, 700, 0.8) +
        tint(210, 700, 0.8) +
        tint(60, 670, 0.95) +
        tint(210, 670, 0.95) +
        at(64, 710, 'Who') +
        at(214, 710, 'When') +
        at(64, 680, 'Therapist') +
        at(214, 680, 'Weekly'),
    )
    expect(tableRows(blocks)).toEqual([
      ['Who', 'When'],
      ['Therapist', 'Weekly'],
    ])
  })

  test('a table inside a cell belongs to it', async () => {
    const inner = `${line(224, 760, 380, 760)}${line(224, 740, 380, 740)}${line(224, 720, 380, 720)}${line(224, 760, 224, 720)}${line(300, 760, 300, 720)}${line(380, 760, 380, 720)}`
    const words = at(228, 745, 'a') + at(304, 745, 'b') + at(228, 725, 'c') + at(304, 725, 'd')
    const { blocks } = await read(
      `${grid([800, 770, 700])}${at(64, 780, 'Needs')}${at(224, 780, 'Provision')}${at(404, 780, 'Outcomes')}${at(64, 740, 'Ash')}${inner}${words}`,
    )
    expect(tableRows(blocks)).toEqual([
      ['Needs', 'Provision', 'Outcomes'],
      ['Ash', 'a | b\nc | d', ''],
    ])
  })
})

describe('marks and notes', () => {
  test('what a thin line strikes out is not in the text', async () => {
    const { blocks } = await read(
      `${at(60, 700, 'Ash will receive up to 5 hours of support.')}${strike('Ash will receive ', 'up to ')}`,
    )
    const [block] = blocks
    expect(block?.kind === 'paragraph' && block.content).toMatchObject({
      text: 'Ash will receive 5 hours of support.',
      removed: [{ at: 16, text: 'up to', how: 'struck' }],
    })
  })

  test('a line under words underlines them', async () => {
    const { blocks } = await read(`${at(60, 700, 'Each day')}0.6 w ${line(60, 698.5, 105, 698.5)}`)
    const [block] = blocks
    expect(block?.kind === 'paragraph' && block.content.spans).toEqual([
      { style: 'underline', start: 0, end: 8 },
    ])
  })

  test('comments, links, readers’ marks and fields are read; what could run is not', async () => {
    const quad = '/QuadPoints [60 712 84 712 60 697 84 697]'
    const { blocks, asides } = await read([
      {
        content: at(60, 700, 'Ash will see the nurse.'),
        annotations: [
          `<< /Type /Annot /Subtype /Highlight /Rect [60 697 84 712] ${quad} /Contents (Who is this?) /T (Parent) /M (D:20261101120000Z) >>`,
          '<< /Type /Annot /Subtype /Link /Rect [130 697 180 712] /A << /S /URI /URI (https://example.org/a) >> >>',
          '<< /Type /Annot /Subtype /Link /Rect [60 697 84 712] /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
          '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ash Example) /Rect [60 640 200 660] >>',
        ],
      },
    ])
    expect(texts(blocks)).toEqual(['Ash will see the nurse.', 'Ash Example'])
    const [block] = blocks
    const content = block?.kind === 'paragraph' ? block.content : undefined
    expect(content?.links).toHaveLength(1)
    expect(content?.links[0]?.address).toBe('https://example.org/a')
    expect(content?.spans).toContainEqual({ style: 'reference', start: 0, end: 3, aside: 0 })
    expect(content?.spans).toContainEqual({ style: 'highlight', start: 0, end: 3 })
    expect(asides[0]).toMatchObject({ kind: 'comment', by: 'Parent', when: '2026-11-01T12:00:00Z' })
  })

  test('headers and footers stand aside', async () => {
    const bodies = ['Ash likes maps.', 'Ash likes trains.', 'Ash likes ponds.']
    const pages = bodies.map((body, i) => ({
      content: at(60, 800, 'Draft plan') + at(60, 600, body) + at(280, 30, `Page ${i + 1} of 3`),
    }))
    const { blocks, asides } = await read(pages)
    expect(texts(blocks)).toEqual(bodies)
    expect(asides.map(({ kind, pages: on }) => [kind, on])).toEqual([
      ['header', [1, 2, 3]],
      ['footer', [1, 2, 3]],
    ])
  })

  test('a word printed across the page stands aside', async () => {
    const slanted = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET\n'
    const { blocks, asides } = await read(slanted + at(60, 700, 'Ash likes maps.'))
    expect(texts(blocks)).toEqual(['Ash likes maps.'])
    expect(asides.map(({ blocks: all }) => texts(all))).toEqual([['DRAFT']])
  })
})

describe('pages', () => {
  for (const turned of [0, 90, 180, 270]) {
    test(`a page turned by ${turned} degrees has its places as shown`, async () => {
      const { blocks, pages } = await read([
        { content: at(60, 700, 'Ash likes maps.'), extra: `/Rotate ${turned}` },
      ])
      const [width, height] = turned % 180 === 0 ? [595, 842] : [842, 595]
      expect(pages).toEqual([{ width, height, label: '' }])
      const [block] = blocks
      expect(block?.kind === 'paragraph' && block.content.text).toBe('Ash likes maps.')
      const place = block?.kind === 'paragraph' ? block.content.places[0]?.place : undefined
      const [rectangle] = place && 'rectangles' in place ? place.rectangles : []
      expect(rectangle).toBeDefined()
      // The text's box, 60 from the left and 700 from the bottom of the page as it was written.
      const { left = 0, top = 0, width: w = 0, height: h = 0 } = rectangle ?? {}
      const begins = { 0: left, 90: top, 180: 595 - left - w, 270: 595 - top - h }[turned]
      expect(begins).toBeCloseTo(60, 0)
      const base = { 0: 842 - top - h, 90: left, 180: top, 270: 842 - left - w }[turned] ?? 0
      expect(base).toBeGreaterThan(695)
      expect(base).toBeLessThan(700)
    })
  }

  test('letters that the file gives no meaning to are told, with their page', async () => {
    const codes = Array.from('$ERXWWKHFKLOGDQGZKDWWKHFKLOGQHHGV', (letter) =>
      letter.charCodeAt(0).toString(16).padStart(4, '0'),
    ).join('0003')
    const { warnings } = await read([
      { content: at(60, 700, 'A page that can be read.') },
      { content: `BT /F3 11 Tf 1 0 0 1 60 700 Tm <${codes}> Tj ET` },
    ])
    expect(warnings).toEqual([{ code: 'letters unreadable', page: 2 }])
  })

  test('a page that is only a picture is told; an empty one is not (case 97)', async () => {
    const image = `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream`
    const bytes = makePdf(
      [
        { content: at(60, 700, 'Text.') },
        { content: 'q 595 0 0 842 0 0 cm /Im1 Do Q' },
        { content: '' },
      ],
      '',
      [image],
    )
    const { warnings } = await readPdf(bytes, { library })
    expect(warnings).toEqual([{ code: 'page without text', page: 2 }])
  })
})

/** Three columns, with a line at each height. */
function grid(heights: readonly number[]): string {
  const top = Math.max(...heights)
  const bottom = Math.min(...heights)
  return (
    heights.map((y) => line(60, y, 560, y)).join('') +
    [60, 220, 400, 560].map((x) => line(x, top, x, bottom)).join('')
  )
}

function table(): string {
  return (
    grid([800, 770, 690]) +
    at(64, 780, 'B: needs', 11, 'F2') +
    at(224, 780, 'F: provision', 11, 'F2') +
    at(404, 780, 'E: outcomes', 11, 'F2') +
    ['An adult will meet Ash at the', 'gate each morning and walk', 'in with him to class.']
      .map((row, i) => at(224, 754 - 14 * i, row))
      .join('') +
    at(64, 740, 'Ash is anxious.') +
    at(404, 740, 'Ash walks in alone.')
  )
}

/** A line through a part of a text that begins at 60, 700, in Helvetica 11. */
function strike(before: string, struck: string): string {
  const widths: Record<string, number> = {
    A: 667,
    s: 500,
    h: 556,
    ' ': 278,
    w: 722,
    i: 222,
    l: 222,
    r: 333,
    e: 556,
    c: 500,
    v: 500,
    u: 556,
    p: 556,
    t: 278,
    o: 556,
  }
  const width = (text: string) =>
    ([...text].reduce((sum, letter) => sum + (widths[letter] ?? 0), 0) * 11) / 1000
  const x = 60 + width(before)
  return `0.6 w ${line(x, 703.5, x + width(struck) - 3, 703.5)}`
}
