import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pathOf, readXml, textOf } from '../../../../src/documents/packed/xml.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const read = (source: string) => readXml(strToU8(source), 'part.xml')

describe('an XML part', () => {
  test('whatever prefixes a file chooses, ours stand for the namespaces', () => {
    const strict = read(
      '<o:document xmlns:o="http://purl.oclc.org/ooxml/wordprocessingml/main"><o:p o:val="1"/></o:document>',
    )
    expect(strict.root.name).toBe('w:document')
    expect(strict.root.children[0]).toMatchObject({ name: 'w:p', attributes: { 'w:val': '1' } })
    const bare = read('<w:document><w:p/></w:document>')
    expect(bare.root.name).toBe('w:document')
    expect(bare.fault).toMatch(/^part\.xml: /)
  })

  test('entities of its own making are never expanded', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    const { root, fault } = read(`<?xml version="1.0"?>${bomb}<x>&b;&file;&amp;&#65;</x>`)
    expect(textOf(root)).toBe('&b;&file;&A')
    expect(fault).not.toBe('')
  })

  test('a part that ends in the middle is damaged', () => {
    for (const source of ['', 'plain', '<a><b>', '<a><b></b', '<a>text'])
      expect(() => read(source)).toThrow(/^damaged/)
  })

  test('nested too deeply it is too large, and not a crash', () => {
    const deep = (n: number) => `${'<a>'.repeat(n)}${'</a>'.repeat(n)}`
    expect(() => read(deep(100_000))).toThrow(/^too large/)
    expect(textOf(read(deep(500)).root)).toBe('')
  })

  test('with more elements than any document it is too large', () => {
    const many = (n: number) => `<a>${'<b/>'.repeat(n)}</a>`
    expect(() => read(many(2_000_000))).toThrow(/^too large/)
    expect(read(many(1000)).root.children).toHaveLength(1000)
  }, 60_000)

  test('UTF-16 and other encodings are read as they say', () => {
    const utf16 = `\ufeff<?xml version="1.0" encoding="UTF-16"?><a>café</a>`
    const wide = new Uint8Array(utf16.length * 2)
    for (let i = 0; i < utf16.length; i++)
      wide.set([utf16.charCodeAt(i) & 255, utf16.charCodeAt(i) >> 8], i * 2)
    expect(textOf(readXml(wide, 'a').root)).toBe('café')
    const latin = Uint8Array.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><a>caf\xe9</a>`,
      (letter) => letter.charCodeAt(0),
    )
    expect(textOf(readXml(latin, 'a').root)).toBe('café')
  })

  test('the way to an element counts its siblings of the same name', () => {
    const { root } = read(
      `<w:document ${W}><w:body><w:p/><w:tbl/><w:p><w:r/></w:p></w:body></w:document>`,
    )
    const body = root.children[0]
    const last = typeof body === 'object' ? body.children[2] : undefined
    const run = typeof last === 'object' ? last.children[0] : undefined
    expect(typeof run === 'object' && pathOf(run)).toBe('/body/p[2]/r[1]')
  })
})
