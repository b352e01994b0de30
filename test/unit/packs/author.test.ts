import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { htmlModel } from '../../../src/documents/html-model.ts'
import { guessColumns, readRows } from '../../../src/packs/author/columns.ts'
import { csvSheet, textSheet } from '../../../src/packs/author/csv-sheet.ts'
import { documentSheets } from '../../../src/packs/author/document-sheets.ts'
import { excelSheets, isExcel } from '../../../src/packs/author/excel-sheet.ts'
import { listSheet } from '../../../src/packs/author/list-sheet.ts'
import type { Sheet } from '../../../src/packs/author/sheet.ts'
import { languageCode } from '../../../src/packs/author/translations.ts'

const drafts = (sheet: Sheet) => readRows(sheet, guessColumns(sheet)).drafts
const brief = (sheet: Sheet) => drafts(sheet).map(({ term, forms, plain }) => [term, forms, plain])

describe('a comma separated file', () => {
  test('is read in the encodings that Excel writes', () => {
    const text = 'Term,Meaning\r\nSENDIASS,“Free” advice – for families\r\n'
    const utf8 = new TextEncoder().encode(`\ufeff${text}`)
    const windows = Uint8Array.from(text, (letter) => {
      const at = ['“', '”', '–'].indexOf(letter)
      return at < 0 ? letter.charCodeAt(0) : ([0x93, 0x94, 0x96][at] ?? 0)
    })
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((l) => [l.charCodeAt(0) & 255, l.charCodeAt(0) >> 8]),
    ])
    for (const bytes of [utf8, windows, utf16])
      expect(brief(csvSheet(bytes, ''))).toEqual([['SENDIASS', [], '“Free” advice – for families']])
  })

  test('with semicolons, quotes and lines within cells', () => {
    expect(brief(textSheet('Word;What it means\n"A;B";"one\ntwo ""three"""\n', ''))).toEqual([
      ['A;B', [], 'one two "three"'],
    ])
  })

  test('keeps formulas as words, and says so', () => {
    const sheet = textSheet(
      'Term,Meaning\n=cmd|calc!A1,Meaning of it\nOK,+44 1234 is our number\n',
      '',
    )
    const { drafts: found, notes } = readRows(sheet, guessColumns(sheet))
    expect(found.map(({ term }) => term)).toEqual(['=cmd|calc!A1', 'OK'])
    expect(notes).toEqual([{ row: 2, why: 'formula', term: '=cmd|calc!A1' }])
  })
})

describe('columns are guessed', () => {
  test.each([
    ['Acronym,Stands for,What it means\nEP,Educational psychologist,A person who…', 'form'],
    ['Abbreviation,Full name,Description\nEP,Educational psychologist,A person who…', 'form'],
  ])('letters are a form of the full name: %s', (text) => {
    expect(brief(textSheet(text, ''))).toEqual([
      ['Educational psychologist', ['EP'], 'A person who…'],
    ])
  })

  test('without a head, by what stands in them', () => {
    expect(
      brief(
        textSheet(
          'EP,A person who looks at how children learn\nSALT,Talking help for your child',
          '',
        ),
      ),
    ).toEqual([
      ['EP', [], 'A person who looks at how children learn'],
      ['SALT', [], 'Talking help for your child'],
    ])
  })

  test('letters in brackets after a term are a form', () => {
    expect(brief(textSheet('Term,Meaning\nEducational psychologist (EP),A person', ''))).toEqual([
      ['Educational psychologist', ['EP'], 'A person'],
    ])
  })

  test('dates as people write them, links only where they are https', () => {
    const sheet = textSheet(
      'Term,Meaning,Link,Review\nA term,One,https://a.example.org/x,5/3/2027\nB term,Two,javascript:alert(1),31/02/2027',
      '',
    )
    expect(drafts(sheet)).toMatchObject([
      { link: { address: 'https://a.example.org/x', text: 'a.example.org' }, review: '2027-03-05' },
      { plain: 'Two' },
    ])
    expect(drafts(sheet)[1]).not.toHaveProperty('link')
    expect(drafts(sheet)[1]).not.toHaveProperty('review')
  })

  test('says which rows were left out or mended, and why', () => {
    const sheet = textSheet(
      `Term,Meaning\n,No term\nNo meaning,\nPanel,One\npanel,Another\nB\u202eold,"<b>Bold</b> <script>alert(1)</script>"\nLong,${'word '.repeat(200)}`,
      '',
    )
    const { drafts: found, notes } = readRows(sheet, guessColumns(sheet))
    expect(notes.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '2 no-term',
      '3 no-meaning',
      '5 twice',
      '6 unseen-characters',
      '6 markup-removed',
      '7 too-long',
    ])
    expect(found[2]).toMatchObject({ term: 'Bold', plain: 'Bold alert(1)' })
    expect(found[3]?.plain.length).toBeLessThanOrEqual(600)
    expect(found[3]?.more).toContain('word word')
  })
})

describe('a pasted list', () => {
  test.each([
    ['EP - A person who helps\nSALT – Talking help', 'dashes'],
    ['EP: A person who helps\nSALT: Talking help', 'colons'],
    ['• EP: A person who\nhelps\n• SALT: Talking help', 'bullets and broken lines'],
    ['EP\tA person who helps\nSALT\tTalking help', 'tabs'],
    ['EP\nA person who helps\n\nSALT\nTalking help', 'lines by turns'],
  ])('is read: %s', (text) => {
    expect(brief(listSheet(text))).toEqual([
      ['EP', [], 'A person who helps'],
      ['SALT', [], 'Talking help'],
    ])
  })
})

describe('a document that holds a glossary', () => {
  test('as tables, one a letter, with the same head', () => {
    const table = (rows: string) => `<table><tr><th>Term</th><th>Meaning</th></tr>${rows}</table>`
    const row = (a: string, b: string) => `<tr><td>${a}</td><td>${b}</td></tr>`
    const html = `<h2>A</h2>${table(row('Annual review', 'A meeting'))}<h2>B</h2>${table(row('Banding', 'Money levels'))}`
    const [sheet] = documentSheets(htmlModel(`<!doctype html><title>x</title><body>${html}`))
    expect(sheet && brief(sheet)).toEqual([
      ['Annual review', [], 'A meeting'],
      ['Banding', [], 'Money levels'],
    ])
  })

  test('as headings with text, or as paragraphs that begin in bold', () => {
    const headings = ['Annual review', 'Banding', 'Co-production']
      .map((term) => `<h3>${term}</h3><p>Meaning of it.</p>`)
      .join('')
    const [first] = documentSheets(htmlModel(`<!doctype html><body><h2>A</h2>${headings}`))
    expect(first && brief(first).map(([term]) => term)).toEqual([
      'Annual review',
      'Banding',
      'Co-production',
    ])
    const paragraphs = ['Annual review', 'Banding', 'Co-production']
      .map((term) => `<p><strong>${term}:</strong> Meaning of it.</p>`)
      .join('')
    const [second] = documentSheets(htmlModel(`<!doctype html><body>${paragraphs}`))
    expect(second && brief(second)[0]).toEqual(['Annual review', [], 'Meaning of it.'])
  })
})

describe('an Excel workbook', () => {
  const part = (inside: string) =>
    strToU8(
      `<?xml version="1.0"?><x:top xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${inside}</x:top>`,
    )
  const workbook = (rows: string, after = '') =>
    zipSync({
      'xl/workbook.xml': part('<x:sheets><x:sheet name="Words" r:id="rId1"/></x:sheets>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': part(
        '<x:si><x:t>Term</x:t></x:si><x:si><x:r><x:t>Mean</x:t></x:r><x:r><x:t>ing</x:t></x:r></x:si><x:si><x:t>Panel</x:t></x:si>',
      ),
      'xl/worksheets/sheet1.xml': part(`<x:sheetData>${rows}</x:sheetData>${after}`),
    })
  const head =
    '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row>'

  test('gives its words, formulas by their last result only', () => {
    const bytes = workbook(
      `${head}<x:row r="3"><x:c r="A3" t="s"><x:v>2</x:v></x:c><x:c r="B3" t="str"><x:f>HYPERLINK("http://evil")</x:f><x:v>A group</x:v></x:c></x:row>`,
    )
    expect(isExcel(bytes)).toBe(true)
    const [sheet] = excelSheets(bytes)
    expect(sheet?.name).toBe('Words')
    expect(sheet && brief(sheet)).toEqual([['Panel', [], 'A group']])
    expect(sheet?.formulas).toEqual([{ row: 2, column: 1 }])
  })

  test('a merged cell’s text stands in every row that it covers', () => {
    const bytes = workbook(
      `${head}<x:row r="2"><x:c r="A2" t="s"><x:v>2</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>One</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>Two</x:t></x:is></x:c></x:row>`,
      '<x:mergeCells><x:mergeCell ref="A2:A3"/></x:mergeCells>',
    )
    const [sheet] = excelSheets(bytes)
    expect(sheet && brief(sheet)).toEqual([
      ['Panel', [], 'One'],
      ['Panel', [], 'Two'],
    ])
  })

  test('a row far away costs nothing', () => {
    const bytes = workbook(
      `${head}<x:row r="1048576"><x:c r="XFD1048576"><x:v>7</x:v></x:c></x:row>`,
    )
    expect(excelSheets(bytes)[0]?.rows.length).toBe(1)
  })

  test('is told from other files', () => {
    expect(isExcel(zipSync({ 'word/document.xml': strToU8('x') }))).toBe(false)
    expect(isExcel(new Uint8Array(10))).toBe(false)
  })
})

test('of 60,000 rows as many are read as a glossary may have, and the rest is told', () => {
  const sheet = textSheet(`Term,Meaning\n${'A term,A meaning\n'.repeat(60_000)}`, '')
  expect(sheet.rows.length).toBe(50_001)
  expect(sheet.leftOut).toBe(10_000)
})

describe('an A to Z as services keep it', () => {
  const WORDS: readonly (readonly [string, string])[] = [
    ['Additional resource base (ARB)', 'A small class in a school.'],
    ['CAMHS (Child and Adolescent Mental Health Service)', 'Help with feelings'],
    ['Banding', 'A way of sharing out money. It is not used any more.'],
  ]
  const EXPECTED = [
    ['Additional resource base', ['ARB'], 'A small class in a school.'],
    ['Child and Adolescent Mental Health Service', ['CAMHS'], 'Help with feelings'],
    ['Banding', [], 'A way of sharing out money. It is not used any more.'],
  ]
  const page = (inside: string) =>
    `<title>A to Z</title><main><h1>Jargon buster</h1><p>These words are used here.</p>${inside}</main><footer><p>Contact us: 01234 567890</p></footer>`
  const each = (make: (term: string, plain: string) => string) =>
    WORDS.map(([term, plain]) => make(term, plain)).join('')

  test.each([
    ['a definition list', `<h2>A</h2><dl>${each((a, b) => `<dt>${a}</dt><dd>${b}</dd>`)}</dl>`],
    ['headings below letters', `<h2>A</h2>${each((a, b) => `<h3>${a}</h3><p>${b}</p>`)}`],
    [
      'parts that open',
      `<h2>A</h2>${each((a, b) => `<details><summary>${a}</summary><p>${b}</p></details>`)}`,
    ],
    ['bold terms', `${each((a, b) => `<p><b>${a}</b> ${b}</p>`)}<p>Last updated: 3 May</p>`],
    ['a list with dashes', `<ul>${each((a, b) => `<li>${a} – ${b}</li>`)}</ul>`],
  ])('on a page: %s', (_, inside) => {
    const [sheet] = documentSheets(htmlModel(page(inside)))
    expect(sheet && brief(sheet)).toEqual(EXPECTED)
  })

  test('as a typed list with letters between', () => {
    const lines = WORDS.map(([term, plain]) => `${term}: ${plain}`)
    expect(brief(listSheet(`A\n${lines[0]}\nB\n${lines.slice(1).join('\n')}`))).toEqual(EXPECTED)
  })

  test('in three columns without a head, some letters with nothing that they stand for', () => {
    const rows = [
      'ARB,Additional resource base,A small class in a school for a few children',
      'EP,Educational psychologist,Somebody who looks at how children learn and feel',
      'SALT,,Help with talking and understanding and swallowing',
    ]
    expect(brief(textSheet(rows.join('\n'), '')).map(([term, forms]) => [term, forms])).toEqual([
      ['Additional resource base', ['ARB']],
      ['Educational psychologist', ['EP']],
      ['SALT', []],
    ])
  })
})

describe('columns in other languages', () => {
  const sheet = textSheet('Znaczenie,Słowo,Word,Meaning\nGrupa osób.,Zespół,Panel,A group.\n', '')
  const inPolish = (language: string) =>
    readRows(sheet, {
      hasHead: true,
      uses: [
        { is: 'meaning-in', language },
        { is: 'term-in', language },
        { is: 'term' },
        { is: 'meaning' },
      ],
    })

  test('are what the person says, whatever their heads and wherever they stand', () => {
    expect(inPolish('pl').drafts).toMatchObject([
      { term: 'Panel', languages: { pl: { term: 'Zespół', plain: 'Grupa osób.' } } },
    ])
  })

  test('are left out while their language is not known', () => {
    expect(inPolish('').drafts[0]).not.toHaveProperty('languages')
  })

  test('where they give the meaning alone, the word is the English one', () => {
    const { drafts: found } = readRows(sheet, {
      hasHead: true,
      uses: [
        { is: 'meaning-in', language: 'pl' },
        { is: 'nothing' },
        { is: 'term' },
        { is: 'meaning' },
      ],
    })
    expect(found[0]?.languages).toEqual({ pl: { term: 'Panel', plain: 'Grupa osób.' } })
  })

  test('a word without a meaning, or one too long for a glossary, is left out and told', () => {
    const rows = textSheet(
      `Term,Meaning,Term (UR),Meaning (UR)\nPanel,A group,پینل,\nHub,A place,,${'س'.repeat(1_201)}\n`,
      '',
    )
    const { drafts: found, notes } = readRows(rows, guessColumns(rows))
    expect(found.map(({ languages }) => languages)).toEqual([undefined, undefined])
    expect(notes.map(({ row, why }) => [row, why])).toEqual([
      [2, 'language-no-meaning'],
      [3, 'language-too-long'],
    ])
  })

  test.each([
    ['PL', 'pl'],
    [' zh_hant ', 'zh-Hant'],
    ['pa-pk', 'pa-PK'],
    ['syl', 'syl'],
    ['', undefined],
    ['Polish', undefined],
    ['x-home', undefined],
    ['en-u-ca-iso8601', undefined],
    ['pl"><b>', undefined],
    ['__proto__', undefined],
  ])('a language is written as a code: %s', (text, code) => {
    expect(languageCode(text)).toBe(code)
  })
})
