import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DocumentError } from '../../../src/documents/model.ts'
import { loadPdfLibraryForNode } from '../../../src/documents/pdf/load-for-node.ts'
import { type ReadPdfOptions, readPdf } from '../../../src/documents/pdf/read-pdf.ts'
import { blockText } from './pdf-help.ts'
import { at, line, makePdf, toBytes } from './pdf-maker.ts'

const library = await loadPdfLibraryForNode()

describe('bad input', () => {
  const good = makePdf([{ content: at(60, 700, 'Ash likes maps.') }])
  const reason = async (bytes: Uint8Array, options: Partial<ReadPdfOptions> = {}) => {
    try {
      return (await readPdf(bytes, { library, ...options })).blocks.map(blockText).join('|')
    } catch (error) {
      return error instanceof DocumentError ? error.reason : error
    }
  }

  test('nothing, something else, and a beginning without an end', async () => {
    expect(await reason(new Uint8Array())).toBe('empty')
    expect(await reason(toBytes('PK\u0003\u0004 a Word file'))).toBe('damaged')
    expect(await reason(toBytes('%PDF-1.7\n'))).toBe('damaged')
    expect(await reason(good.subarray(0, 300))).toBe('damaged')
  })

  test('a lost table of objects is made again', async () => {
    const text = String.fromCharCode(...good)
    const lost = text
      .replace(/startxref\n\d+/, 'startxref\n7')
      .replace(/xref\n[\s\S]*?trailer/, 'trailer')
    expect(await reason(toBytes(lost))).toBe('Ash likes maps.')
  })

  test('pages that hold themselves end', async () => {
    const text = String.fromCharCode(...good).replace('/Kids [10 0 R]', '/Kids [2 0 R ]')
    expect(await reason(toBytes(text))).toBe('damaged')
  })

  test('drawing steps saved without end, and numbers beyond all measure', async () => {
    const deep = 'q '.repeat(3000) + at(60, 700, 'Deep.')
    expect(await reason(makePdf([{ content: deep }]))).toBe('Deep.')
    const wild = `1e38 0 0 1e38 1e38 1e38 cm ${at(60, 700, 'Far.')}`
    expect(await reason(makePdf([{ content: wild }]))).toBeTypeOf('string')
    const vast = makePdf([{ content: at(60, 700, 'Vast.'), width: 1e7, height: 1e7 }])
    expect(await reason(vast)).toBe('Vast.')
  })

  test('graph paper costs no more than it must', async () => {
    let paper = ''
    for (let i = 0; i < 1500; i++) paper += line(0, i / 2, 595, i / 2) + line(i / 3, 0, i / 3, 842)
    expect(await reason(makePdf([{ content: paper + at(60, 700, 'Drawn.') }]))).toBe('Drawn.')
  }, 20_000)

  test('cancelling stops between pages', async () => {
    const stop = new AbortController()
    const pages = Array.from({ length: 5 }, (_, i) => ({ content: at(60, 700, `Page ${i}.`) }))
    const seen: number[] = []
    const onPage = (page: number) => {
      seen.push(page)
      if (page === 2) stop.abort()
    }
    expect(await reason(makePdf(pages), { signal: stop.signal, onPage })).toBe('cancelled')
    expect(seen).toEqual([1, 2])
    expect(await reason(good, { signal: AbortSignal.abort() })).toBe('cancelled')
  })

  test('scripts in the file are told of, and never run', async () => {
    const bytes = makePdf(
      [{ content: at(60, 700, 'Ash likes maps.') }],
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    )
    const { warnings } = await readPdf(bytes, { library })
    expect(warnings).toEqual([{ code: 'scripts ignored' }])
  })

  test('a password is asked for, again after a wrong one, and not without end', async () => {
    const locked = new Uint8Array(readFileSync(new URL('pdf-files/password.pdf', import.meta.url)))
    expect(await reason(locked)).toBe('needs password')
    expect(await reason(locked, { onPassword: () => undefined })).toBe('needs password')
    const asked: boolean[] = []
    const answers = ['birch', 'maple']
    const onPassword = (isSecond: boolean) => {
      asked.push(isSecond)
      return answers[asked.length - 1]
    }
    expect(await reason(locked, { onPassword })).toBe('Ash likes maps.')
    expect(asked).toEqual([false, true])
    const wrong = (isSecond: boolean) => (isSecond ? undefined : 'birch')
    expect(await reason(locked, { onPassword: wrong })).toBe('wrong password')
    const failing = () => Promise.reject(new Error('the window was closed'))
    expect(await reason(locked, { onPassword: failing })).toBe('needs password')
  })

  test('the caller’s bytes stay as they were', async () => {
    const bytes = good.slice()
    await readPdf(bytes, { library })
    expect(bytes).toEqual(good)
  })

  test('whatever bytes are changed or cut, it ends with a document or a typed error', async () => {
    const change = fc.record({
      at: fc.nat({ max: good.length - 1 }),
      byte: fc.nat({ max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.nat({ max: good.length }),
        async (changes, length) => {
          const bytes = good.slice(0, Math.max(9, length))
          for (const { at: place, byte } of changes) {
            if (place > 8 && place < bytes.length) bytes[place] = byte
          }
          expect(await reason(bytes)).toBeTypeOf('string')
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)
})
