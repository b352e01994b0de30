import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DocumentError } from '../../../../src/documents/model.ts'
import { ZipArchive } from '../../../../src/documents/packed/zip.ts'

const reasonOf = (action: () => unknown): string => {
  try {
    action()
    return 'none'
  } catch (error) {
    return error instanceof DocumentError ? error.reason : `not typed: ${error}`
  }
}

describe('a zip archive', () => {
  test('gives back what was packed, packed or stored, whatever its size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), fc.constantFrom(0, 6), (bytes, level) => {
        const archive = new ZipArchive(zipSync({ 'a/b.xml': bytes }, { level: level as 0 | 6 }))
        expect(archive.names).toEqual(['a/b.xml'])
        expect(archive.read('a/b.xml')).toEqual(bytes)
      }),
      { numRuns: 60 },
    )
  })

  test('any changed byte is a typed error, or harmless: never other text', () => {
    const text = strToU8('The plan says what must be provided. '.repeat(40))
    const whole = zipSync({ 'word/document.xml': text })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const broken = whole.slice()
        broken[at] = (broken[at] ?? 0) ^ by
        try {
          const archive = new ZipArchive(broken)
          if (archive.has('word/document.xml'))
            expect(archive.read('word/document.xml')).toEqual(text)
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('cut off anywhere, it is damaged', () => {
    const whole = zipSync({ 'word/document.xml': strToU8('x'.repeat(1000)) })
    for (let length = 0; length < whole.length; length++)
      expect(reasonOf(() => new ZipArchive(whole.slice(0, length)).read('word/document.xml'))).toBe(
        'damaged',
      )
  })

  test('a bomb is refused before it is unpacked, whatever size it states', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    const view = new DataView(bomb.buffer)
    // The directory is made to say ten bytes.
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect(reasonOf(() => new ZipArchive(bomb).read('word/document.xml'))).toBe('too large')
  })

  test('all parts together have a limit', () => {
    const files = { a: strToU8('a'.repeat(600)), b: strToU8('b'.repeat(600)) }
    const archive = new ZipArchive(zipSync(files), { total: 1000 })
    archive.read('a')
    expect(reasonOf(() => archive.read('b'))).toBe('too large')
    expect(
      reasonOf(() => new ZipArchive(zipSync(files, { level: 0 }), { part: 500 }).read('a')),
    ).toBe('too large')
  })

  test('names are only names', () => {
    const archive = new ZipArchive(
      zipSync({ '../../etc/passwd': strToU8('x'), '/word/document.xml': strToU8('y') }),
    )
    expect(archive.names).toEqual(['../../etc/passwd', 'word/document.xml'])
    expect(reasonOf(() => archive.read('word/styles.xml'))).toBe('damaged')
  })

  test('a part with a password is encrypted', () => {
    const bytes = zipSync({ a: strToU8('secret') })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(reasonOf(() => new ZipArchive(bytes).read('a'))).toBe('encrypted')
  })
})
