/** What an RTF file is made of (Rich Text Format Specification 1.9.1). */
export type RtfToken =
  | { kind: 'open' | 'close' }
  /** `\b0`: word "b", value 0; value undefined where none stands. */
  | { kind: 'control'; word: string; value: number | undefined; at: number }
  /** Bytes in the font's own encoding. */
  | { kind: 'bytes'; bytes: number[]; at: number }

/** `source` holds one byte a character. */
export function* tokensOf(source: string): Generator<RtfToken, void, void> {
  const control = /([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?/y
  let bytes: number[] = []
  let from = 0
  let at = 0
  const add = (byte: number) => {
    if (bytes.length === 0) from = at
    bytes.push(byte)
  }
  function* flush(): Generator<RtfToken, void, void> {
    if (bytes.length === 0) return
    yield { kind: 'bytes', bytes, at: from }
    bytes = []
  }
  while (at < source.length) {
    const letter = source.charAt(at)
    if (letter === '{' || letter === '}') {
      yield* flush()
      yield { kind: letter === '{' ? 'open' : 'close' }
      at++
    } else if (letter === '\r' || letter === '\n') {
      at++
    } else if (letter !== '\\') {
      add(source.charCodeAt(at))
      at++
    } else {
      const next = source.charAt(at + 1)
      if (next === "'") {
        const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
        if (byte >= 0) add(byte)
        at += 4
      } else if (next === '\\' || next === '{' || next === '}') {
        add(source.charCodeAt(at + 1))
        at += 2
      } else {
        yield* flush()
        control.lastIndex = at + 1
        const found = control.exec(source)
        const value = found?.[2] === undefined ? undefined : Number(found[2])
        yield { kind: 'control', word: found?.[1] ?? next, value, at }
        at += 1 + (found?.[0].length ?? 1)
        // Raw bytes of a picture follow, and may look like anything.
        if (found?.[1] === 'bin') at += Math.max(0, value ?? 0)
      }
    }
  }
  yield* flush()
}
