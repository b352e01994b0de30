import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../../src/documents/write/csv.ts'
import { contentsOf } from '../../../src/notebook/contents.ts'
import { questionsCsv } from '../../../src/notebook/exchange/questions-csv.ts'
import { makeChild, makePassage, makeQuestion, makeTag } from './make-records.ts'

describe('a table for a spreadsheet', () => {
  test('cannot run what was typed', () => {
    const nasty = [
      '=HYPERLINK("https://evil.example","x")',
      '+1+1',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1+1',
      '",=1',
    ]
    const csv = writeCsv(
      ['a', '=b'],
      nasty.map((text) => [text, text]),
    )
    const { data } = parse<string[]>(csv.slice(1), { skipEmptyLines: true })
    for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝]/)
    expect(csv.charCodeAt(0)).toBe(0xfeff)
  })

  test('gives back whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (rows) => {
        const csv = writeCsv(['a', 'b'], rows)
        const { data } = parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',' })
        const back = data.slice(1, -1).map((row) => row.map((cell) => cell.replace(/^'/, '')))
        expect(back).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))))
      }),
    )
  })

  test('has one row a question, with what belongs to it', () => {
    const contents = contentsOf([
      makeChild('c1', 'Mo'),
      makeTag('t1', 'transport'),
      makePassage('x1', 'access to'),
      makeQuestion('q1', 'Who, and when?', { child: 'c1', passages: ['x1'], tags: ['t1'] }),
    ])
    const [headings, row] = parse<string[]>(questionsCsv(contents, ['q1']).slice(1)).data
    const cells = Object.fromEntries((headings ?? []).map((name, at) => [name, row?.[at]]))
    expect(cells).toMatchObject({
      Question: 'Who, and when?',
      State: 'to ask',
      Child: 'Mo',
      'Words saved with it': 'access to',
      'Where they stand': 'Local Offer https://www.exampleshire.gov.uk/',
      Tags: 'transport',
    })
  })
})
