import { Inflate } from 'fflate'
import { DocumentError } from '../model.ts'

/** How much of an archive may be unpacked, in bytes. */
export interface ZipLimits {
  /** One part of it. */
  part: number
  /** All parts that are read, together. */
  total: number
  /** How many times its packed size a part may grow; small parts may grow as they like. */
  ratio: number
}

/** A Word file of a thousand pages unpacks to some 20 MB, and takes ten times as much to read. */
const LIMITS: ZipLimits = { part: 40_000_000, total: 80_000_000, ratio: 250 }

/** A part below this size may be packed as tightly as it likes. */
const SMALL = 4_000_000

interface Entry {
  method: number
  flags: number
  /** Date and time as the directory gives them, in the two words of DOS. */
  when: number
  crc: number
  packed: number
  size: number
  /** Where its local header stands. */
  at: number
}

/** A part as it is packed, for copying it without unpacking. */
export interface PackedPart {
  method: number
  /** As the directory gives them. */
  when: number
  crc: number
  /** Unpacked, as the directory says. */
  size: number
  bytes: Uint8Array
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const MOST_ENTRIES = 20_000

/**
 * A zip archive whose parts are unpacked one by one when asked for, and never past the limits: the
 * sizes that an archive states of itself are not believed. Nothing is written anywhere, so a
 * part's name is only a name.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #limits: ZipLimits
  readonly #entries = new Map<string, Entry>()
  #unpacked = 0

  /**
   * @throws DocumentError `damaged` where it has no readable directory.
   */
  constructor(bytes: Uint8Array, limits: Partial<ZipLimits> = {}) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#limits = { ...LIMITS, ...limits }
    try {
      this.#readDirectory()
    } catch (error) {
      if (error instanceof RangeError)
        throw new DocumentError('damaged', 'its directory is cut off')
      throw error
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /**
   * A part's bytes.
   * @throws DocumentError `damaged` where it is missing or not as it was packed, `encrypted`,
   * `too large`.
   */
  read(name: string): Uint8Array {
    const entry = this.#entries.get(name)
    if (!entry) throw new DocumentError('damaged', `${name} is missing`)
    if (entry.flags & 1) throw new DocumentError('encrypted', name)
    let bytes: Uint8Array
    try {
      bytes = this.#unpack(name, this.#packedBytes(name, entry), entry)
    } catch (error) {
      if (error instanceof DocumentError) throw error
      throw new DocumentError('damaged', `${name} cannot be unpacked`)
    }
    if (crc32(bytes) !== entry.crc) throw new DocumentError('damaged', `${name} has changed bytes`)
    return bytes
  }

  /**
   * A part as it is packed.
   * @throws DocumentError `damaged` where it is missing or cut off, `encrypted`.
   */
  packed(name: string): PackedPart {
    const entry = this.#entries.get(name)
    if (!entry) throw new DocumentError('damaged', `${name} is missing`)
    if (entry.flags & 1) throw new DocumentError('encrypted', name)
    const { method, when, crc, size } = entry
    try {
      return { method, when, crc, size, bytes: this.#packedBytes(name, entry) }
    } catch (error) {
      if (error instanceof DocumentError) throw error
      throw new DocumentError('damaged', `${name} is cut off`)
    }
  }

  #readDirectory(): void {
    const end = this.#endOfDirectory()
    const count = this.#view.getUint16(end + 10, true)
    let at = this.#view.getUint32(end + 16, true)
    if (count > MOST_ENTRIES) throw new DocumentError('too large', `${count} parts`)
    const decoder = new TextDecoder()
    for (let i = 0; i < count; i++) {
      if (this.#view.getUint32(at, true) !== DIRECTORY_ENTRY)
        throw new DocumentError('damaged', 'its directory is not whole')
      const nameLength = this.#view.getUint16(at + 28, true)
      const name = decoder.decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
      const entry = {
        flags: this.#view.getUint16(at + 8, true),
        method: this.#view.getUint16(at + 10, true),
        when: this.#view.getUint32(at + 12, true),
        crc: this.#view.getUint32(at + 16, true),
        packed: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        at: this.#view.getUint32(at + 42, true),
      }
      const key = name.replaceAll('\\', '/').replace(/^\/+/, '')
      // Two parts of one name are a trick: the first is the one that Word shows.
      if (!this.#entries.has(key)) this.#entries.set(key, entry)
      const extra = this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true)
      at += 46 + nameLength + extra
    }
  }

  #endOfDirectory(): number {
    const last = this.#bytes.length - 22
    for (let at = last; at >= 0 && at > last - 65_600; at--) {
      if (this.#view.getUint32(at, true) === END_OF_DIRECTORY) return at
    }
    throw new DocumentError('damaged', 'it has no directory')
  }

  #packedBytes(name: string, entry: Entry): Uint8Array {
    if (this.#view.getUint32(entry.at, true) !== LOCAL_HEADER)
      throw new DocumentError('damaged', `${name} is not where the directory says`)
    const start =
      entry.at +
      30 +
      this.#view.getUint16(entry.at + 26, true) +
      this.#view.getUint16(entry.at + 28, true)
    const end = start + entry.packed
    if (end > this.#bytes.length) throw new DocumentError('damaged', `${name} is cut off`)
    return this.#bytes.subarray(start, end)
  }

  #unpack(name: string, packed: Uint8Array, { method }: Entry): Uint8Array {
    const most = Math.min(
      this.#limits.part,
      this.#limits.total - this.#unpacked,
      Math.max(SMALL, packed.length * this.#limits.ratio),
    )
    if (method === 0) {
      if (packed.length > most) throw new DocumentError('too large', name)
      this.#unpacked += packed.length
      return packed
    }
    if (method !== 8) throw new DocumentError('damaged', `${name} is packed in an unknown way`)
    const bytes = inflated(name, packed, most)
    this.#unpacked += bytes.length
    return bytes
  }
}

/** So much is handed to the unpacker at once; it grows at most about a thousandfold. */
const STEP = 4096

function inflated(name: string, packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  let isWhole = false
  const inflate = new Inflate((chunk, isLast) => {
    size += chunk.length
    if (size > most) throw new DocumentError('too large', name)
    chunks.push(chunk)
    isWhole = isLast
  })
  for (let at = 0; at < packed.length; at += STEP)
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  if (!isWhole) throw new DocumentError('damaged', `${name} is cut off`)
  const bytes = new Uint8Array(size)
  let from = 0
  for (const chunk of chunks) {
    bytes.set(chunk, from)
    from += chunk.length
  }
  return bytes
}

let crcTable: Uint32Array | undefined

/** The checksum that zip uses (ISO-HDLC CRC-32, polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
