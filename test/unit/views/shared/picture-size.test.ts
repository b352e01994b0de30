import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureSize } from '../../../../src/views/shared/opening/picture-size.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/\s/g, ''), 'hex'))
const text = (letters: string) => Buffer.from(letters, 'latin1').toString('hex')
const zeros = (count: number) => '00'.repeat(count)

/** The beginnings of pictures 300 wide and 200 high. */
const HEADS: Record<string, string> = {
  PNG: `89504e470d0a1a0a 0000000d ${text('IHDR')} 0000012c 000000c8`,
  GIF: `${text('GIF89a')} 2c01 c800`,
  BMP: `${text('BM')} ${zeros(16)} 2c010000 c8000000`,
  // The rows of this one run from the top.
  'BMP upside down': `${text('BM')} ${zeros(16)} 2c010000 38ffffff`,
  'JPEG, baseline': 'ffd8 ffe0 0004 0000 ffdb 0003 00 ffc0 000b 08 00c8 012c 01',
  // A table of Huffman codes, whose marker lies among those of frames, comes before the frame.
  'JPEG, progressive': 'ffd8 ffc4 0005 000000 ffc2 000b 08 00c8 012c 03',
  'WebP, lossy': `${text('RIFF')}${zeros(4)}${text('WEBPVP8 ')}${zeros(4)} 000000 9d012a 2c01 c800`,
  'WebP, lossless': `${text('RIFF')}${zeros(4)}${text('WEBPVP8L')}${zeros(4)} 2f ${lossless(300, 200)}`,
  'WebP, extended': `${text('RIFF')}${zeros(4)}${text('WEBPVP8X')}${zeros(4)} 00000000 2b0100 c70000`,
}

function lossless(width: number, height: number): string {
  const packed = Buffer.alloc(4)
  packed.writeUInt32LE(((height - 1) << 14) | (width - 1))
  return packed.toString('hex')
}

test.each(Object.entries(HEADS))('%s', (_, head) => {
  expect(pictureSize(bytes(head))).toEqual({ width: 300, height: 200 })
  // A file that breaks off before its size says none.
  expect(pictureSize(bytes(head).subarray(0, 8))).toBeUndefined()
})

test('part of a longer buffer is read from its own beginning', () => {
  const head = bytes(HEADS.PNG ?? '')
  const buffer = new Uint8Array(100)
  buffer.set(head, 13)
  expect(pictureSize(buffer.subarray(13))).toEqual({ width: 300, height: 200 })
})

test('any bytes end in a size or in none, at once', () => {
  const beginnings = fc.constantFrom(...Object.values(HEADS).map((head) => bytes(head)))
  const any = fc
    .tuple(beginnings, fc.nat(30), fc.uint8Array({ maxLength: 60 }))
    .map(([head, cut, rest]) => new Uint8Array([...head.subarray(0, cut), ...rest]))
  fc.assert(
    fc.property(any, (file) => {
      const size = pictureSize(file)
      if (size) expect(size.width).toBeGreaterThanOrEqual(0)
    }),
  )
})
