import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlDocument } from '../../../src/documents/html-document.ts'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { richTextsOf } from '../../../src/documents/model-blocks.ts'
import { realFiles, testOnReal } from '../../real-documents.ts'
import { shown, styled } from './word/make-word.ts'

const blocks = (source: string) => shown(htmlModel(source).blocks)

describe('HTML as a document', () => {
  test('headings, paragraphs, quotes, lists with their labels', () => {
    const source = `<title>My plan</title><h1>Plan</h1>Loose <b>te</b>xt<p>One<br>two   three
      <blockquote><p>said</blockquote>
      <ol start=3 type=a><li>c <ul><li>inner</ul> after<li value=27><p>aa<p>more</ol>
      <ol type=I><li>one<li>two</ol><dl><dt>term<dd>meaning</dl><ul><li><a href=/x>only a link</a></ul>`
    expect(blocks(source)).toEqual([
      'heading1: |Plan',
      'paragraph: Loose text',
      'paragraph: One\ntwo three',
      'quote: said',
      'item1: c.|c',
      'item2: •|inner',
      'item1: |after',
      'item1: aa.|aa',
      'item1: |more',
      'item1: I.|one',
      'item1: II.|two',
      'paragraph: term',
      'paragraph: meaning',
      'item1: •|only a link',
    ])
    expect(htmlModel(source).title).toBe('My plan')
  })

  test('tables with their spans, heads, captions and tables inside', () => {
    const source = `<table><caption>Needs <b>and</b> help</caption><thead><tr><th>B<th colspan=2>F</thead>
      <tr><td rowspan=2>need<td>p<td>q<tr><td>r<td><p>s<p>t
      <tr><td rowspan=9>last<td colspan=0>x<td><table><tr><td>in<td>ner</table></table>`
    expect(
      blocks(source)
        .map((line) => line.trim())
        .join(' '),
    ).toBe(
      'table row 0+1 heading paragraph: B 1+2 heading paragraph: F ' +
        'row 0+1x2 paragraph: need 1+1 paragraph: p 2+1 paragraph: q ' +
        'row 1+1 paragraph: r 2+1 paragraph: s paragraph: t ' +
        'row 0+1 paragraph: last 1+1 paragraph: x 2+1 table row 0+1 paragraph: in 1+1 paragraph: ner',
    )
    expect(htmlModel(source).blocks[0]).toMatchObject({ caption: 'Needs and help' })
  })

  test('tables that only arrange a page are seen through', () => {
    const source =
      '<table><tr><td><h2>Head</h2><td><table><tr><td>one<td>two</table></table><table role=presentation><tr><td>a<td>b</table><table><tr><td>box</table>'
    expect(blocks(source).filter((line) => !/^ /.test(line))).toEqual([
      'heading2: |Head',
      'table',
      'paragraph: a',
      'paragraph: b',
      'paragraph: box',
    ])
  })

  test('struck, deleted and inserted text, looks and links', () => {
    const model = htmlModel(
      `<p>Robin <s>may</s> <del datetime="2026-03-04">could</del> <ins>must</ins> <span style="text-decoration: underline line-through">old</span>
       <strong>have</strong> <mark>help</mark> <a href="https://a.example/x">here</a> <a href="javascript:x()">there</a></p>`,
    )
    expect(shown(model.blocks)).toEqual([
      'paragraph: Robin {struck: may}{deleted: could}must {struck: old}have help here there',
    ])
    expect(styled(model, 'inserted')).toEqual(['must'])
    expect(styled(model, 'bold')).toEqual(['have'])
    expect(styled(model, 'highlight')).toEqual(['help'])
    const [text] = richTextsOf(model.blocks)
    expect(text?.links).toHaveLength(1)
    expect(text?.removed[1]).toMatchObject({ when: '2026-03-04' })
  })

  test('what is hidden, runs or steers is not read; boxes and code are', () => {
    const model = htmlModel(
      `<nav>menu</nav><p hidden>a</p><p style="display:none">b</p><script>c()</script><style>d{}</style>
       <template>e</template><iframe src="https://x.example">f</iframe><select><option>g</select>
       <p><input type=checkbox checked> Yes <input type=checkbox> No <code>code</code></p><pre>one\n  two</pre>
       <p>EHCP<sup>3</sup> and x<sup>high</sup></p><p lang=cy>Cynllun</p>`,
    )
    expect(shown(model.blocks)).toEqual([
      'paragraph: ☒ Yes ☐ No code',
      'paragraph: one\ntwo',
      'paragraph: EHCP and xhigh',
      'paragraph: Cynllun',
    ])
    expect(model.warnings.map(({ code }) => code).sort()).toEqual([
      'outside content ignored',
      'scripts ignored',
    ])
    expect([...richTextsOf(model.blocks)].map(({ isForeign }) => isForeign)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  test('a tree nested a hundred thousand deep keeps its words, scripts stay out', () => {
    const deep = `${'<div>'.repeat(100_000)}<p>core<script>x()</script></p>`
    expect(blocks(deep)).toEqual(['paragraph: core'])
    expect(blocks(`${'<table><tr><td>a<td>'.repeat(3000)}end`).join()).toContain('end')
  })

  test('any markup is read without a fault', () => {
    const bit = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '<th colspan=2>',
      '</table>',
      '<li>',
      '<ol>',
      '</ol>',
      '<s>',
      '</s>',
      '<br>',
      'a',
      'b ',
      '<h2>',
      '<a href=https://x.example>',
      '</a>',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        for (const { text, places, removed, links } of richTextsOf(
          htmlModel(bits.join('')).blocks,
        )) {
          for (const { start, end } of [...places, ...links])
            expect(start < end && end <= text.length).toBe(true)
          for (const { at } of removed) expect(at <= text.length).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  testOnReal('all words that the finder reads in real pages are in the document', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
    for (const file of realFiles('pages')) {
      const source = readFileSync(file, 'utf8')
      const seen = new Map<string, number>()
      const model = htmlModel(source)
      for (const { text } of richTextsOf(model.blocks))
        for (const word of words(text)) seen.set(word, (seen.get(word) ?? 0) + 1)
      const missed = words(htmlDocument(source).text).filter((word) => {
        const left = seen.get(word) ?? 0
        seen.set(word, left - 1)
        return left <= 0
      })
      expect(missed, basename(file)).toEqual([])
    }
  })
})
