import { describe, expect, test } from 'vitest'
import { richTextsOf } from '../../../../src/documents/model-blocks.ts'
import { p, r, shown, styled, tbl, tc, tr, word } from './make-word.ts'

const MAKER = 'w:id="1" w:author="A. Officer" w:date="2026-03-04T10:00:00Z"'
const cell = (text: string, properties = '') => tc(p(text && r(text)), properties)

describe('tables', () => {
  test('cells merged across and down stand once, with their spans', () => {
    const { blocks } = word(
      tbl(
        tr(cell('B') + cell('F') + cell('E'), '<w:tblHeader/>') +
          tr(
            cell('need', '<w:vMerge w:val="restart"/>') + cell('wide', '<w:gridSpan w:val="2"/>'),
          ) +
          tr(cell('', '<w:vMerge/>') + cell('p') + cell('o')) +
          tr(cell('late'), '<w:gridBefore w:val="2"/>') +
          tr(cell('old', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('z')),
      ),
    )
    expect(
      shown(blocks)
        .map((line) => line.trim())
        .join(' '),
    ).toBe(
      'table row 0+1 heading paragraph: B 1+1 heading paragraph: F 2+1 heading paragraph: E ' +
        'row 0+1x2 paragraph: need 1+2 paragraph: wide row 1+1 paragraph: p 2+1 paragraph: o ' +
        'row 2+1 paragraph: late row 0+2 paragraph: old 2+1 paragraph: z',
    )
  })

  test('a bold row above others names the columns, where the file names no row', () => {
    const bold = (text: string) => tc(p(text && r(text, '<w:b/>')))
    const headings = (...rows: string[]) => {
      const [block] = word(tbl(rows.map((row) => tr(row)).join(''))).blocks
      return block?.kind === 'table' ? block.rows.map((row) => row.map((c) => c.isHeading)) : []
    }
    const plain = cell('need') + cell('provision')
    expect(headings(cell('Strengths'), bold('B') + bold('F'), plain)).toEqual([
      [false],
      [true, true],
      [false, false],
    ])
    // A corner may be empty; one bold label, a bold part of a cell and a last row name nothing.
    expect(headings(bold('') + bold('F') + bold('E'), cell('a') + plain)[0]).toEqual([
      true,
      true,
      true,
    ])
    expect(headings(bold('Name') + cell('Ash'), plain).flat()).not.toContain(true)
    expect(headings(tc(p(r('B', '<w:b/>') + r(' and F'))) + bold('E'), plain).flat()).not.toContain(
      true,
    )
    expect(headings(plain, bold('Total') + bold('5')).flat()).not.toContain(true)
    const known = tr(cell('B') + cell('F'), '<w:tblHeader/>')
    const [given] = word(tbl(known + tr(bold('bold') + bold('too')) + tr(plain))).blocks
    expect(given).toMatchObject({
      rows: [
        [{ isHeading: true }, {}],
        [{ isHeading: false }, {}],
        [{}, {}],
      ],
    })
  })

  test('a cell that goes on from nothing is a cell', () => {
    const { blocks } = word(tbl(tr(cell('a', '<w:vMerge/>')) + tr(cell('b', '<w:vMerge/>'))))
    expect(
      shown(blocks)
        .filter((line) => /paragraph/.test(line))
        .map((line) => line.trim()),
    ).toEqual(['paragraph: a'])
  })

  test('cells merged both ways at once never stand over others', () => {
    const old = (down: string, across: string) => cell('', `<w:vMerge${down}/><w:hMerge${across}/>`)
    const first = ' w:val="restart"'
    const { blocks } = word(
      tbl(tr(old(first, first) + old(first, '')) + tr(cell('', '<w:vMerge/>') + cell('own'))),
    )
    expect(blocks).toMatchObject([
      { rows: [[{ column: 0, columns: 2, rows: 1 }], [{ column: 0 }, { column: 1, rows: 1 }]] },
    ])
  })

  test('tables in tables, and a table glued to a table', () => {
    const inner = tbl(tr(cell('inner')))
    const { blocks } = word(tbl(tr(tc(p(r('before')) + inner + p('')))) + tbl(tr(cell('second'))))
    expect(shown(blocks)).toEqual([
      'table',
      ' row',
      '  0+1',
      '   paragraph: before',
      '   table',
      '    row',
      '     0+1',
      '      paragraph: inner',
      'table',
      ' row',
      '  0+1',
      '   paragraph: second',
    ])
  })

  test('deleted and inserted rows and cells, hidden rows', () => {
    const model = word(
      tbl(
        tr(cell('stays') + cell('gone', `<w:cellDel ${MAKER}/>`)) +
          tr(cell('row gone'), `<w:del ${MAKER}/>`) +
          tr(cell('row new'), `<w:ins ${MAKER}/>`) +
          tr(cell('hidden'), '<w:hidden/>'),
      ),
    )
    expect(
      shown(model.blocks)
        .filter((line) => /paragraph/.test(line))
        .map((line) => line.trim()),
    ).toEqual([
      'paragraph: stays',
      'paragraph: {deleted: gone}',
      'paragraph: {deleted: row gone}',
      'paragraph: row new',
    ])
    expect(styled(model, 'inserted')).toEqual(['row new'])
    expect(model.warnings).toEqual([{ code: 'changes not accepted' }])
  })
})

describe('headings', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/><w:link w:val="H3L"/></w:style>
    <w:style w:type="character" w:styleId="H3L"><w:name w:val="Heading 3 Char"/><w:link w:val="H3"/></w:style>
    <w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/></w:style>`
  const letters = (text: string) => r(text, '<w:rStyle w:val="H3L"/>')

  test('a paragraph all of whose letters are a heading’s is one; a part of one is not', () => {
    const { blocks } = word({
      styles,
      body:
        p(letters('Communication') + r(' ') + letters('and interaction')) +
        p(letters('Strengths') + r(' and needs')) +
        p(r('Loud', '<w:rStyle w:val="Loud"/>')) +
        p(letters('long '.repeat(60))),
    })
    expect(shown(blocks).map((line) => line.slice(0, 24))).toEqual([
      'heading3: |Communication',
      'paragraph: Strengths and',
      'paragraph: Loud',
      'paragraph: long long lon',
    ])
  })
})

describe('a heading and its text in one paragraph', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/><w:link w:val="H3L"/></w:style>
    <w:style w:type="character" w:styleId="H3L"><w:name w:val="Heading 3 Char"/><w:link w:val="H3"/></w:style>`
  const head = (text: string) => r(text, '<w:rStyle w:val="H3L"/>')
  const br = '<w:r><w:br/></w:r>'

  test('its first lines in a heading’s letters are a heading; all keeps its place', () => {
    const { blocks } = word({
      styles,
      body: p(
        head('Health ') +
          head('needs') +
          br +
          br +
          r('Ash has asthma.', '<w:b/>') +
          br +
          r('Gone.', '<w:strike/>') +
          r('More.'),
      ),
    })
    expect(shown(blocks)).toEqual([
      'heading3: |Health needs',
      'paragraph: Ash has asthma.\n{struck: Gone.}More.',
    ])
    const [heading, rest] = [...richTextsOf(blocks)]
    expect(heading?.places.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [7, 12],
    ])
    expect(rest?.spans).toEqual([{ style: 'bold', start: 0, end: 15 }])
    expect(rest?.places.map(({ start, end }) => rest.text.slice(start, end))).toEqual([
      'Ash has asthma.',
      'More.',
    ])
  })

  test.each([
    ['the letters end within a line', head('Health') + r(' needs') + br + r('Ash has asthma.')],
    ['a part of them is removed', `${head('Hea')}<w:del>${head('lth')}</w:del>${r('x')}${br}`],
    ['the next is on the same line', head('Health') + r(': asthma')],
    ['they are long', head('long '.repeat(60)) + br + r('Ash has asthma.')],
    [
      'a comment is about both',
      `<w:commentRangeStart w:id="1"/>${head('Health')}${br}${r('Asthma')}<w:commentRangeEnd w:id="1"/>`,
    ],
  ])('one paragraph where %s', (_, inside) => {
    const comments = `<w:comment w:id="1">${p(r('Who says so?'))}</w:comment>`
    const { blocks } = word({ styles, comments, body: p(inside) })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })
})

describe('text beside the text', () => {
  const box = (inside: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`

  test('a text box is read once, after the paragraph that holds it', () => {
    const vml = `<w:pict><v:textbox><w:txbxContent>${p(r('What I like'))}</w:txbxContent></v:textbox></w:pict>`
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(p(r('What I like')) + tbl(tr(cell('in a table'))))}</mc:Choice><mc:Fallback>${vml}</mc:Fallback></mc:AlternateContent></w:r>`
    const { blocks } = word(
      p(`${r('About ')}${both}${r('me')}`) + p(`<w:r>${vml}</w:r>`) + p(r('end')),
    )
    expect(shown(blocks)).toEqual([
      'paragraph: About me',
      'paragraph: What I like',
      'table',
      ' row',
      '  0+1',
      '   paragraph: in a table',
      'paragraph: What I like',
      'paragraph: end',
    ])
  })

  test('a choice that we cannot read gives way to its fallback', () => {
    const run =
      '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:foreign/></mc:Choice><mc:Fallback><w:t>smile</w:t></mc:Fallback></mc:AlternateContent></w:r>'
    expect(shown(word(p(run)).blocks)).toEqual(['paragraph: smile'])
  })

  test('drawn letters and charts of words are read', () => {
    const { blocks } = word({
      body: p(
        '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r><w:r><w:drawing><a:graphic><dgm:relIds r:dm="d1"/></a:graphic></w:drawing></w:r>',
      ),
      relationships:
        '<Relationship Id="d1" Type="http://x/diagramData" Target="diagrams/data1.xml"/>',
      files: {
        'word/diagrams/data1.xml':
          '<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:pt><a:p><a:r><a:t>My </a:t></a:r><a:r><a:t>team</a:t></a:r></a:p></d:pt></d:dataModel>',
      },
    })
    expect(shown(blocks)).toEqual(['paragraph: DRAFT', 'paragraph: My team'])
  })

  test('headers and footers that some page shows, each once', () => {
    const sectPr = (inside: string) => `<w:sectPr>${inside}</w:sectPr>`
    const use = (kind: string, type: string, id: string) =>
      `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
    const first = sectPr(
      use('header', 'default', 'h1') + use('header', 'even', 'h2') + use('header', 'first', 'h3'),
    )
    const second = sectPr(`${use('footer', 'default', 'f1')}<w:titlePg/>`)
    const headers = { h1: p(r('DRAFT 3 March')), h2: p(r('even')), h3: p(r('first page')) }
    const body = p(r('one'), first) + p(r('two')) + second
    const asides = (settings?: string) =>
      word({
        body,
        headers,
        footers: { f1: p(r('Page 1')) },
        ...(settings ? { settings } : {}),
      }).asides.map(({ kind, blocks }) => `${kind} ${shown(blocks)}`)
    expect(asides()).toEqual([
      'header paragraph: DRAFT 3 March',
      'header paragraph: first page',
      'footer paragraph: Page 1',
    ])
    expect(asides('<w:evenAndOddHeaders/>')).toContain('header paragraph: even')
  })

  test('notes are numbered as the text refers to them, and their marks are no words', () => {
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(text)}</w:p></w:${kind}>`
    const ref = (kind: string, id: number, more = '') =>
      `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`
    const model = word({
      body:
        p(`${r('EHCP')}${ref('footnote', 3)}${r(' and EP')}${ref('footnote', 2)}${r('.')}`) +
        p(
          `${r('SaLT')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>${ref('endnote', 1)}${ref('footnote', 99)}`,
        ),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${note('footnote', 2, 'two')}${note('footnote', 3, 'three')}${note('footnote', 4, 'star')}`,
      endnotes: note('endnote', 1, 'end'),
    })
    expect(shown(model.blocks)).toEqual(['paragraph: EHCP and EP.', 'paragraph: SaLT'])
    expect(
      model.asides.map(({ kind, label, blocks }) => `${kind} ${label} ${shown(blocks)}`),
    ).toEqual([
      'footnote 1 paragraph: three',
      'footnote 2 paragraph: two',
      'footnote * paragraph: star',
      'endnote i paragraph: end',
    ])
    expect(model.blocks[0]).toMatchObject({
      content: {
        spans: [
          { style: 'reference', start: 4, end: 4, aside: 0 },
          { style: 'reference', start: 11, end: 11, aside: 1 },
        ],
      },
    })
  })

  test('comments stand at the words they are about, across paragraphs and cells', () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="Parent" w:date="2026-03-05T09:00:00Z">${p(r(text))}</w:comment>`
    const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
    const end = (id: number) =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    const model = word({
      body:
        p(`${r('Robin ')}${start(1)}${r('may')}${end(1)}${r(' have ')}${start(2)}${r('help')}`) +
        p('') +
        p(`${r('weekly')}${end(2)}${r(' at school')}<w:r><w:commentReference w:id="3"/></w:r>`) +
        start(5) +
        p(r('never closed')),
      comments:
        comment(1, 'must') +
        comment(2, 'how long?') +
        comment(3, 'point') +
        comment(4, 'loose') +
        comment(5, 'open'),
    })
    expect(styled(model, 'reference')).toEqual(['may', 'help', 'weekly', ''])
    expect(
      model.asides.map(
        ({ kind, by, when, blocks }) => `${kind} ${by} ${when?.slice(0, 10)} ${shown(blocks)}`,
      ),
    ).toEqual([
      'comment Parent 2026-03-05 paragraph: must',
      'comment Parent 2026-03-05 paragraph: how long?',
      'comment Parent 2026-03-05 paragraph: point',
      'comment Parent 2026-03-05 paragraph: loose',
      'comment Parent 2026-03-05 paragraph: open',
    ])
  })

  test('a drop capital belongs to its word', () => {
    const { blocks } = word(
      p(r('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r('his plan')),
    )
    expect(shown(blocks)).toEqual(['paragraph: This plan'])
  })
})

describe('places', () => {
  test('every stretch of text names its part and the way to its run', () => {
    const { blocks, asides } = word({
      body:
        p(`${r('one ')}${r('two')}`) +
        tbl(tr(cell('three'))) +
        '<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>',
      headers: { h1: p(r('top')) },
    })
    expect(blocks[0]).toMatchObject({
      content: {
        places: [
          { start: 0, end: 4, place: { path: 'word/document.xml#/body/p[1]/r[1]' } },
          { start: 4, end: 7, place: { path: 'word/document.xml#/body/p[1]/r[2]' } },
        ],
      },
    })
    const path = JSON.stringify(blocks[1])
    expect(path).toContain('word/document.xml#/body/tbl[1]/tr[1]/tc[1]/p[1]/r[1]')
    expect(JSON.stringify(asides)).toContain('word/h1.xml#/p[1]/r[1]')
  })
})
