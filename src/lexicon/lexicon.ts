import { hasFormsCapitals } from './capitals.ts'
import type { ContextRule } from './entry.ts'
import {
  AMPERSAND,
  APOSTROPHE,
  BREAK,
  CLASSES,
  classOf,
  extendHash,
  FULL_STOP,
  HASH_BASE,
  HYPHEN,
  hashLetters,
  IGNORE,
  LETTER,
  lettersOf,
  lettersOfPair,
  MULTIPLE,
  SPACE,
  SURROGATE,
  spread,
  spreadPair,
  UNSEEN,
} from './fold.ts'
import { FormTable } from './form-table.ts'
import type { FormNode, Level } from './form-tree.ts'
import type { Form, IndexedEntry } from './forms.ts'
import type { FormsIndex } from './index-format.ts'
import {
  hasLetters,
  isDottedAt,
  isLetterAt,
  JOINT_BREAK,
  JOINT_HYPHEN,
  JOINT_SPACE,
  nextToken,
  WordReader,
} from './tokens.ts'

/** A place where a form's words stand; whether they mean the entry is decided later. */
export interface Candidate {
  start: number
  end: number
  form: Form
  /** How surely it means its entry wherever it stands, in hundredths; -1 until it was weighed. */
  alone: number
  /** The same in a text that is known to be about SEND. */
  inSend: number
}

/** A compiled dictionary: finds its written forms in text, in time that hardly depends on its size. */
export interface Lexicon {
  /** Every entry, in the index's order; read from it when asked for. */
  readonly entries: IndexedEntry[]
  rulesOf(entry: IndexedEntry): ContextRule[]
  /** The words of a shared list (named without `@`). */
  listOf(name: string): string[]
  /** Every place where a form stands, in order of start; several may overlap. */
  scan(text: string): Candidate[]
  readonly hosts: FormsIndex['hosts']
  readonly familiar: ReadonlySet<string>
}

/** Compiles an index. Costs a few milliseconds per thousand entries. */
export function openLexicon(index: FormsIndex): Lexicon {
  const steps = compileLexicon(index)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in small steps, for a page that must not be held up; each takes well under 1 ms. */
export function* compileLexicon(index: FormsIndex): Generator<void, Lexicon, void> {
  const table = new FormTable(index)
  yield* table.compile()
  const scanner = new Scanner(table)
  return {
    get entries() {
      return table.entries
    },
    rulesOf: (entry) => table.rulesOf(entry),
    listOf: (name) => index.lists[name] ?? [],
    hosts: index.hosts,
    familiar: new Set(index.familiar),
    scan: (text) => scanner.scan(text),
  }
}

const AND_HASH = hashLetters('and')

/** Goes over one text at a time. */
class Scanner {
  private found: Candidate[] = []
  private readonly reader = new WordReader()
  /** What stands between the words that are followed, in their order. */
  private readonly joints: number[] = []
  private text = ''

  constructor(private readonly table: FormTable) {}

  scan(text: string): Candidate[] {
    const found: Candidate[] = []
    this.text = text
    this.found = found
    this.run(text)
    return found
  }

  private run(text: string): void {
    const { singles, singleShift, pairs, pairShift } = this.table
    const length = text.length
    const classes = CLASSES
    let start = -1
    let end = 0
    let hash = 0
    // The word before; without a place where nothing may follow it.
    let before = 0
    let beforeStart = 0
    let beforeEnd = -1
    let i = 0
    while (i < length) {
      // The tight loop: plain letters and digits, nearly all of a text.
      const from = i
      let kind = classes[text.charCodeAt(i)] as number
      while (kind >= LETTER) {
        hash = (Math.imul(hash, HASH_BASE) + kind) | 0
        i++
        if (i >= length) break
        kind = classes[text.charCodeAt(i)] as number
      }
      if (i > from) {
        if (start < 0) start = from
        end = i
        if (i >= length) break
      }
      if (kind === SPACE) {
        if (start >= 0) {
          // `endWord` begins with the same two looks, written out here for every word of a text.
          const single = spread(hash) >>> singleShift
          const pair = spreadPair(before, hash) >>> pairShift
          const single32 = (singles[single >>> 5] as number) >>> (single & 31)
          const pair32 = (pairs[pair >>> 5] as number) >>> (pair & 31)
          if (((single32 | pair32) & 1) !== 0) {
            this.endPair(before, beforeStart, beforeEnd, hash, kind, start, end)
            this.endWord(start, end, hash, kind)
          }
          before = hash
          beforeStart = start
          beforeEnd = end
          start = -1
        }
        hash = 0
        i++
        continue
      }
      const code = text.charCodeAt(i)
      if (kind === UNSEEN) {
        classOf(code)
        continue
      }
      i++
      if (kind === IGNORE) continue
      if (kind === MULTIPLE || kind === SURROGATE) {
        const letters =
          kind === MULTIPLE ? lettersOf(code) : lettersOfPair(code, text.charCodeAt(i))
        if (letters !== '') {
          if (start < 0) start = i - 1
          hash = extendHash(hash, letters)
          if (kind === SURROGATE) i++
          end = i
          continue
        }
      }
      if (start >= 0) {
        if (kind === APOSTROPHE && isLetterAt(text, i)) continue
        if (kind === FULL_STOP && isDottedAt(text, i - 1)) continue
        this.endPair(before, beforeStart, beforeEnd, hash, kind, start, end)
        this.endWord(start, end, hash, kind)
        before = hash
        beforeStart = start
        beforeEnd = end
      }
      if (kind === AMPERSAND) {
        // "Health & Care": the sign is a word that this loop does not hash.
        this.endPair(before, beforeStart, beforeEnd, AND_HASH, kind, i - 1, i)
        beforeEnd = -1
      }
      start = -1
      hash = 0
    }
    if (start >= 0) {
      this.endPair(before, beforeStart, beforeEnd, hash, BREAK, start, end)
      this.endWord(start, end, hash, BREAK)
    }
  }

  /** Looks whether two words begin a form, and goes on from there. */
  private endPair(
    first: number,
    start: number,
    end: number,
    second: number,
    kind: number,
    secondStart: number,
    secondEnd: number,
  ): void {
    // A second word that is hyphenated to a third may be one word with it.
    if (end < 0 || (kind !== HYPHEN && !this.table.mayHoldPair(first, second))) return
    const next = this.table.treeOf(first)?.next
    if (next === undefined) return
    if (kind === HYPHEN) {
      this.follow(next, start, end, 0)
      return
    }
    const child = next.get(second)
    if (child === undefined) return
    if (secondStart === end + 1 && CLASSES[this.text.charCodeAt(end)] === SPACE) {
      // One space, as nearly always: nothing need be read again.
      this.joints[0] = JOINT_SPACE
      this.walk(child, start, secondEnd, 1)
    } else this.follow(next, start, end, 0)
  }

  private endWord(start: number, end: number, hash: number, kind: number): void {
    const node = this.table.mayHold(hash) ? this.table.treeOf(hash) : undefined
    if (node !== undefined) this.keepEnds(node, start, end, 0)
    if (kind === HYPHEN) this.beginJoined(start, end, hash)
  }

  /** A first word broken at a line end, or hyphenated where the form is not. */
  private beginJoined(start: number, end: number, hash: number): void {
    const joined = this.joinedWord(hash, end)
    const node = joined && this.table.treeOf(joined.hash)
    if (node) this.walk(node, start, joined.end, 0)
  }

  /** @param depth how many joints lie behind */
  private walk(node: FormNode, start: number, end: number, depth: number): void {
    if (node.ends.length > 0) this.keepEnds(node, start, end, depth)
    if (node.next) this.follow(node.next, start, end, depth)
  }

  private keepEnds(node: FormNode, start: number, end: number, depth: number): void {
    // Short abbreviations need capitals: "as" and "at" are turned away before any other look.
    const first = this.text.charCodeAt(start)
    const isSmall = first >= 97 && first <= 122
    for (const { form, joints: allowed, letters } of node.ends)
      if (!(isSmall && form.isShortAbbreviation) && this.areAllowed(depth, allowed))
        this.keep(form, letters, start, end)
  }

  private areAllowed(depth: number, allowed: readonly number[]): boolean {
    for (let i = 0; i < depth; i++)
      if (((this.joints[i] as number) & ~(allowed[i] ?? 0)) !== 0) return false
    return true
  }

  private follow(next: Level, start: number, end: number, depth: number): void {
    const { reader } = this
    if (!reader.read(this.text, end)) return
    const { joint, hash, end: wordEnd } = reader
    if (joint & JOINT_BREAK) return
    const child = next.get(hash)
    if (child) {
      this.joints[depth] = joint
      this.walk(child, start, wordEnd, depth + 1)
    }
    if (CLASSES[this.text.charCodeAt(wordEnd)] === SPACE) return
    const kind = classOf(this.text.charCodeAt(wordEnd))
    if (kind !== HYPHEN) return
    const joined = this.joinedWord(hash, wordEnd)
    const other = joined && next.get(joined.hash)
    if (other) {
      this.joints[depth] = joint
      this.walk(other, start, joined.end, depth + 1)
    }
  }

  /** The word before `end` and the one hyphenated to it, as one. */
  private joinedWord(hash: number, end: number): { hash: number; end: number } | undefined {
    const second = nextToken(this.text, end)
    if (second?.joint !== JOINT_HYPHEN) return undefined
    return { hash: extendHash(hash, second.word), end: second.end }
  }

  private keep(form: Form, letters: string, start: number, wordEnd: number): void {
    if (!hasLetters(this.text, start, wordEnd, letters)) return
    let end = wordEnd
    if (form.tail !== '') {
      if (!this.text.startsWith(form.tail, end)) return
      end += form.tail.length
    }
    if (form.closes) {
      const close = /^\s?\)/.exec(this.text.slice(end, end + 2))
      if (close) end += close[0].length
    }
    if (!hasFormsCapitals(form, this.text.slice(start, end))) return
    this.found.push({ start, end, form, alone: -1, inSend: -1 })
  }
}
