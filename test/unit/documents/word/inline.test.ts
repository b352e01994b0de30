import { describe, expect, test } from 'vitest'
import { p, r, shown, styled, tbl, tc, tr, word } from './make-word.ts'

const MAKER = 'w:id="1" w:author="A. Officer" w:date="2026-03-04T10:00:00Z"'

describe('characters', () => {
  test('spaces, tabs, breaks and pages never join words', () => {
    const { blocks } = word(
      p(
        `${r('1')}<w:r><w:tab/></w:r>${r('Point  one ')}<w:r><w:br/></w:r>${r(' next')}<w:r><w:br w:type="page"/><w:t>page</w:t><w:lastRenderedPageBreak/></w:r>${r('s')}<w:r><w:cr/><w:t>end</w:t><w:br/></w:r>`,
      ),
    )
    expect(shown(blocks)).toEqual(['paragraph: 1 Point one\nnext\npages\nend'])
  })

  test('hyphens: one that holds together is a hyphen, a soft one is nothing', () => {
    const run =
      '<w:r><w:t>one</w:t><w:noBreakHyphen/><w:t>to</w:t><w:noBreakHyphen/><w:t>one provi</w:t><w:softHyphen/><w:t>sion\u00ad\u200b.</w:t></w:r>'
    expect(shown(word(p(run)).blocks)).toEqual(['paragraph: one-to-one provision.'])
  })

  test('symbols of picture fonts are read by their fonts', () => {
    const model = word(
      p(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r(' yes ')}<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${r(' no, ')}${r('³', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${r(' 5 \uf0b7')}`,
      ),
    )
    expect(shown(model.blocks)).toEqual(['paragraph: ✓ yes ☐ no, ≥ 5 •'])
    expect(model.warnings).toEqual([])
    const strange = word(p('<w:r><w:sym w:font="Council Signs" w:char="E123"/></w:r>'))
    expect(shown(strange.blocks)).toEqual(['paragraph: \ufffd'])
    expect(strange.warnings).toEqual([{ code: 'letters unreadable', detail: 'Council Signs' }])
  })

  test('ruby is read without its reading, equations as one line', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>high</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    const math =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'
    expect(shown(word(p(`${ruby}${r(' and ')}${math}${r(' hour')}`)).blocks)).toEqual([
      'paragraph: base and 1/2 hour',
    ])
  })

  test('smart tags, custom XML and odd wrappers are seen through', () => {
    const body = p(
      `<w:smartTag w:element="x">${r('Smart')}<w:customXml w:element="y">${r(' custom')}</w:customXml></w:smartTag><w:bdo w:val="ltr">${r(' bdo')}</w:bdo>`,
    )
    expect(shown(word(`<w:customXml w:element="z">${body}</w:customXml>`).blocks)).toEqual([
      'paragraph: Smart custom bdo',
    ])
  })

  test('right-to-left text keeps its order and is known as foreign', () => {
    const model = word(
      p(r('تعلیمی منصوبہ', '<w:rtl/><w:lang w:bidi="ur-PK"/>')) +
        p(r('Plain English', '<w:lang w:val="en-GB"/>')) +
        p(r('Cynllun addysg', '<w:lang w:val="cy-GB"/>')),
    )
    const foreign = model.blocks.map((block) => block.kind !== 'table' && block.content.isForeign)
    expect(foreign).toEqual([true, false, true])
    expect(shown(model.blocks)[0]).toBe('paragraph: تعلیمی منصوبہ')
  })

  test('links are kept where they lead to https and nowhere else', () => {
    const { blocks } = word({
      body: p(
        `<w:hyperlink r:id="x1">${r('safe')}</w:hyperlink> ${r(' ')}<w:hyperlink r:id="x2">${r('script')}</w:hyperlink>${r(' ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      relationships:
        '<Relationship Id="x1" Type="http://x/hyperlink" Target="https://a.example/" TargetMode="External"/><Relationship Id="x2" Type="http://x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
    })
    expect(blocks).toMatchObject([
      {
        content: {
          text: 'safe script field',
          links: [
            { start: 0, end: 4, address: 'https://a.example/' },
            { start: 12, end: 17, address: 'https://b.example/' },
          ],
        },
      },
    ])
  })
})

describe('what counts and what does not', () => {
  test('tracked changes are read as accepted, with what they take away beside them', () => {
    const model = word(
      p(
        `${r('Robin ')}<w:del ${MAKER}><w:r><w:delText>may </w:delText></w:r></w:del><w:ins ${MAKER}>${r('must ')}</w:ins>${r('have ')}<w:moveFrom ${MAKER}>${r('one hour')}</w:moveFrom><w:moveTo ${MAKER}>${r('two hours')}</w:moveTo>`,
      ),
    )
    expect(shown(model.blocks)).toEqual([
      'paragraph: Robin {deleted: may }must have {moved: one hour}two hours',
    ])
    expect(styled(model, 'inserted')).toEqual(['must ', 'two hours'])
    expect(model.blocks[0]).toMatchObject({
      content: {
        removed: [{ at: 6, by: 'A. Officer', when: '2026-03-04T10:00:00Z' }, {}],
        spans: [{ by: 'A. Officer', when: '2026-03-04T10:00:00Z' }, {}],
      },
    })
    expect(model.warnings).toEqual([{ code: 'changes not accepted' }])
  })

  test('text inserted and then deleted again is not there', () => {
    const twice = `<w:ins ${MAKER}><w:del ${MAKER}><w:r><w:delText>gone</w:delText></w:r></w:del></w:ins>`
    expect(shown(word(p(`${r('a ')}${twice}${r('b')}`)).blocks)).toEqual([
      'paragraph: a {deleted: gone}b',
    ])
  })

  test('changes of looks alone change nothing', () => {
    const run = r('still here', '<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>')
    const model = word(
      p(run, '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'),
    )
    expect(shown(model.blocks)).toEqual(['paragraph: still here'])
    expect(model.warnings).toEqual([])
  })

  test('a deleted paragraph mark joins two paragraphs, a deleted paragraph stays apart', () => {
    const gone = `<w:rPr><w:del ${MAKER}/></w:rPr>`
    const deleted = `<w:del ${MAKER}><w:r><w:delText>All of it.</w:delText></w:r></w:del>`
    const { blocks } = word(
      p(r('Robin will '), gone) + p(r('have help.')) + p(deleted, gone) + p(r('Next.')),
    )
    expect(shown(blocks)).toEqual([
      'paragraph: Robin will have help.',
      'paragraph: {deleted: All of it.}',
      'paragraph: Next.',
    ])
  })

  test('struck text is removed, by itself, twice, by a style, and not where struck is off', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Out"/><w:rPr><w:strike/></w:rPr></w:style>'
    const { blocks } = word({
      styles,
      body:
        p(
          `${r('a ')}${r('b ', '<w:strike/>')}${r('c ', '<w:dstrike/>')}${r('d ', '<w:rStyle w:val="Old"/>')}${r('e', '<w:rStyle w:val="Old"/><w:strike w:val="0"/>')}`,
        ) + p(`${r('f ')}${r('g', '<w:rStyle w:val="Old"/>')}`, '<w:pStyle w:val="Out"/>'),
    })
    expect(shown(blocks)).toEqual([
      'paragraph: a {struck: b c d }e',
      // Two struck styles put each other out, as Word shows it.
      'paragraph: {struck: f }g',
    ])
  })

  test('hidden text is left out, also by a style, and joins what it stood between', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>'
    const { blocks } = word({
      styles,
      body:
        p(`${r('seen')}${r(' secret', '<w:vanish/>')}${r(' secret', '<w:rStyle w:val="Hid"/>')}`) +
        p(r('Section B. '), '<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
        p(r('runs on')),
    })
    expect(shown(blocks)).toEqual(['paragraph: seen', 'heading2: |Section B. runs on'])
    // A paragraph of which nothing is seen leaves the next one its own look.
    const unseen = p(r('x', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>')
    expect(shown(word(unseen + p(r('Head'), '<w:outlineLvl w:val="0"/>')).blocks)).toEqual([
      'heading1: |Head',
    ])
  })

  test('bold, italic, underlined and highlighted amendments are shown as such', () => {
    const model = word(
      p(
        `${r('plain ')}${r('new ', '<w:b/>')}${r('words', '<w:b/><w:highlight w:val="yellow"/>')}${r(' x', '<w:i/><w:u w:val="single"/>')}${r(' y', '<w:u w:val="none"/><w:shd w:fill="FFFF00"/>')}`,
      ),
    )
    expect(styled(model, 'bold')).toEqual(['new words'])
    expect(styled(model, 'highlight')).toEqual(['words', ' y'])
    expect(styled(model, 'italic')).toEqual([' x'])
    expect(styled(model, 'underline')).toEqual([' x'])
  })
})

describe('fields and controls', () => {
  const field = (instruction: string, result?: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test('results of fields are read, instructions are not', () => {
    const nested = field(`IF ${field('MERGEFIELD X', r('7'))} = 7`, r('seven'))
    const { blocks } = word(
      p(
        `${field('DATE', r('4 March'))}${r(' ')}${nested}<w:fldSimple w:instr=" AUTHOR ">${r(' Jo')}</w:fldSimple>`,
      ),
    )
    expect(shown(blocks)).toEqual(['paragraph: 4 March seven Jo'])
  })

  test('mail-merge fields that nobody filled are placeholders', () => {
    const model = word(
      p(
        `${r('Dear ')}${field('MERGEFIELD Parent', r('«Parent»', '<w:b/>'))}${r(', ')}<w:fldSimple w:instr=" MERGEFIELD School "/>${r(' ')}${field('MERGEFIELD Child', r('Robin'))}${r(' ')}${field('MACROBUTTON NoMacro [Click here]')}`,
      ),
    )
    expect(shown(model.blocks)).toEqual(['paragraph: Dear «Parent», «School» Robin [Click here]'])
    expect(styled(model, 'placeholder')).toEqual(['«Parent»', '«School»', '[Click here]'])
  })

  test('a field that is never closed hides nothing', () => {
    const { blocks } = word(
      p(`${r('before ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('after')}`) + p(r('next')),
    )
    expect(shown(blocks)).toEqual(['paragraph: before after', 'paragraph: next'])
  })

  test('a field that reaches across paragraphs shows all of its result', () => {
    const { blocks } = word(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r('One')}<w:r><w:tab/></w:r>${r('1')}`,
      ) + p(`${r('Two')}<w:r><w:tab/></w:r>${r('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
    )
    expect(shown(blocks)).toEqual(['paragraph: One 1', 'paragraph: Two 2'])
  })

  test('form fields of the old kind: boxes, lists, text', () => {
    const form = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const { blocks } = word(
      p(
        `${form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${r(' Yes ')}${form('<w:checkBox><w:default w:val="0"/></w:checkBox>')}${r(' No ')}${form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="SLCN"/><w:listEntry w:val="SEMH"/></w:ddList>')}`,
      ),
    )
    expect(shown(blocks)).toEqual(['paragraph: ☒ Yes ☐ No SEMH'])
  })

  test('words beside a tick box in one control are kept', () => {
    const control = (inside: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const body =
      p(control(r('☒ Yes'))) +
      p(control(`${r('x')}${r(' agreed')}`)) +
      p(control('')) +
      control(p(r('\uf0fe')))
    expect(shown(word(body).blocks)).toEqual([
      'paragraph: ☒ Yes',
      'paragraph: ☒ agreed',
      'paragraph: ☒',
      'paragraph: ☒',
    ])
  })

  test('a font for other scripts alone does not turn letters into pictures', () => {
    const other = '<w:rFonts w:cs="Symbol" w:hAnsi="Wingdings"/>'
    expect(shown(word(p(r('plain', other))).blocks)).toEqual(['paragraph: plain'])
  })

  test('content controls are seen through at every level', () => {
    const sdt = (inside: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const box = (state: string, glyph: string) =>
      sdt(
        `<w:r><w:t>${glyph}</w:t></w:r>`,
        `<w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`,
      )
    const model = word(
      sdt(p(r('block'))) +
        p(
          `${sdt(r('inline'))}${r(' ')}${sdt(r('Choose an item.'), '<w:showingPlcHdr/><w:dropDownList/>')}`,
        ) +
        p(`${box('1', '\uf0fe')}${r(' Yes ')}${box('0', '☐')}${r(' No')}`) +
        tbl(sdt(tr(tc(p(r('row'))) + sdt(tc(sdt(p(r('cell')))))))),
    )
    expect(shown(model.blocks)).toEqual([
      'paragraph: block',
      'paragraph: inline Choose an item.',
      'paragraph: ☒ Yes ☐ No',
      'table',
      ' row',
      '  0+1',
      '   paragraph: row',
      '  1+1',
      '   paragraph: cell',
    ])
    expect(styled(model, 'placeholder')).toEqual(['Choose an item.'])
  })
})
