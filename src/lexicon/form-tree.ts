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

/** Adds those spellings of a form, whose words are given, that begin with the word `first`. */
export function addForm(root: Level, form: Form, tokens: readonly Token[], first: number): void {
  for (const { words, joints } of spellings(form, tokens)) {
    const hashes = words.map(hashLetters)
    if (hashes[0] !== first) continue
    let level = root
    let node: FormNode | undefined
    hashes.forEach((hash, i) => {
      node = level.get(hash)
      if (!node) {
        node = { next: undefined, ends: [] }
        level.set(hash, node)
      }
      if (i === hashes.length - 1) return
      node.next ??= new Map()
      level = node.next
    })
    if (node && !node.ends.some((end) => end.form === form && end.joints === joints))
      node.ends.push({ form, joints, letters: words.join('') })
  }
}

/** Gives the first word of each spelling and, where it has more, the second, as their hashes. */
export function firstWords(
  form: Form,
  tokens: readonly Token[],
  take: (first: number, second: number | undefined) => void,
): void {
  for (const { words } of spellings(form, tokens)) {
    const [first = '', second] = words
    take(hashLetters(first), second === undefined ? undefined : hashLetters(second))
  }
}
