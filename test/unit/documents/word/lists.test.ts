import { describe, expect, test } from 'vitest'
import { p, r, shown, word } from './make-word.ts'

const MAKER = 'w:id="1" w:author="A. Officer" w:date="2026-03-04T10:00:00Z"'

const lvl = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, inside: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
const num = (id: number, of: number, inside = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inside}</w:num>`
const item = (text: string, id: number, at = 0) =>
  p(text && r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)
const labels = (numbering: string, body: string, styles = '') =>
  word({ body, numbering, styles }).blocks.map((block) =>
    block.kind === 'item' || block.kind === 'heading' ? block.label : '-',
  )

describe('lists', () => {
  test('labels are as Word shows them: letters, Roman, legal, words', () => {
    const numbering =
      abstract(
        1,
        lvl(0, 'upperLetter', 'Section %1.') +
          lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') +
          lvl(2, 'lowerRoman', '(%3)') +
          lvl(3, 'lowerLetter', '%4)') +
          lvl(4, 'ordinal', '%5') +
          lvl(5, 'cardinalText', '%6:') +
          lvl(6, 'decimalZero', '%7') +
          lvl(7, 'none', ''),
      ) + num(1, 1)
    const levels = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 5, 6, 7, 1, 0]
    const body = levels.map((at) => item('x', 1, at)).join('')
    expect(labels(numbering, body)).toEqual(
      'Section A.|Section B.|Section C.|3.1|3.2|(i)|(ii)|(iii)|(iv)|a)|1st|One:|01||3.3|Section D.'.split(
        '|',
      ),
    )
  })

  test('counting goes on over other paragraphs and other lists of the same definition', () => {
    const numbering =
      abstract(1, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2.')) +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body =
      item('one', 1) +
      item('two', 1) +
      p(r('between')) +
      item('three', 2) +
      item('', 1) +
      item('five', 1) +
      item('again', 3) +
      item('and on', 3) +
      item('inner', 3, 1)
    expect(labels(numbering, body)).toEqual(['1.', '2.', '-', '3.', '5.', '1.', '2.', '2.1.'])
  })

  test('a level may never begin again, or only after a certain one', () => {
    const numbering =
      abstract(
        1,
        lvl(0, 'decimal', '%1') +
          lvl(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>') +
          lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 1)
    const levels = [0, 1, 2, 1, 2, 0, 1, 2]
    const body = levels.map((at) => item('x', 1, at)).join('')
    expect(labels(numbering, body)).toEqual('1 1 1 2 2 2 3 1'.split(' '))
  })

  test('a list may change a level of its definition, and a paragraph may leave its style’s list', () => {
    const numbering =
      abstract(1, lvl(0, 'decimal', '%1.')) +
      num(1, 1) +
      num(2, 1, `<w:lvlOverride w:ilvl="0">${lvl(0, 'lowerLetter', '(%1)')}</w:lvlOverride>`)
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="M"/><w:basedOn w:val="L"/></w:style>'
    const body =
      p(r('by style'), '<w:pStyle w:val="M"/>') +
      p(r('out'), '<w:pStyle w:val="M"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      item('other', 2)
    expect(labels(numbering, body, styles)).toEqual(['1.', '-', '(b)'])
  })

  test('headings are numbered through their styles', () => {
    const numbering =
      abstract(
        1,
        lvl(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>') +
          lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>'),
      ) + num(1, 1)
    const style = (n: number) =>
      `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const heading = (n: number) => p(r('h'), `<w:pStyle w:val="Heading${n}"/>`)
    const body = heading(1) + heading(2) + heading(2) + heading(1) + heading(2)
    expect(labels(numbering, body, style(1) + style(2))).toEqual(['1', '1.1', '1.2', '2', '2.1'])
  })

  test('bullets of picture fonts are bullets; ticks, boxes and dashes stay what they are', () => {
    const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`
    const bullets: [string, string][] = [
      ['\uf0b7', font('Symbol')],
      ['\uf0a7', font('Wingdings')],
      ['o', font('Courier New')],
      ['\uf0fc', font('Wingdings')],
      ['\uf0a8', font('Wingdings')],
      ['–', ''],
    ]
    const numbering = bullets
      .map(([text, more], i) => abstract(i, lvl(0, 'bullet', text, more)) + num(i + 1, i))
      .join('')
    const body = bullets.map((_, i) => item('x', i + 1)).join('')
    expect(labels(numbering, body)).toEqual(['•', '•', '•', '✓', '☐', '–'])
  })

  test('a deleted item does not count, a struck one does', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1.')) + num(1, 1)
    const properties = (more = '') =>
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${more}`
    const gone = `<w:rPr><w:del ${MAKER}/></w:rPr>`
    const { blocks } = word({
      numbering,
      body:
        p(`<w:del ${MAKER}><w:r><w:delText>out</w:delText></w:r></w:del>`, properties(gone)) +
        p(r('struck', '<w:strike/>'), properties()) +
        item('last', 1),
    })
    expect(shown(blocks)).toEqual([
      'item1: |{deleted: out}',
      'item1: 1.|{struck: struck}',
      'item1: 2.|last',
    ])
  })

  test('lists that point at nothing are paragraphs, and levels past the last do no harm', () => {
    const numbering = abstract(1, lvl(0, 'decimal', '%1.')) + num(1, 7) + num(2, 1)
    expect(labels(numbering, item('x', 1) + item('y', 9) + item('z', 2, 12))).toEqual([
      '-',
      '-',
      '',
    ])
  })
})

describe('headings', () => {
  test('by name, by what a style is based on, by outline level, by title, without a definition', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Council Heading"/><w:basedOn w:val="berschrift1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Lvl"/><w:pPr><w:outlineLvl w:val="7"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    const by = (style: string, more = '') => p(r(style), `<w:pStyle w:val="${style}"/>${more}`)
    const { blocks, title } = word({
      styles,
      title: 'Microsoft Word - plan.docx',
      body:
        by('berschrift1') +
        by('Ours') +
        by('Lvl') +
        by('T') +
        by('Q') +
        by('Loop') +
        by('Heading3') +
        by('Ours', '<w:outlineLvl w:val="9"/>') +
        p(r('direct'), '<w:outlineLvl w:val="2"/>'),
    })
    expect(shown(blocks)).toEqual([
      'heading1: |berschrift1',
      'heading1: |Ours',
      'heading6: |Lvl',
      'heading1: |T',
      'quote: Q',
      'paragraph: Loop',
      'heading3: |Heading3',
      'paragraph: Ours',
      'heading3: |direct',
    ])
    expect(title).toBe('berschrift1')
    expect(word({ body: p(r('x')), title: ' Plan  for Robin ' }).title).toBe('Plan for Robin')
  })
})
