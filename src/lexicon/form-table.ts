import type { ContextRule } from './entry.ts'
import { spread, spreadPair } from './fold.ts'
import { addForm, type FormNode, firstWords, type Level } from './form-tree.ts'
import { type Form, type IndexedEntry, readEntry, readForm } from './forms.ts'
import type { FormsIndex } from './index-format.ts'
import { readPlainForm } from './plain-form.ts'
import { tokenise } from './tokens.ts'

/** The compiler of an index rests after so many entries. */
const REST_EVERY = 32

/** So many bits for each thing that is kept: one in sixteen strangers gets past. */
const BITS_EACH = 16

/**
 * All forms of an index by their first words. Before them stand two bit maps: words that are a form
 * by themselves, and pairs of words that begin one. Many forms begin with a word as common as
 * "the"; by its pairs nearly every word of a text is turned away at one look, however large the
 * dictionary is.
 *
 * While it is compiled no more than the beginnings of forms are looked at. The tree below a first
 * word is made when a text first gets past the bit maps there: a page meets a small part of the
 * dictionary, and its first marks do not wait for the rest.
 */
export class FormTable {
  singles = bitsFor(31)
  singleShift = 31
  pairs = bitsFor(31)
  pairShift = 31
  readonly #index: FormsIndex
  readonly #entries: (IndexedEntry | undefined)[] = []
  readonly #forms = new Map<number, Form | undefined>()
  readonly #trees = new Map<number, FormNode | undefined>()
  /** What begins with which word: columns, and chains through them by the word's hash. */
  #firsts: Int32Array = new Int32Array(0)
  #numbers: Int32Array = new Int32Array(0)
  #next: Int32Array = new Int32Array(0)
  #heads: Int32Array = new Int32Array(0)
  /** Of each form: its entry's place and where it begins in its line. */
  readonly #places = new Column()
  readonly #starts = new Column()

  constructor(index: FormsIndex) {
    this.#index = index
  }

  /** Reads the beginnings of all forms, in small steps. */
  *compile(): Generator<void, void, void> {
    const firsts = new Column()
    const numbers = new Column()
    const singles = new Column()
    const pairFirsts = new Column()
    const pairSeconds = new Column()
    let number = 0
    const take = (first: number, second: number | undefined) => {
      if (second === undefined) singles.add(first)
      else {
        pairFirsts.add(first)
        pairSeconds.add(second)
      }
      // A form's spellings mostly begin alike.
      for (let i = numbers.length - 1; i >= 0 && numbers.at(i) === number; i--)
        if (firsts.at(i) === first) return
      firsts.add(first)
      numbers.add(number)
    }
    const { entries } = this.#index
    for (let place = 0; place < entries.length; place++) {
      const line = entries[place] ?? ''
      for (let at = formsOf(line); at > 0; at = line.indexOf('|', at) + 1) {
        this.#places.add(place)
        this.#starts.add(at)
        if (!readPlainForm(line, at, take)) this.#takeAny(number, take)
        number++
      }
      if (place % REST_EVERY === REST_EVERY - 1) yield
    }
    this.#setBits(singles, pairFirsts, pairSeconds)
    yield
    this.#chain(firsts, numbers)
  }

  /** Whether the word may be a form by itself; false is sure. */
  mayHold(hash: number): boolean {
    return hasBit(this.singles, spread(hash) >>> this.singleShift)
  }

  /** Whether the two words may begin a form; false is sure. */
  mayHoldPair(first: number, second: number): boolean {
    return hasBit(this.pairs, spreadPair(first, second) >>> this.pairShift)
  }

  /** The tree of all forms that begin with the word. */
  treeOf(first: number): FormNode | undefined {
    const known = this.#trees.get(first)
    if (known !== undefined) return known
    const begun: number[] = []
    for (let at = this.#heads[this.#slot(first)] ?? 0; at > 0; at = this.#next[at - 1] ?? 0)
      if (this.#firsts[at - 1] === first) begun.push(this.#numbers[at - 1] ?? 0)
    if (begun.length === 0) return undefined
    const level: Level = new Map()
    // The chain gives the last first.
    for (const number of begun.reverse()) {
      const form = this.#formOf(number)
      if (form !== undefined) addForm(level, form, tokenise(form.text), first)
    }
    const tree = level.get(first)
    this.#trees.set(first, tree)
    return tree
  }

  /** Every entry of the index, in its order; lines that make no sense are left out. */
  get entries(): IndexedEntry[] {
    return this.#index.entries.flatMap((_, place) => this.#entryAt(place) ?? [])
  }

  rulesOf(entry: IndexedEntry): ContextRule[] {
    return this.#index.rules[entry.place] ?? []
  }

  /** A form of any letters and joints. */
  #takeAny(number: number, take: (first: number, second: number | undefined) => void): void {
    const form = this.#formOf(number)
    if (form !== undefined) firstWords(form, tokenise(form.text), take)
  }

  #formOf(number: number): Form | undefined {
    const known = this.#forms.get(number)
    if (known !== undefined) return known
    const place = this.#places.at(number)
    const entry = this.#entryAt(place)
    const line = this.#index.entries[place] ?? ''
    const start = this.#starts.at(number)
    const end = line.indexOf('|', start)
    const text = line.slice(start, end < 0 ? undefined : end)
    const form = entry && readForm(entry, text, tokenise(text))
    this.#forms.set(number, form)
    return form
  }

  #entryAt(place: number): IndexedEntry | undefined {
    this.#entries[place] ??= readEntry(this.#index.entries[place] ?? '', place)
    return this.#entries[place]
  }

  #setBits(singles: Column, pairFirsts: Column, pairSeconds: Column): void {
    this.singleShift = shiftFor(singles.length)
    this.pairShift = shiftFor(pairFirsts.length)
    this.singles = bitsFor(this.singleShift)
    this.pairs = bitsFor(this.pairShift)
    for (let i = 0; i < singles.length; i++)
      setBit(this.singles, spread(singles.at(i)) >>> this.singleShift)
    for (let i = 0; i < pairFirsts.length; i++)
      setBit(this.pairs, spreadPair(pairFirsts.at(i), pairSeconds.at(i)) >>> this.pairShift)
  }

  #chain(firsts: Column, numbers: Column): void {
    this.#firsts = firsts.whole()
    this.#numbers = numbers.whole()
    this.#next = new Int32Array(firsts.length)
    this.#heads = new Int32Array(1 << (32 - Math.clz32(firsts.length)))
    for (let i = 0; i < firsts.length; i++) {
      const slot = this.#slot(firsts.at(i))
      this.#next[i] = this.#heads[slot] ?? 0
      this.#heads[slot] = i + 1
    }
  }

  #slot(hash: number): number {
    return (spread(hash) >>> 8) & (this.#heads.length - 1)
  }
}

/** Where the forms begin in a line of the index; 0 in one that makes no sense. */
function formsOf(line: string): number {
  const flags = line.indexOf('|') + 1
  if (flags < 2) return 0
  const forms = line.indexOf('|', flags) + 1
  const isEmpty = forms === line.length || line.charCodeAt(forms) === BAR
  return isEmpty ? 0 : forms
}

const BAR = 124

/** A column of whole numbers that grows. */
class Column {
  length = 0
  #values = new Int32Array(256)

  add(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  at(place: number): number {
    return this.#values[place] ?? 0
  }

  whole(): Int32Array {
    return this.#values.slice(0, this.length)
  }
}

function shiftFor(count: number): number {
  return 32 - Math.min(24, Math.max(14, Math.ceil(Math.log2(Math.max(1, count) * BITS_EACH))))
}

function bitsFor(shift: number): Uint32Array {
  return new Uint32Array(Math.max(1, 1 << Math.max(0, 32 - shift - 5)))
}

function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

function hasBit(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
}
