import { CLASSES, extendHash, HASH_BASE, LETTER } from './fold.ts'

const BAR = 124
const BLANK = 32
const OF = extendHash(0, 'of')
const PLAIN = 128

// Small letters by their codes: the endings that plurals hang on.
const A = 97
const C = 99
const E = 101
const H = 104
const I = 105
const O = 111
const S = 115
const U = 117
const X = 120
const Y = 121
const Z = 122

/** Called with the hashes of a spelling's first word and, unless it is all there is, its second. */
type Take = (first: number, second: number | undefined) => void

/** A word as it is read: its hash, and what its plural hangs on. */
class PlainWord {
  hash = 0
  /** Without the last letter. */
  stem = 0
  length = 0
  last = 0
  before = 0

  /** Reads plain letters and digits from the place; gives the place behind them. */
  read(line: string, from: number): number {
    let at = from
    let hash = 0
    let stem = 0
    let last = 0
    let before = 0
    for (; at < line.length; at++) {
      const code = line.charCodeAt(at)
      const kind = code < PLAIN ? (CLASSES[code] as number) : 0
      if (kind < LETTER) break
      stem = hash
      hash = (Math.imul(hash, HASH_BASE) + kind) | 0
      before = last
      last = kind
    }
    this.hash = hash
    this.stem = stem
    this.last = last
    this.before = before
    this.length = at - from
    return at
  }

  /** The hash of its plural, as `pluralOf` in forms.ts has it; undefined where it has none. */
  get plural(): number | undefined {
    const { hash, last, before, length } = this
    if (last < A || last > Z || (length === 1 && last === S)) return undefined
    if (last === S) return before === S ? extendHash(hash, 'es') : undefined
    if (last === X || last === Z || (last === H && (before === C || before === S)))
      return extendHash(hash, 'es')
    const isConsonant = before !== A && before !== E && before !== I && before !== O && before !== U
    if (last === Y && isConsonant && length > 3) return extendHash(this.stem, 'ies')
    return extendHash(hash, 's')
  }
}

const first = new PlainWord()
const second = new PlainWord()
const third = new PlainWord()

/**
 * Gives the beginnings of every spelling of a form, as `spellings` in forms.ts makes them, without
 * making a string or an object: the form in an index's line at `from` up to `|` or the line's end.
 * False, with nothing given, where its first three words are not all plain letters and single
 * spaces.
 */
export function readPlainForm(line: string, from: number, take: Take): boolean {
  const behindFirst = first.read(line, from)
  if (first.length === 0) return false
  if (isEnd(line, behindFirst)) {
    take(first.hash, undefined)
    if (first.plural !== undefined) take(first.plural, undefined)
    return true
  }
  if (line.charCodeAt(behindFirst) !== BLANK) return false
  const behindSecond = second.read(line, behindFirst + 1)
  if (second.length === 0) return false
  const isPair = isEnd(line, behindSecond)
  if (!isPair) {
    if (line.charCodeAt(behindSecond) !== BLANK) return false
    const behindThird = third.read(line, behindSecond + 1)
    if (third.length === 0) return false
    if (!isEnd(line, behindThird) && line.charCodeAt(behindThird) !== BLANK) return false
  }
  take(first.hash, second.hash)
  if (first.hash === OF) {
    if (isPair) takePlural(first.hash, second)
    return true
  }
  if (isPair || (third.hash === OF && second.hash !== OF)) takePlural(first.hash, second)
  if (second.hash === OF && first.plural !== undefined) take(first.plural, second.hash)
  return true

  function takePlural(before: number, word: PlainWord): void {
    if (word.plural !== undefined) take(before, word.plural)
  }
}

function isEnd(line: string, at: number): boolean {
  return at >= line.length || line.charCodeAt(at) === BAR
}
