/** What a page of a PDF made here holds. */
export interface MadePage {
  /** Drawing steps. F1 is Helvetica, F2 Helvetica-Bold, F3 a font without a map to letters. */
  content: string
  width?: number
  height?: number
  /** More entries of the page's dictionary, such as "/Rotate 90". */
  extra?: string
  /** Annotations, each a dictionary. */
  annotations?: string[]
}

/**
 * A small PDF, written by hand, so that a test says exactly what is in it. Letters are taken one
 * byte each (WinAnsi).
 * @param catalog more entries of the document's catalogue.
 * @param objects more objects, numbered from 100.
 */
export function makePdf(
  pages: readonly MadePage[],
  catalog = '',
  objects: string[] = [],
): Uint8Array {
  const list = new Map<number, string>()
  const first = 10
  const kids = pages.map((_, i) => `${first + 3 * i} 0 R`)
  list.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)
  list.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`)
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  list.set(3, font('Helvetica'))
  list.set(4, font('Helvetica-Bold'))
  list.set(
    5,
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Nameless /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
  )
  list.set(
    6,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Nameless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 500 >>',
  )
  list.set(
    7,
    '<< /Type /FontDescriptor /FontName /AAAAAA+Nameless /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  pages.forEach(({ content, width = 595, height = 842, extra = '', annotations = [] }, i) => {
    const number = first + 3 * i
    list.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << /Im1 100 0 R >> >> /Contents ${number + 1} 0 R /Annots [${annotations.join(' ')}] ${extra} >>`,
    )
    list.set(number + 1, stream(content))
  })
  objects.forEach((object, i) => {
    list.set(100 + i, object)
  })
  return assemble(list)
}

function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`
}

function assemble(objects: ReadonlyMap<number, string>): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [number, body] of objects) {
    places.set(number, text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const xref = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n`
  for (let i = 1; i < size; i++) {
    const at = places.get(i)
    text +=
      at === undefined ? '0000000000 00000 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  }
  text += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return toBytes(text)
}

/** One byte a letter. */
export function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
}

/** Text at a place, from the bottom left, in points. */
export function at(x: number, y: number, text: string, size = 11, font = 'F1'): string {
  const escaped = text.replace(/[\\()]/g, '\\$&')
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`
}
