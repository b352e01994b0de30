import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DocumentError } from '../../../../src/documents/model.ts'
import { readOdt } from '../../../../src/documents/odt/read-odt.ts'
import { shown, styled } from '../word/make-word.ts'

const SPACES = 'office text table style draw fo svg manifest'
  .split(' ')
  .map((prefix) => {
    const name =
      { draw: 'drawing', fo: 'xsl-fo-compatible', svg: 'svg-compatible' }[prefix] ?? prefix
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
  })
  .concat(
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')

function makeOdt(body: string, automatic = '', more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  }
  for (const [name, content] of Object.entries(more))
    files[name] = strToU8(content.replace('SPACES', SPACES))
  return zipSync(files)
}

const odt = (body: string, automatic?: string, more?: Record<string, string>) =>
  readOdt(makeOdt(body, automatic, more))
const p = (inside: string, style = '') =>
  `<text:p${style && ` text:style-name="${style}"`}>${inside}</text:p>`
const style = (name: string, properties: string, family = 'text', more = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}><style:text-properties ${properties}/></style:style>`

describe('an OpenDocument text', () => {
  test('paragraphs, spaces, tabs, breaks, links, headings, title', () => {
    const model = odt(
      `<text:h text:outline-level="2">Needs</text:h>${p('One<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four <text:a xlink:href="https://a.example/">here</text:a><text:soft-page-break/>')}<text:section text:name="s">${p('in a section')}</text:section>${p('Plan', 'Title')}`,
      style('Title', '', 'paragraph'),
      {
        'meta.xml':
          '<office:document-meta SPACES><office:meta><dc:title>Plan for Robin</dc:title></office:meta></office:document-meta>',
      },
    )
    expect(shown(model.blocks)).toEqual([
      'heading2: |Needs',
      'paragraph: One two three\nfour here',
      'paragraph: in a section',
      'heading1: |Plan',
    ])
    expect(model.blocks[1]).toMatchObject({ content: { links: [{ start: 19, end: 23 }] } })
    expect(model).toMatchObject({ format: 'odt', title: 'Plan for Robin', warnings: [] })
  })

  test('lists with their numbers, nested, going on, with further paragraphs', () => {
    const level = (at: number, format: string, more = '') =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="." ${more}/>`
    const styles = `<text:list-style style:name="L1">${level(1, '1')}${level(2, 'a', 'text:display-levels="2"')}<text:list-level-style-bullet text:level="3" text:bullet-char="\u25cf"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>`
    const item = (inside: string, more = '') => `<text:list-item${more}>${inside}</text:list-item>`
    const list = (inside: string, more = ' text:style-name="L1"') =>
      `<text:list${more}>${inside}</text:list>`
    const { blocks } = odt(
      list(
        item(
          `${p('one')}${p('more')}${list(item(p('a')) + item(`${p('b')}${list(item(p('deep')), '')}`), '')}`,
        ) + item(p('two')),
      ) +
        p('between') +
        list(item(p('three')), ' text:style-name="L1" text:continue-numbering="true"') +
        list(item(p('nine'), ' text:start-value="9"')) +
        list(item(p('dash')), ' text:style-name="L2"'),
      styles,
    )
    expect(shown(blocks)).toEqual([
      'item1: 1.|one',
      'item1: |more',
      'item2: 1.a.|a',
      'item2: 1.b.|b',
      'item3: •|deep',
      'item1: 2.|two',
      'paragraph: between',
      'item1: 3.|three',
      'item1: 9.|nine',
      'item1: –|dash',
    ])
  })

  test('headings numbered by the outline', () => {
    const outline =
      '<office:document-styles SPACES><office:styles><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="A" style:num-prefix="Section "/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style></office:styles></office:document-styles>'
    const h = (level: number) => `<text:h text:outline-level="${level}">x</text:h>`
    const { blocks } = odt(h(1) + h(2) + h(2) + h(1) + h(2), '', { 'styles.xml': outline })
    expect(blocks.map((block) => block.kind === 'heading' && block.label)).toEqual([
      'Section A',
      'A.1',
      'A.2',
      'Section B',
      'B.1',
    ])
  })

  test('tables with spans, heads, covered cells and tables inside', () => {
    const cell = (inside: string, more = '') =>
      `<table:table-cell ${more}>${inside}</table:table-cell>`
    const { blocks } = odt(
      `<table:table><table:table-column/><table:table-header-rows><table:table-row>${cell(p('B'))}${cell(p('F'))}${cell(p('E'))}</table:table-row></table:table-header-rows><table:table-row>${cell(p('need'), 'table:number-rows-spanned="2"')}${cell(p('wide'), 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>${cell(`<table:table><table:table-row>${cell(p('in'))}</table:table-row></table:table>`)}${cell('')}</table:table-row></table:table>`,
    )
    expect(
      shown(blocks)
        .map((line) => line.trim())
        .join(' '),
    ).toBe(
      'table row 0+1 heading paragraph: B 1+1 heading paragraph: F 2+1 heading paragraph: E ' +
        'row 0+1x2 paragraph: need 1+2 paragraph: wide row 1+1 table row 0+1 paragraph: in 2+1',
    )
  })

  test('tracked changes, struck and hidden text', () => {
    const info =
      '<office:change-info><dc:creator>A. Officer</dc:creator><dc:date>2026-03-04T10:00:00</dc:date></office:change-info>'
    const changes = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${info}${p('may ')}</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion>${info}</text:insertion></text:changed-region><text:changed-region text:id="c3"><text:deletion>${info}${p('All gone.')}</text:deletion></text:changed-region></text:tracked-changes>`
    const model = odt(
      `${changes}${p('Robin <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>must <text:change-end text:change-id="c2"/>have <text:span text:style-name="S">no </text:span>help<text:span text:style-name="H"> unseen</text:span>.')}<text:change text:change-id="c3"/>`,
      style('S', 'style:text-line-through-style="solid"') + style('H', 'text:display="none"'),
    )
    expect(shown(model.blocks)).toEqual([
      'paragraph: Robin {deleted: may }must have {struck: no }help.',
      'paragraph: {deleted: All gone.}',
    ])
    expect(styled(model, 'inserted')).toEqual(['must '])
    expect(model.blocks[0]).toMatchObject({ content: { removed: [{ by: 'A. Officer' }, {}] } })
    expect(model.warnings).toEqual([{ code: 'changes not accepted' }])
  })

  test('looks through styles that stand on others; another language', () => {
    const model = odt(
      p('plain <text:span text:style-name="B">bold</text:span>') + p('Cynllun', 'W'),
      style('A', 'fo:font-weight="bold"') +
        style('B', 'fo:font-style="italic"', 'text', 'style:parent-style-name="A"') +
        style('W', 'fo:language="cy"', 'paragraph'),
    )
    expect(styled(model, 'bold')).toEqual(['bold'])
    expect(styled(model, 'italic')).toEqual(['bold'])
    expect(model.blocks[1]).toMatchObject({ content: { isForeign: true } })
  })

  test('notes, comments with their ranges, text boxes, headers', () => {
    const comment =
      '<office:annotation office:name="n1"><dc:creator>Parent</dc:creator><dc:date>2026-03-05</dc:date><text:p>must</text:p></office:annotation>'
    const model = odt(
      p(
        `EHCP<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('A plan.')}</text:note-body></text:note> says ${comment}may<office:annotation-end office:name="n1"/>.<draw:frame><draw:text-box>${p('in a box')}</draw:text-box></draw:frame>`,
      ),
      '',
      {
        'styles.xml': `<office:document-styles SPACES><office:master-styles><style:master-page><style:header>${p('DRAFT')}</style:header><style:footer style:display="false">${p('never')}</style:footer></style:master-page></office:master-styles></office:document-styles>`,
      },
    )
    expect(shown(model.blocks)).toEqual(['paragraph: EHCP says may.', 'paragraph: in a box'])
    expect(styled(model, 'reference')).toEqual(['', 'may'])
    expect(
      model.asides.map(({ kind, label, by, blocks }) => [kind, label, by, ...shown(blocks)]),
    ).toEqual([
      ['footnote', '1', undefined, 'paragraph: A plan.'],
      ['comment', '', 'Parent', 'paragraph: must'],
      ['header', '', undefined, 'paragraph: DRAFT'],
    ])
  })

  test('with a password, broken, of another kind', () => {
    const reasonOf = (bytes: Uint8Array) => {
      try {
        readOdt(bytes)
        return 'none'
      } catch (error) {
        return error instanceof DocumentError ? error.reason : String(error)
      }
    }
    const manifest =
      '<manifest:manifest SPACES><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    expect(reasonOf(makeOdt('', '', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted')
    expect(reasonOf(zipSync({ 'content.xml': strToU8('<office:document-content') }))).toBe(
      'damaged',
    )
    expect(reasonOf(zipSync({ 'content.xml': strToU8('<x/>') }))).toBe('unknown format')
  })
})
