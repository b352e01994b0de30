import { deflateSync } from 'fflate'
import { crc32, type PackedPart, type ZipArchive } from './zip.ts'

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
/** 1 January 1980, midnight: the earliest that zip knows, for parts that are new. */
const NO_TIME = 0x00210000
const UTF8_NAME = 0x0800
const VERSION = 20

/**
 * A copy of an archive with some parts changed or added. All other parts are copied as they are
 * packed, without being unpacked, in their order; new parts follow.
 * @param changes what parts become, by name.
 * @throws DocumentError `damaged`, `encrypted`.
 */
export function rewriteZip(
  archive: ZipArchive,
  changes: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const names = [...archive.names, ...[...changes.keys()].filter((name) => !archive.has(name))]
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const name of names) {
    const changed = changes.get(name)
    const before = archive.has(name) ? archive.packed(name) : undefined
    const part = changed ? pack(changed, before?.when) : before
    if (!part) continue
    const written = new TextEncoder().encode(name)
    const local = header(LOCAL_HEADER, written, part, undefined)
    locals.push(local, part.bytes)
    directory.push(header(DIRECTORY_ENTRY, written, part, at))
    at += local.length + part.bytes.length
  }
  return joined([...locals, ...directory, endOf(directory, at)])
}

function pack(bytes: Uint8Array, when = NO_TIME): PackedPart {
  return { method: 8, when, crc: crc32(bytes), size: bytes.length, bytes: deflateSync(bytes) }
}

/** @param at where the part's local header stands, in its entry of the directory. */
function header(
  signature: number,
  name: Uint8Array,
  part: PackedPart,
  at: number | undefined,
): Uint8Array {
  const isEntry = at !== undefined
  const fixed = isEntry ? 46 : 30
  const bytes = new Uint8Array(fixed + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  let from = 4
  if (isEntry) {
    view.setUint16(from, VERSION, true)
    from += 2
  }
  view.setUint16(from, VERSION, true)
  view.setUint16(from + 2, UTF8_NAME, true)
  view.setUint16(from + 4, part.method, true)
  view.setUint32(from + 6, part.when, true)
  view.setUint32(from + 10, part.crc, true)
  view.setUint32(from + 14, part.bytes.length, true)
  view.setUint32(from + 18, part.size, true)
  view.setUint16(from + 22, name.length, true)
  if (isEntry) view.setUint32(42, at, true)
  bytes.set(name, fixed)
  return bytes
}

function endOf(directory: readonly Uint8Array[], at: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, END_OF_DIRECTORY, true)
  view.setUint16(8, directory.length, true)
  view.setUint16(10, directory.length, true)
  view.setUint32(12, lengthOf(directory), true)
  view.setUint32(16, at, true)
  return bytes
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(pieces))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

const lengthOf = (pieces: readonly Uint8Array[]) =>
  pieces.reduce((sum, { length }) => sum + length, 0)
