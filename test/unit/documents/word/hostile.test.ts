import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DocumentError } from '../../../../src/documents/model.ts'
import { readWord } from '../../../../src/documents/word/read-word.ts'
import { makeWord, p, r, shown, tbl, tc, tr, word } from './make-word.ts'

const reasonOf = (bytes: Uint8Array): string => {
  try {
    readWord(bytes)
    return 'none'
  } catch (error) {
    return error instanceof DocumentError ? error.reason : `not typed: ${error}`
  }
}

describe('Word files that are broken or mean harm', () => {
  test('no zip, cut off, empty, a zip of something else', () => {
    const whole = makeWord(p(r('text')))
    expect(reasonOf(new Uint8Array())).toBe('damaged')
    expect(reasonOf(strToU8('PK\u0003\u0004 nothing more'))).toBe('damaged')
    expect(reasonOf(whole.slice(0, whole.length - 100))).toBe('damaged')
    expect(reasonOf(zipSync({ 'picture.png': strToU8('x') }))).toBe('unknown format')
    expect(reasonOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('unknown format')
  })

  test('a body that ends in the middle is damaged: half a plan is not shown as a plan', () => {
    const half = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(r('half'))}`
    expect(reasonOf(zipSync({ 'word/document.xml': strToU8(half) }))).toBe('damaged')
  })

  test('a broken part beside the body is told, and the rest is read', () => {
    const model = word({
      body: p(r('text')),
      styles: '<w:style',
      headers: { h1: '<w:p>' },
    })
    expect(shown(model.blocks)).toEqual(['paragraph: text'])
    expect(model.warnings.map(({ code }) => code)).toContain('part unreadable')
  })

  test('pages that are only pictures are told, large pictures beside text too', () => {
    const image = '<Relationship Id="i1" Type="http://x/image" Target="media/image1.png"/>'
    const picture = (cm: number) =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${cm * 360_000}" cy="${cm * 360_000}"/><a:graphic><a:blip r:embed="i1"/></a:graphic></wp:inline></w:drawing></w:r>`
    const made = (body: string) => makeWord({ body, relationships: image })
    expect(reasonOf(made(p(picture(18))))).toBe('no text')
    expect(readWord(made(p(picture(18)) + p(r('text')))).warnings).toEqual([
      { code: 'page may be incomplete', detail: 'a large picture' },
    ])
    expect(readWord(made(p(picture(3)) + p(r('text')))).warnings).toEqual([])
  })

  test('macros are ignored and told, and so is what stands outside', () => {
    const model = word({
      body: p(r('text')),
      files: {
        'word/vbaProject.bin': 'macro',
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>',
      },
      settings: '',
    })
    expect(model.warnings.map(({ code }) => code)).toEqual([
      'macros ignored',
      'outside content ignored',
    ])
  })

  test('tables nested a hundred deep are read, ten thousand deep are refused', () => {
    const nested = (depth: number): string => {
      let inside = p(r('core'))
      for (let i = 0; i < depth; i++) inside = tbl(tr(tc(inside)))
      return inside
    }
    expect(
      shown(word(nested(100)).blocks)
        .at(-1)
        ?.trim(),
    ).toBe('paragraph: core')
    expect(reasonOf(makeWord(nested(10_000)))).toBe('too large')
  })

  test('a body without paragraphs, text outside paragraphs, a part named in odd ways', () => {
    expect(word('').blocks).toEqual([])
    expect(shown(word(r('loose')).blocks)).toEqual(['paragraph: loose'])
    const odd = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/content/../content/main.xml"/></Relationships>',
      ),
      'content\\main.xml': strToU8(
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>strict</t></r></p></body></document>',
      ),
    })
    expect(shown(readWord(odd).blocks)).toEqual(['paragraph: strict'])
  })

  test('huge spans and levels do no harm', () => {
    const { blocks } = word(
      tbl(
        tr(
          tc(p(r('x')), '<w:gridSpan w:val="999999999"/>') +
            tc(p(r('y')), '<w:gridSpan w:val="-3"/>'),
        ),
      ),
    )
    expect(blocks).toMatchObject([{ rows: [[{ columns: 1000 }, { column: 1000, columns: 1 }]] }])
  })
})
