import { describe, expect, test } from 'vitest'
import { decodeText, NotTextError } from '../../../src/documents/decode.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeText', () => {
  test('reads UTF-8 with and without its mark', () => {
    expect(decodeText(utf8('SENCo’s plan'))).toBe('SENCo’s plan')
    expect(decodeText(utf8('\uFEFFSENCo'))).toBe('SENCo')
    expect(decodeText(bytes())).toBe('')
  })

  test('reads UTF-16 with its mark, either way round', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x45, 0, 0x19, 0x20))).toBe('E’')
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x45, 0x20, 0x19))).toBe('E’')
  })

  test('reads Windows-1252', () => {
    expect(decodeText(bytes(0x45, 0x92, 0x73, 0x20, 0xa3, 0x35))).toBe('E’s £5')
  })

  test('does not take a UTF-8 file with a broken byte for Windows-1252', () => {
    const broken = Buffer.concat([utf8('the child’s ‘plan’ '), bytes(0xff), utf8(' ends')])
    expect(decodeText(broken)).toBe('the child’s ‘plan’ \uFFFD ends')
  })

  test('believes what HTML says of itself', () => {
    const page = Buffer.concat([utf8('<meta charset="iso-8859-1"><p>'), bytes(0xa3)])
    expect(decodeText(page, true)).toContain('£')
    const old = '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'
    expect(decodeText(Buffer.concat([utf8(old), bytes(0xc0)]), true)).toContain('А')
    expect(decodeText(utf8('<meta charset="utf-16">é'), true)).toContain('é')
    expect(decodeText(utf8('<meta charset="nonsense">é'), true)).toContain('é')
  })

  test('says what it is that it cannot read', () => {
    expect(() => decodeText(utf8('%PDF-1.7'))).toThrow(/PDF/)
    expect(() => decodeText(utf8('PK\u0003\u0004…'))).toThrow(/Word/)
    expect(() => decodeText(bytes(0xd0, 0xcf, 0x11, 0xe0, 1))).toThrow(/Word/)
    expect(() => decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0))).toThrow(NotTextError)
  })
})
