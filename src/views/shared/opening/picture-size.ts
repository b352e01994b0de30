/**
 * How many points wide and high a picture says it is, read from its first bytes (PNG, JPEG, GIF,
 * BMP, WebP), before anything is unpacked; undefined where it cannot be told.
 */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readSize(view)
  } catch {
    // The file ends before it says.
    return undefined
  }
}

function readSize(view: DataView): { width: number; height: number } | undefined {
  const first = view.getUint32(0)
  if (first === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (first >>> 8 === 0xffd8ff) return jpegSize(view)
  if (first === 0x47494638) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  }
  if (first >>> 16 === 0x424d) {
    return {
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)),
    }
  }
  if (first === 0x52494646) return webpSize(view)
  return undefined
}

/** A JPEG's size stands in its frame header, after parts of any length (ITU-T T.81, B.2). */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  let at = 2
  while (at < view.byteLength) {
    const marker = view.getUint16(at)
    if (marker >>> 8 !== 0xff) return undefined
    const kind = marker & 0xff
    // C0 to CF are frames, but for tables (C4, CC) and a reserved one (C8).
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** The three kinds of WebP keep it at different places (RFC 9649). */
function webpSize(view: DataView): { width: number; height: number } | undefined {
  const kind = view.getUint32(12)
  const triple = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (kind === 0x56503858) return { width: triple(24) + 1, height: triple(27) + 1 }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind === 0x56503820) {
    return {
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    }
  }
  return undefined
}
