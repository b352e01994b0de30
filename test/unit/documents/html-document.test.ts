import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inDocument } from '../../../src/documents/document.ts'
import { htmlDocument } from '../../../src/documents/html-document.ts'

const textsOf = (source: string) => htmlDocument(source).blocks.map((block) => block.text)

describe('htmlDocument', () => {
  test('joins inline elements and parts blocks', () => {
    expect(
      textsOf(
        '<p>The <b>E</b>HCP <i>draft</i></p><div>One<div>two</div>three</div><ul><li>a word<li>b',
      ),
    ).toEqual(['The EHCP draft', 'One', 'two', 'three', 'a word', 'b'])
  })

  test('shows white space as a browser does, and keeps that of pre', () => {
    expect(textsOf('<p>\n  The\n  <b> EHC </b> \t plan&nbsp; now\n</p>')).toEqual([
      'The EHC plan\u00A0 now',
    ])
    expect(textsOf('<p>Speech therapy<br>\n weekly</p>')).toEqual(['Speech therapy\nweekly'])
    expect(textsOf('<pre>a\n   b</pre>')).toEqual(['a\n   b'])
  })

  test('keeps soft hyphens and drops wbr', () => {
    expect(textsOf('<p>SEN&shy;CO and EHC<wbr>P')).toEqual(['SEN\u00ADCO and EHCP'])
  })

  test('leaves alone what is not read as prose', () => {
    const source = `<title>T</title><nav>SENCo</nav><script>SENCo</script><style>SENCo</style>
      <p hidden>SENCo</p><p style="color:red; display : none">SENCo</p>
      <div style="visibility:hidden"><p>SENCo</p></div><code>SENCo</code>
      <textarea>SENCo</textarea><p contenteditable>SENCo</p><template><p>SENCo</p></template>
      <!-- SENCo --><p>seen</p>`
    expect(textsOf(source)).toEqual(['seen'])
  })

  test('reads headings, and only the summary of closed details', () => {
    const { blocks } = htmlDocument(
      '<h2>Help</h2><details><summary>Who</summary><p>hidden</details><details open><summary>How</summary><p>shown</details>',
    )
    expect(blocks.map(({ text, heading }) => [text, heading])).toEqual([
      ['Help', 2],
      ['Who', 6],
      ['How', 6],
      ['shown', 0],
    ])
  })

  test('takes a span that looks like a block apart', () => {
    expect(
      textsOf('<div><span style="display:block">Needs</span><span>Provision</span></div>'),
    ).toEqual(['Needs', 'Provision'])
  })

  test('joins blocks by line breaks, and every block slices back', () => {
    const { text, blocks } = htmlDocument('<h1>One</h1><p>Two <b>three</b></p>four')
    expect(text).toBe('One\nTwo three\nfour')
    for (const block of blocks) {
      const { start, end } = inDocument(block, 0, block.text.length)
      expect(text.slice(start, end)).toBe(block.text)
    }
  })

  test('mends broken markup as browsers do', () => {
    expect(textsOf('<table><tr><td>a<p>b<tr>stray</table><p>c</b></i>')).toContain('c')
    expect(textsOf('<p>one<table><td>two</table>')).toEqual(['one', 'two'])
    expect(textsOf('<b><p>bold</b> on</p>')).toEqual(['bold on'])
    expect(textsOf('')).toEqual([])
    expect(textsOf('just text')).toEqual(['just text'])
  })

  test('survives deep nesting in reasonable time', () => {
    const deep = `${'<div>x'.repeat(20_000)}`
    const begun = performance.now()
    expect(htmlDocument(deep).blocks).toHaveLength(20_000)
    // Quadratic work would take minutes.
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  test('reads any text without throwing, and every block slices back', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<table>',
      '<td>',
      '<br>',
      '<pre>',
      '</pre>',
      '<svg>',
      '<a',
      ' ',
      '\n',
      'EHCP',
      '&shy;',
      '&#x1D400;',
      '\ud83d',
      '<!--',
      '-->',
      '<style>',
      '</style>',
      '"',
      '>',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
        const { text, blocks } = htmlDocument(list.join(''))
        for (const block of blocks) {
          const { start, end } = inDocument(block, 0, block.text.length)
          expect(text.slice(start, end)).toBe(block.text)
        }
      }),
    )
  })
})
