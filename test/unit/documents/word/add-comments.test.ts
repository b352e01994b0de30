import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { DocumentModel } from '../../../../src/documents/model.ts'
import { richTextsOf, textsOf } from '../../../../src/documents/model-blocks.ts'
import { modelText } from '../../../../src/documents/model-text.ts'
import { addComments, type NewComment } from '../../../../src/documents/word/add-comments.ts'
import { readWord } from '../../../../src/documents/word/read-word.ts'
import { planReport } from '../../../../src/plan/plan-report.ts'
import { testOnReal } from '../../../real-documents.ts'
import { anyBody } from './any-body.ts'
import { makeWord, p, r, tbl, tc, tr, type WordParts } from './make-word.ts'

const asked = (quote: string, more: Partial<NewComment> = {}): NewComment => ({
  ...{ quote, text: `About ${quote}`, author: 'A Parent', date: '2026-11-25T10:00:00Z' },
  ...more,
})

/** Each comment's text and the words it stands at. */
function commented({ blocks, asides }: DocumentModel): [string, string][] {
  const at = new Map<number, string[]>()
  for (const { text, spans } of richTextsOf(blocks))
    for (const { aside, start, end } of spans)
      if (aside !== undefined) at.set(aside, [...(at.get(aside) ?? []), text.slice(start, end)])
  return asides.flatMap(({ kind, blocks }, i) =>
    kind === 'comment' ? [[textsOf(blocks).join('\n'), (at.get(i) ?? ['?']).join(' / ')]] : [],
  )
}

/** The main part without what a comment adds: its marks, the parting of runs. */
function withoutMarks(bytes: Uint8Array, ids: RegExp): string {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  const id = ids.source
  const mark = `(?:<w:commentRange(?:Start|End) w:id="${id}"/>|<w:r><w:commentReference w:id="${id}"/></w:r>)`
  const look = '<w:r[^>]*>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?'
  const again = '<w:t xml:space="preserve">'
  return xml
    .replace(new RegExp(`</w:t></w:r>(?:${mark})+${look}${again}`, 'g'), '')
    .replace(new RegExp(`</w:r>(?:${mark})+${look}(?=<w:(?!t>|t xml))`, 'g'), '')
    .replace(new RegExp(mark, 'g'), '')
}

/** Every part but those that comments need is the same, and so is what the document says. */
function checkRest(before: Uint8Array, after: Uint8Array): void {
  const old = unzipSync(before)
  const now = unzipSync(after)
  const changed = Object.keys(now).filter(
    (name) => !old[name] || Buffer.compare(Buffer.from(old[name]), Buffer.from(now[name] ?? [])),
  )
  const own =
    /^(?:word\/comments\d*\.xml|word\/document\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/
  expect(changed.filter((name) => !own.test(name))).toEqual([])
  expect(Object.keys(old).filter((name) => !(name in now))).toEqual([])
  expect(plain(readWord(after))).toEqual(plain(readWord(before)))
}

/** Nothing that a reader could see: where a comment stands in an empty paragraph, it makes a block. */
const isNothing = ({ content }: { content?: { text: string; removed: []; spans: [] } }) =>
  content?.text === '' && content.removed.length === 0 && content.spans.length === 0

/** A model without its comments and without the paths to runs, which parting renumbers. */
function plain({ blocks, asides, ...rest }: DocumentModel): unknown {
  const comments = new Set(asides.flatMap(({ kind }, i) => (kind === 'comment' ? [i] : [])))
  return JSON.parse(
    JSON.stringify({ blocks, asides: asides.filter(({ kind }) => kind !== 'comment'), rest }),
    (key, value) => {
      if (key === 'places') return undefined
      if (key === 'spans' && Array.isArray(value))
        return value
          .filter(({ aside }) => !comments.has(aside))
          .map(({ aside, ...span }) => (aside === undefined ? span : { ...span, note: true }))
      if (key === 'blocks') return value.filter((block: object) => !isNothing(block))
      return value
    },
  )
}

function added(parts: WordParts | string, ...comments: NewComment[]) {
  const before = makeWord(parts)
  const result = addComments(before, comments)
  checkRest(before, result.bytes)
  return { ...result, before, model: readWord(result.bytes) }
}

describe('a comment stands at its words', () => {
  test('in the middle of a run, which looks as before on both sides', () => {
    const { bytes, before, model, unplaced } = added(
      p(r('He will have regular support &amp; time.', '<w:b/>')),
      asked('regular support &'),
    )
    expect(unplaced).toEqual([])
    expect(commented(model)).toEqual([['About regular support &', 'regular support &']])
    expect(withoutMarks(bytes, /0/)).toBe(
      new TextDecoder().decode(unzipSync(before)['word/document.xml']),
    )
  })

  test('across runs, paragraphs and cells', () => {
    const { model } = added(
      p(r('one ') + r('two', '<w:i/>') + r(' three')) +
        p(r('four five')) +
        tbl(tr(tc(p(r('six'))) + tc(p(r('seven eight'))))),
      asked('two three four'),
      asked('five | six | seven'),
      asked('ne tw'),
    )
    expect(commented(model)).toEqual([
      ['About ne tw', 'ne tw'],
      ['About two three four', 'two three / four'],
      ['About five | six | seven', 'five / six / seven'],
    ])
  })

  test('beside tabs, line breaks, hyphens that do not break, symbols and soft hyphens', () => {
    const { model } = added(
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>bc</w:t><w:br/><w:t>de</w:t><w:noBreakHyphen/><w:t>f&#x67;h</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>so\u00adft</w:t></w:r>',
      ),
      asked('bc'),
      asked('e-f'),
      asked('gh✓s'),
      asked('oft'),
    )
    expect(commented(model)).toEqual([
      ['About bc', 'bc'],
      ['About e-f', 'e-f'],
      ['About gh✓s', 'gh✓s'],
      ['About oft', 'oft'],
    ])
  })

  test('inside an insertion, a link, a control and a field; its sign stands outside', () => {
    const change = 'w:id="1" w:author="Council"'
    const { bytes, model } = added(
      p(
        `<w:ins ${change}>${r('new words here')}</w:ins><w:del ${change}><w:r><w:delText>old</w:delText></w:r></w:del>`,
      ) +
        p(
          `<w:hyperlink r:id="x">${r('a link to')}</w:hyperlink><w:sdt><w:sdtContent>${r('chosen thing')}</w:sdtContent></w:sdt><w:fldSimple w:instr="REF a">${r('field result')}</w:fldSimple>`,
        ),
      asked('words'),
      asked('link'),
      asked('thing'),
      asked('result'),
    )
    expect(commented(model)).toEqual([
      ['About words', 'words'],
      ['About link', 'link'],
      ['About thing', 'thing'],
      ['About result', 'result'],
    ])
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(xml).toMatch(/<\/w:ins><w:r><w:commentReference w:id="0"\/><\/w:r><w:del /)
  })

  test('several at the same words and at the same point', () => {
    const { bytes, before, model } = added(
      p(r('one two three')),
      asked('one', { text: '1' }),
      asked('one', { text: '2' }),
      asked('two', { text: '3' }),
      asked('one two', { text: '4' }),
    )
    expect(commented(model)).toEqual([
      ['1', 'one'],
      ['2', 'one'],
      ['3', 'two'],
      ['4', 'one two'],
    ])
    expect(withoutMarks(bytes, /\d/)).toBe(
      new TextDecoder().decode(unzipSync(before)['word/document.xml']),
    )
  })

  test('in a text box: at the paragraph that holds it, where Word allows comments', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('in the box'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const { bytes, unplaced } = added(p(r('before ') + box + r(' after')), asked('the box'))
    expect(unplaced).toEqual([])
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(xml).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:pict>/)
    expect(xml).toMatch(/<\/w:pict><\/w:r><w:commentRangeEnd w:id="0"\/>/)
  })

  test('a run that is not certain is marked whole', () => {
    const { model } = added(p('<w:r><w:t>in <![CDATA[a & b]]> here</w:t></w:r>'), asked('a & b'))
    expect(commented(model)).toEqual([['About a & b', 'in a & b here']])
  })

  test('spaces that Word does not show stay unseen', () => {
    const { bytes } = added(p('<w:r><w:t> lead and trail </w:t></w:r>'), asked('and'))
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(xml).toContain('<w:t> lead and trail </w:t>')
  })
})

describe('which words are meant', () => {
  const twice = p(r('Support from a TA.')) + p(r('More support from a TA.'))

  test('the span tells, where the words stand there', () => {
    const { model } = added(twice, asked('a TA', { span: { start: 38, end: 42 } }))
    expect(commented(model)).toEqual([['About a TA', 'a TA']])
    expect([...richTextsOf(model.blocks)][1]?.spans).toHaveLength(1)
  })

  test('a wrong span is not believed', () => {
    const { unplaced } = added(twice, asked('a TA', { span: { start: 0, end: 4 } }))
    expect(unplaced).toEqual([0])
  })

  test('what stands around tells, and so does the path', () => {
    const { model } = added(
      twice,
      asked('a TA', { prefix: 'more support from ', text: 'second' }),
      asked('a TA', { path: 'word/document.xml#/body/p[1]/r[1]', text: 'first' }),
    )
    expect(commented(model).map(([text]) => text)).toEqual(['first', 'second'])
  })

  test('other quotation marks and white space are the same words', () => {
    const { unplaced } = added(p(r('The child’s “plan” –  now')), asked('child\'s "plan" - now'))
    expect(unplaced).toEqual([])
  })

  test('words not found, or found twice: at the beginning, with the words, and told', () => {
    const { model, unplaced } = added(
      twice,
      asked('not there at all'),
      asked('a TA'),
      asked('', { text: 'About it all' }),
    )
    expect(unplaced).toEqual([0, 1])
    expect(commented(model)).toEqual([
      ['“not there at all”\nAbout not there at all', ''],
      ['“a TA”\nAbout a TA', ''],
      ['About it all', ''],
    ])
  })
})

describe('what was there stays', () => {
  const old = `<w:comment w:id="7" w:author="Council">${p(r('an old comment'))}</w:comment>`
  const body = p(
    `<w:commentRangeStart w:id="7"/>${r('some old words')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
  )

  test('comments', () => {
    const { model, before, bytes } = added({ body, comments: old }, asked('old'))
    expect(commented(model)).toEqual([
      ['About old', 'old'],
      ['an old comment', 'some old words'],
    ])
    const xml = (file: Uint8Array) => new TextDecoder().decode(unzipSync(file)['word/comments.xml'])
    expect(xml(bytes).startsWith(xml(before).replace('</w:comments>', ''))).toBe(true)
    expect(xml(bytes)).toContain('<w:comment w:id="8" ')
  })

  test('pictures and whatever else, as they are packed', () => {
    const picture = new Uint8Array(5000).map((_, i) => (i * 7919) % 251)
    const files = {
      'word/media/a.png': picture,
      'customXml/item1.xml': '<a/>',
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    }
    const { bytes } = added({ body: p(r('words')), files }, asked('words'))
    const types = new TextDecoder().decode(unzipSync(bytes)['[Content_Types].xml'])
    expect(types).toContain('<Override PartName="/word/comments.xml"')
  })

  test('other prefixes, and a UTF-16 part', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><a:document xmlns:a="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><a:body><a:p><a:r><a:rPr><a:b/></a:rPr><a:t>naïve words</a:t></a:r></a:p></a:body></a:document>`
    const coded = new Uint8Array(xml.length * 2 + 2)
    const view = new DataView(coded.buffer)
    view.setUint16(0, 0xfeff, true)
    for (let i = 0; i < xml.length; i++) view.setUint16(2 + i * 2, xml.charCodeAt(i), true)
    const files = unzipSync(makeWord(p('')))
    const before = zipSync({ ...files, 'word/document.xml': coded })
    const { bytes } = addComments(before, [asked('words')])
    checkRest(before, bytes)
    const part = unzipSync(bytes)['word/document.xml']
    expect(new TextDecoder('utf-16le').decode(part)).toContain(
      '</a:t></a:r><a:commentRangeStart a:id="0"/><a:r><a:rPr><a:b/></a:rPr><a:t xml:space="preserve">words',
    )
    expect(commented(readWord(bytes))).toEqual([['About words', 'words']])
  })

  test('a document of nothing but an empty paragraph', () => {
    const comments = [asked('', { text: 'a' }), asked('', { text: 'b' })]
    const model = readWord(addComments(makeWord('<w:p/>'), comments).bytes)
    expect(modelText(model).text).toBe('')
    expect(commented(model).map(([text]) => text)).toEqual(['a', 'b'])
  })
})

test('whatever is written in a comment comes out as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, author) => {
      const { bytes } = addComments(makeWord(p(r('words'))), [asked('words', { text, author })])
      const aside = readWord(bytes).asides[0]
      const shown = (given: string) =>
        given.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      const letters = (given: string) => shown(given).replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '')
      if (!/[\uf020-\uf0ff]/.test(text))
        expect(letters(textsOf(aside?.blocks ?? []).join(''))).toBe(letters(text))
      expect(letters(aside?.by ?? '')).toBe(letters(author))
    }),
  )
})

/** A field whose end lies in a cell that is merged away: nothing of the document is left to read. */
const ENDLESS_FIELD = tbl(
  tr(tc(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'))) +
    tr(tc(p('')) + tc(p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'), '<w:hMerge/>')),
)

test('whatever a Word file holds, comments change nothing of it and stand at their words', () => {
  fc.assert(
    fc.property(
      anyBody,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12)), { maxLength: 4 }),
      (body, spans) => {
        const before = makeWord({
          body: body + p(r('last')),
          footnotes: `<w:footnote w:id="1">${p(r('note'))}</w:footnote>`,
          comments: `<w:comment w:id="1">${p(r('comment'))}</w:comment>`,
        })
        const whole = modelText(readWord(before)).text
        const comments = spans.map(([share, length], i) => {
          const start = Math.floor(share * (whole.length - 1))
          const end = Math.min(start + length + 1, whole.length)
          return asked(whole.slice(start, end), { span: { start, end }, text: `mine ${i}` })
        })
        const { bytes } = addComments(before, comments)
        checkRest(before, bytes)
        const found = commented(readWord(bytes)).filter(([text]) => text.includes('mine'))
        expect(found).toHaveLength(comments.length)
      },
    ),
    { numRuns: 150, examples: [[ENDLESS_FIELD, [[0, 0]]]] },
  )
}, 30_000)

testOnReal('every finding of the real draft becomes a comment at its words', (folder) => {
  const before = new Uint8Array(readFileSync(`${folder}/plans/draft-v1.docx`))
  const { vague } = planReport(readWord(before))
  expect(vague.length).toBeGreaterThan(10)
  const { bytes, unplaced } = addComments(
    before,
    vague.map(({ quote, start, end, ask }) => asked(quote, { span: { start, end }, text: ask })),
  )
  checkRest(before, bytes)
  expect(unplaced).toEqual([])
  const words = commented(readWord(bytes)).map(([, at]) => at.replaceAll(/\s/g, ''))
  const wanted = vague.map(({ quote }) => quote.replaceAll(/\s/g, ''))
  expect(words.sort()).toEqual(wanted.sort())
})
