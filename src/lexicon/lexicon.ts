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
  UNSEEN,
} from './fold.ts'
import { addForm, type FormNode, type Level, spread, spreadPair, WordTable } from './form-tree.ts'
import { type Form, type IndexedEntry, readForm, readIndex } from './forms.ts'
import type { FormsIndex } from './index-format.ts'
import {
  hasLetters,
  isDottedAt,
  isLetterAt,
  JOINT_BREAK,
  JOINT_HYPHEN,
  nextToken,
  tokenise,
  WordReader,
} from './tokens.ts'

/** A place where a form's words stand; whether they mean the entry is decided later. */
export interface Candidate {
  start: number
  end: number
  form: Form
}

/** A compiled dictionary: finds its written forms in text, in time that hardly depends on its size. */
export interface Lexicon {
  readonly entries: IndexedEntry[]
  rulesOf(entry: IndexedEntry): ContextRule[]
  /** The words of a shared list (named without `@`). */
  listOf(name: string): string[]
  /** Every place where a form stands, in order of start; several may overlap. */
  scan(text: string): Candidate[]
  readonly hosts: FormsIndex['hosts']
  readonly familiar: ReadonlySet<string>
}

/** Compiles an index. Costs some tens of milliseconds per thousand entries. */
export function openLexicon(index: FormsIndex): Lexicon {
  const steps = compileLexicon(index)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in small steps, for a page that must not be held up; each takes well under 1 ms. */
export function* compileLexicon(index: FormsIndex): Generator<void, Lexicon, void> {
  const root: Level = new Map()
  const read = readIndex(index)
  for (const { entry, forms } of read) {
    for (const text of forms) {
      const tokens = tokenise(text)
      const form = readForm(entry, text, tokens)
      if (form) addForm(root, form, tokens)
    }
    yield
  }
  const scanner = new Scanner(new WordTable(root))
  return {
    entries: read.map((item) => item.entry),
    rulesOf: (entry) => index.rules[entry.place] ?? [],
    listOf: (name) => index.lists[name] ?? [],
    hosts: index.hosts,
    familiar: new Set(index.familiar),
    scan: (text) => scanner.scan(text),
  }
}

const NO_JOINTS: readonly number[] = []
const AND_HASH = hashLetters('and')

/** Goes over one text at a time. */
class Scanner {
  private found: Candidate[] = []
  private readonly reader = new WordReader()
  private text = ''

  constructor(private readonly table: WordTable) {}

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
            this.endPair(before, beforeStart, beforeEnd, hash, kind)
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
        this.endPair(before, beforeStart, beforeEnd, hash, kind)
        this.endWord(start, end, hash, kind)
        before = hash
        beforeStart = start
        beforeEnd = end
      }
      if (kind === AMPERSAND) {
        // "Health & Care": the sign is a word that this loop does not hash.
        this.endPair(before, beforeStart, beforeEnd, AND_HASH, kind)
        beforeEnd = -1
      }
      start = -1
      hash = 0
    }
    if (start >= 0) {
      this.endPair(before, beforeStart, beforeEnd, hash, BREAK)
      this.endWord(start, end, hash, BREAK)
    }
  }

  /** Looks whether two words begin a form, and goes on from there. */
  private endPair(first: number, start: number, end: number, second: number, kind: number): void {
    // A second word that is hyphenated to a third may be one word with it.
    if (end < 0 || (kind !== HYPHEN && !this.table.mayHoldPair(first, second))) return
    const next = this.table.nodeOf(first)?.next
    if (next !== undefined && (kind === HYPHEN || next.has(second)))
      this.follow(next, start, end, NO_JOINTS)
  }

  private endWord(start: number, end: number, hash: number, kind: number): void {
    const node = this.table.mayHold(hash) ? this.table.nodeOf(hash) : undefined
    if (node !== undefined) this.keepEnds(node, start, end, NO_JOINTS)
    if (kind === HYPHEN) this.beginJoined(start, end, hash)
  }

  /** A first word broken at a line end, or hyphenated where the form is not. */
  private beginJoined(start: number, end: number, hash: number): void {
    const joined = this.joinedWord(hash, end)
    const node = joined && this.table.nodeOf(joined.hash)
    if (node) this.walk(node, start, joined.end, NO_JOINTS)
  }

  private walk(node: FormNode, start: number, end: number, joints: readonly number[]): void {
    this.keepEnds(node, start, end, joints)
    if (node.next) this.follow(node.next, start, end, joints)
  }

  private keepEnds(node: FormNode, start: number, end: number, joints: readonly number[]): void {
    // Short abbreviations need capitals: "as" and "at" are turned away before any other look.
    const first = this.text.charCodeAt(start)
    const isSmall = first >= 97 && first <= 122
    for (const { form, joints: allowed, letters } of node.ends)
      if (!(isSmall && form.isShortAbbreviation) && areAllowed(joints, allowed))
        this.keep(form, letters, start, end)
  }

  private follow(next: Level, start: number, end: number, joints: readonly number[]): void {
    const { reader } = this
    if (!reader.read(this.text, end)) return
    const { joint, hash, end: wordEnd } = reader
    if (joint & JOINT_BREAK) return
    const child = next.get(hash)
    if (child) this.walk(child, start, wordEnd, [...joints, joint])
    const kind = classOf(this.text.charCodeAt(wordEnd))
    if (kind !== HYPHEN) return
    const joined = this.joinedWord(hash, wordEnd)
    const other = joined && next.get(joined.hash)
    if (other) this.walk(other, start, joined.end, [...joints, joint])
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
    this.found.push({ start, end, form })
  }
}

function areAllowed(joints: readonly number[], allowed: readonly number[]): boolean {
  for (let i = 0; i < joints.length; i++)
    if (((joints[i] as number) & ~(allowed[i] ?? 0)) !== 0) return false
  return true
}
