import { hashLetters } from './fold.ts'
import { type Form, spellings } from './forms.ts'
import type { Token } from './tokens.ts'

/** What may stand next, by the hash of its word. */
export type Level = Map<number, FormNode>

/** A place in the tree of all forms, reached word by word. */
export interface FormNode {
  next: Level | undefined
  /** Forms that end here, with the joints each allows and its letters (hashes may collide). */
  ends: { form: Form; joints: number[]; letters: string }[]
}

/** Adds a form, whose words are given, with all its spellings below the root. */
export function addForm(root: Level, form: Form, tokens: readonly Token[]): void {
  for (const { words, joints } of spellings(form, tokens)) {
    let level = root
    let node: FormNode | undefined
    words.forEach((word, i) => {
      const hash = hashLetters(word)
      node = level.get(hash)
      if (!node) {
        node = { next: undefined, ends: [] }
        level.set(hash, node)
      }
      if (i === words.length - 1) return
      node.next ??= new Map()
      level = node.next
    })
    if (node && !node.ends.some((end) => end.form === form && end.joints === joints))
      node.ends.push({ form, joints, letters: words.join('') })
  }
}

/**
 * The tree's root with two bit maps before it: words that are a form by themselves, and pairs of
 * words that begin one. Many forms begin with a word as common as "the"; by its pairs nearly every
 * word of a text is turned away at one look, however large the dictionary is.
 */
export class WordTable {
  readonly singles: Uint32Array
  readonly singleShift: number
  readonly pairs: Uint32Array
  readonly pairShift: number

  constructor(private readonly root: Level) {
    let singles = 0
    let pairs = 0
    for (const { ends, next } of root.values()) {
      if (ends.length > 0) singles++
      pairs += next?.size ?? 0
    }
    this.singleShift = shiftFor(singles)
    this.pairShift = shiftFor(pairs)
    this.singles = bitsFor(this.singleShift)
    this.pairs = bitsFor(this.pairShift)
    for (const [hash, { ends, next }] of root) {
      if (ends.length > 0) setBit(this.singles, spread(hash) >>> this.singleShift)
      for (const second of next?.keys() ?? [])
        setBit(this.pairs, spreadPair(hash, second) >>> this.pairShift)
    }
  }

  /** False where the word is surely no form by itself. */
  mayHold(hash: number): boolean {
    return hasBit(this.singles, spread(hash) >>> this.singleShift)
  }

  /** False where the two words surely begin no form. */
  mayHoldPair(first: number, second: number): boolean {
    return hasBit(this.pairs, spreadPair(first, second) >>> this.pairShift)
  }

  nodeOf(hash: number): FormNode | undefined {
    return this.root.get(hash)
  }
}

/** So many bits for each thing that is kept: one in sixteen strangers gets past. */
const BITS_EACH = 16

function shiftFor(count: number): number {
  return 32 - Math.min(24, Math.max(14, Math.ceil(Math.log2(Math.max(1, count) * BITS_EACH))))
}

function bitsFor(shift: number): Uint32Array {
  return new Uint32Array(1 << (32 - shift - 5))
}

function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

function hasBit(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
}

const SPREAD = 0x2c1b3c6d
const PAIR = 0x297a2d39

/** Mixes the low bits of a rolling hash into the high ones. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD)
}

/** The same for two words in their order. */
export function spreadPair(first: number, second: number): number {
  return spread(Math.imul(first, PAIR) ^ second)
}
