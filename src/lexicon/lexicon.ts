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
import { type Form, type IndexedEntry, readForm, readIndex, spellings } from './forms.ts'
import type { FormsIndex } from './index-format.ts'
import {
  hasLetters,
  isDottedAt,
  isLetterAt,
  JOINT_BREAK,
  JOINT_HYPHEN,
  nextToken,
  WordReader,
} from './tokens.ts'

/** A place where a form's words stand; whether they mean the entry is decided later. */
export interface Candidate {
  start: number
  end: number
  form: Form
}

interface Node {
  /** Following nodes by the hash of their word. */
  next: Map<number, Node> | undefined
  /** Forms that end here, with the joints each allows and its letters (hashes may collide). */
  ends: { form: Form; joints: number[]; letters: string }[]
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
  const root = new Map<number, Node>()
  const read = readIndex(index)
  for (const { entry, forms } of read) {
    for (const text of forms) {
      const form = readForm(entry, text)
      if (form) addForm(root, form)
    }
    yield
  }
  const table = new RootTable(root)
  return {
    entries: read.map((item) => item.entry),
    rulesOf: (entry) => index.rules[entry.place] ?? [],
    listOf: (name) => index.lists[name] ?? [],
    hosts: index.hosts,
    familiar: new Set(index.familiar),
    scan: (text) => new Scan(text, table).run(),
  }
}

function addForm(root: Map<number, Node>, form: Form): void {
  for (const { words, joints } of spellings(form)) {
    let level = root
    let node: Node | undefined
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
 * First words by hash, with a bit map before it: nearly every word of a text is turned away by one
 * look at the bits, however large the dictionary is.
 */
class RootTable {
  readonly bits: Uint32Array
  readonly shift: number

  constructor(private readonly root: Map<number, Node>) {
    const size = Math.min(24, Math.max(14, Math.ceil(Math.log2(Math.max(1, root.size) * 16))))
    this.shift = 32 - size
    this.bits = new Uint32Array(1 << (size - 5))
    for (const hash of root.keys()) {
      const bit = spread(hash) >>> this.shift
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
    }
  }

  mayHold(hash: number): boolean {
    const bit = spread(hash) >>> this.shift
    return ((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
  }

  nodeOf(hash: number): Node | undefined {
    return this.mayHold(hash) ? this.root.get(hash) : undefined
  }
}

const SPREAD = 0x2c1b3c6d

/** Mixes the low bits of a rolling hash into the high ones. */
function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD)
}

const NO_JOINTS: readonly number[] = []

/** One pass over one text. */
class Scan {
  private readonly found: Candidate[] = []
  private readonly reader = new WordReader()
  /** What may follow the word before, and where that word stands. */
  private pending: Map<number, Node> | undefined
  private pendingStart = 0
  private pendingEnd = 0

  constructor(
    private readonly text: string,
    private readonly table: RootTable,
  ) {}

  run(): Candidate[] {
    const { text } = this
    const { bits, shift } = this.table
    const length = text.length
    const classes = CLASSES
    let start = -1
    let end = 0
    let hash = 0
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
          // `table.mayHold` written out: this line runs for every word of a text.
          const bit = Math.imul(hash ^ (hash >>> 15), SPREAD) >>> shift
          if (this.pending !== undefined || ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0)
            this.endWord(start, end, hash, kind)
        }
        start = -1
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
          for (let k = 0; k < letters.length; k++)
            hash = (Math.imul(hash, HASH_BASE) + letters.charCodeAt(k)) | 0
          if (kind === SURROGATE) i++
          end = i
          continue
        }
      }
      if (start < 0) {
        // "Health & Care": the sign is a word that this loop does not hash.
        if (kind === AMPERSAND) this.followPending()
        continue
      }
      if (kind === APOSTROPHE && isLetterAt(text, i)) continue
      if (kind === FULL_STOP && isDottedAt(text, i - 1)) continue
      this.endWord(start, end, hash, kind)
      if (kind === AMPERSAND) this.followPending()
      start = -1
      hash = 0
    }
    if (start >= 0) this.endWord(start, end, hash, BREAK)
    return this.found
  }

  private endWord(start: number, end: number, hash: number, kind: number): void {
    // Most words that could begin a form are not followed by its second word: only then look on.
    const { pending } = this
    if (pending !== undefined) {
      if (kind === HYPHEN || pending.has(hash)) this.followPending()
      else this.pending = undefined
    }
    const node = this.table.nodeOf(hash)
    if (node !== undefined) {
      if (node.ends.length > 0) this.keepEnds(node, start, end, NO_JOINTS)
      this.pending = node.next
      this.pendingStart = start
      this.pendingEnd = end
    }
    if (kind === HYPHEN) this.beginJoined(start, end, hash)
  }

  private followPending(): void {
    const { pending } = this
    this.pending = undefined
    if (pending !== undefined) this.follow(pending, this.pendingStart, this.pendingEnd, NO_JOINTS)
  }

  /** A first word broken at a line end, or hyphenated where the form is not. */
  private beginJoined(start: number, end: number, hash: number): void {
    const joined = this.joinedWord(hash, end)
    const node = joined && this.table.nodeOf(joined.hash)
    if (node) this.walk(node, start, joined.end, NO_JOINTS)
  }

  private walk(node: Node, start: number, end: number, joints: readonly number[]): void {
    this.keepEnds(node, start, end, joints)
    if (node.next) this.follow(node.next, start, end, joints)
  }

  private keepEnds(node: Node, start: number, end: number, joints: readonly number[]): void {
    // Short abbreviations need capitals: "as" and "at" are turned away before any other look.
    const first = this.text.charCodeAt(start)
    const isSmall = first >= 97 && first <= 122
    for (const { form, joints: allowed, letters } of node.ends)
      if (!(isSmall && form.isShortAbbreviation) && areAllowed(joints, allowed))
        this.keep(form, letters, start, end)
  }

  private follow(
    next: Map<number, Node>,
    start: number,
    end: number,
    joints: readonly number[],
  ): void {
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
