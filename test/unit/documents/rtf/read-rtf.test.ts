import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DocumentError } from '../../../../src/documents/model.ts'
import { readRtf } from '../../../../src/documents/rtf/read-rtf.ts'
import { shown, styled } from '../word/make-word.ts'

const bytesOf = (source: string) => Uint8Array.from(source, (letter) => letter.charCodeAt(0))
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset238 Arial CE;}{\f3\fcharset2 Wingdings;}}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\*\cs10 Default;}}{\info{\title Plan for Robin}{\author Nobody}}`
const rtf = (body: string) => readRtf(bytesOf(`${HEAD}${body}}`))
const R = String.raw

describe('a rich text file', () => {
  test('paragraphs, letters of several kinds, headings, title', () => {
    const model = rtf(
      R`\pard\s1 Needs\par\pard\s2 Help\par\pard\plain \b Bold\b0  and \i it\i0 alic.\line Next\tab x\emdash y\~z one\_to\_one soft\-ly\par ` +
        R`caf\'e9 \u8217'\u8220\'93quoted\ldblquote \{b\} \f2\'b3\f0  {\f1\'b7} {\f3\'fc}\par`,
    )
    expect(shown(model.blocks)).toEqual([
      'heading1: |Needs',
      'heading2: |Help',
      'paragraph: Bold and italic.\nNext x—y z one-to-one softly',
      'paragraph: café ’“quoted“{b} ł • ✓',
    ])
    expect(styled(model, 'bold')).toEqual(['Bold'])
    expect(model).toMatchObject({ format: 'rtf', title: 'Plan for Robin', warnings: [] })
  })

  test('labels of lists as the file shows them', () => {
    const { blocks } = rtf(
      R`{\listtext\pard\plain\f1 \'b7\tab}\ilvl0 dot\par{\listtext (a)\tab}\ilvl1 letter\par\pard plain\par`,
    )
    expect(shown(blocks)).toEqual(['item1: •|dot', 'item2: (a)|letter', 'paragraph: plain'])
  })

  test('tables: rows, merged cells, heads; text after them', () => {
    const row = (cells: string, inside: string) => R`\trowd${cells}\pard\intbl ${inside}\row`
    const { blocks } = rtf(
      row(R`\trhdr\cellx1000\cellx2000\cellx3000`, R`B\cell F\cell E\cell`) +
        row(R`\clvmgf\cellx1000\cellx3005`, R`need\cell wide\par more\cell`) +
        row(R`\clvmrg\cellx1000\cellx2000\cellx3000`, R`\cell p\cell o\cell`) +
        R`\pard after\par`,
    )
    expect(
      shown(blocks)
        .map((line) => line.trim())
        .join(' '),
    ).toBe(
      'table row 0+1 heading paragraph: B 1+1 heading paragraph: F 2+1 heading paragraph: E ' +
        'row 0+1x2 paragraph: need 1+2 paragraph: wide paragraph: more ' +
        'row 1+1 paragraph: p 2+1 paragraph: o paragraph: after',
    )
  })

  test('an empty paragraph parts two tables, and no table is parted by its rows', () => {
    const row = (inside: string) => R`\trowd\cellx1000\cellx2000\pard\intbl ${inside}\row`
    const rows = [row(R`a\cell b\cell`), row(R`c\cell\par d\cell`)].join('')
    const tables = (body: string) => rtf(body).blocks.map((block) => block.kind)
    expect(tables(rows + rows)).toEqual(['table'])
    expect(tables(`${rows}\\pard\\plain\\par ${rows}`)).toEqual(['table', 'table'])
  })

  test('deleted, inserted, struck, hidden text; fields and links', () => {
    const model = rtf(
      R`{\*\revtbl{Unknown;}{A. Officer;}}Robin {\deleted\revauthdel1 may }{\revised\revauth1 must }have {\strike no }help{\v unseen}. {\field{\*\fldinst{HYPERLINK "https://a.example/"}}{\fldrslt{here}}} {\field{\*\fldinst PAGE}{\fldrslt 3}}\par`,
    )
    expect(shown(model.blocks)).toEqual([
      'paragraph: Robin {deleted: may }must have {struck: no }help. here 3',
    ])
    expect(styled(model, 'inserted')).toEqual(['must '])
    expect(model.blocks[0]).toMatchObject({
      content: { removed: [{ by: 'A. Officer' }, {}], links: [{ address: 'https://a.example/' }] },
    })
    expect(model.warnings).toEqual([{ code: 'changes not accepted' }])
  })

  test('headers, notes, comments, text boxes; pictures and the unknown are passed over', () => {
    const model = rtf(
      R`{\header DRAFT\par}{\headerf DRAFT\par}EHCP{\footnote A plan.} says{\footnote\ftnalt End.}{\*\atnid JP}{\*\atnauthor Jo}{\*\annotation must}.{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt in a box\par}}{\shprslt twice}}{\pict 0123abcd}{\*\unknown no}{\bin5 {{{}}}\par`,
    )
    expect(shown(model.blocks)).toEqual(['paragraph: in a box', 'paragraph: EHCP says.'])
    expect(
      model.asides.map(({ kind, label, by, blocks }) => [kind, label, by, ...shown(blocks)]),
    ).toEqual([
      ['header', '', undefined, 'paragraph: DRAFT'],
      ['footnote', '1', undefined, 'paragraph: A plan.'],
      ['endnote', '2', undefined, 'paragraph: End.'],
      ['comment', '', 'Jo', 'paragraph: must'],
    ])
  })

  test('cut off, it is damaged; nested deeply, it is no crash; any bytes are no fault', () => {
    const reasonOf = (source: string) => {
      try {
        readRtf(bytesOf(source))
        return 'none'
      } catch (error) {
        return error instanceof DocumentError ? error.reason : String(error)
      }
    }
    expect(reasonOf('plain')).toBe('damaged')
    expect(reasonOf(`${HEAD}half`)).toBe('damaged')
    expect(reasonOf(`${HEAD}${'{'.repeat(200_000)}${'}'.repeat(200_001)}`)).toBe('none')
    const bit = fc.constantFrom(
      '{',
      '}',
      '\\par',
      '\\cell',
      '\\row',
      '\\trowd',
      '\\cellx9',
      '\\u8217',
      "\\'e9",
      '\\*',
      '\\pict',
      ' a',
      '\\footnote',
      '\\bin3 ',
      '\\',
      '\\u-99999 ',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        expect(['none', 'damaged']).toContain(reasonOf(`${HEAD}${bits.join('')}}`))
      }),
      { numRuns: 500 },
    )
  })
})
