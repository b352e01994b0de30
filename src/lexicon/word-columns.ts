import { BREAK, CLASSES, FULL_STOP, HASH_BASE, LETTER, NEWLINE, SPACE } from './fold.ts'
import { JOINT_BREAK, WordReader } from './tokens.ts'

/**
 * The words of a text as columns of numbers: no object and no string for any of them. Read again
 * with another text, the columns are used again.
 */
export class WordColumns {
  count = 0
  /** Offsets of each word's letters. */
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Hashes of the folded letters. */
  hashes = new Int32Array(64)
  /** Whether a paragraph, a spaced dash or the like parts the word from the one before. */
  private breaks = new Uint8Array(64)
  private readonly reader = new WordReader()

  read(text: string): void {
    this.count = 0
    for (let from = 0; from < text.length; ) {
      const end = this.readPlain(text, from)
      if (end > 0) from = end
      else if (this.readAny(text, from)) from = this.reader.end
      else return
    }
  }

  /** Reads a word of plain letters after one space, as nearly all are; gives its end, or 0. */
  private readPlain(text: string, from: number): number {
    const { length } = text
    if (CLASSES[text.charCodeAt(from)] !== SPACE) return 0
    const start = from + 1
    let i = start
    let hash = 0
    let kind = BREAK
    for (; i < length; i++) {
      kind = CLASSES[text.charCodeAt(i)] as number
      if (kind < LETTER) break
      hash = (Math.imul(hash, HASH_BASE) + kind) | 0
    }
    if (i === start) return 0
    const endsHere = i >= length || kind === SPACE || kind === BREAK || kind === NEWLINE
    if (!endsHere && !(kind === FULL_STOP && isSpaceAt(text, i + 1))) return 0
    this.add(start, i, hash, false)
    return i
  }

  private readAny(text: string, from: number): boolean {
    const { reader } = this
    // Two line ends: go on behind them, and mark the gap.
    if (!reader.read(text, from) && !reader.skipGap(text, from)) return false
    const { start, end, hash, joint } = reader
    this.add(start, end, hash, (joint & JOINT_BREAK) !== 0)
    return true
  }

  isAfterBreak(at: number): boolean {
    return this.breaks[at] !== 0
  }

  /** The first word that does not end before the offset. */
  firstBehind(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  private add(start: number, end: number, hash: number, isBroken: boolean): void {
    const at = this.count++
    if (at === this.starts.length) this.grow()
    this.starts[at] = start
    this.ends[at] = end
    this.hashes[at] = hash
    this.breaks[at] = isBroken ? 1 : 0
  }

  private grow(): void {
    const larger = <T extends Int32Array | Uint8Array>(next: T, before: T): T => {
      next.set(before)
      return next
    }
    const length = this.starts.length * 2
    this.starts = larger(new Int32Array(length), this.starts)
    this.ends = larger(new Int32Array(length), this.ends)
    this.hashes = larger(new Int32Array(length), this.hashes)
    this.breaks = larger(new Uint8Array(length), this.breaks)
  }
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || CLASSES[text.charCodeAt(at)] === SPACE
}
