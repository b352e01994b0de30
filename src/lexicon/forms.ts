import { plainLetters } from './capitals.ts'
import type { Nation, Status } from './entry.ts'
import { unpackFlags } from './index-format.ts'
import {
  JOINT_BRACKET,
  JOINT_COMMA,
  JOINT_HYPHEN,
  JOINT_NONE,
  JOINT_OTHER,
  JOINT_SLASH,
  JOINT_SPACE,
  JOINT_STOP,
  type Token,
} from './tokens.ts'

/** An entry as the finder knows it. */
export interface IndexedEntry {
  id: string
  term: string
  nation: Nation
  status: Status
  strong: boolean
  /** Place in the index, for its rules. */
  place: number
  /** The year in the term ("Equality Act 2010"), where it has one. */
  year: string | undefined
}

/** One written form of one entry, ready to be compared with text. */
export interface Form {
  entry: IndexedEntry
  text: string
  /** For each gap between its words, what may stand there. */
  joints: number[]
  /** Letters that are read as an abbreviation: "EHCP", "SENCo", "S&LT". */
  isAbbreviation: boolean
  /** An abbreviation of at most three letters. */
  isShortAbbreviation: boolean
  /** Punctuation that must follow the last word ("16+"), or ''. */
  tail: string
  /** Whether a closing bracket belongs to it. */
  closes: boolean
}

/** A form's words, one of the ways it is written. */
export interface Spelling {
  words: string[]
  joints: number[]
}

/** The entry in a line of an index; undefined where the line makes no sense. */
export function readEntry(line: string, place: number): IndexedEntry | undefined {
  const [id, flags, term] = line.split('|', 3)
  if (!id || !term) return undefined
  const year = /\b(?:19|20)\d\d\b/.exec(term)?.[0]
  return { id, term, place, year, ...unpackFlags(Number(flags)) }
}

/** Whether a form is letters rather than a word: at least two capitals and no space. */
export function looksLikeAbbreviation(form: string): boolean {
  if (/\s/.test(form)) return false
  const capitals = form.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 && form.length <= 12
}

/** Takes a form apart, whose words are given, for the matcher; undefined where it has no word. */
export function readForm(
  entry: IndexedEntry,
  text: string,
  tokens: readonly Token[],
): Form | undefined {
  const last = tokens[tokens.length - 1]
  if (!last) return undefined
  const tail =
    last.end === text.length
      ? ''
      : text
          .slice(last.end)
          .replace(/[\s)'’".?]/g, '')
          .trim()
  const isAbbreviation = looksLikeAbbreviation(text)
  return {
    entry,
    text,
    joints: tokens.slice(1).map((token) => allowedJoint(token.joint)),
    isAbbreviation,
    isShortAbbreviation: isAbbreviation && plainLetters(text).length <= 3,
    tail,
    closes: text.trimEnd().endsWith(')'),
  }
}

/** What a text may have where the form has this joint. */
function allowedJoint(joint: number): number {
  const base = JOINT_SPACE | JOINT_HYPHEN | JOINT_NONE
  if (joint & JOINT_SLASH) return JOINT_SLASH | JOINT_NONE
  let allowed = base
  for (const bit of [JOINT_COMMA, JOINT_BRACKET, JOINT_STOP, JOINT_OTHER])
    if (joint & bit) allowed |= bit
  return allowed
}

/**
 * The word sequences that stand for a form: as written, with hyphenated words written as one, and
 * each with its plural.
 */
export function spellings(form: Form, tokens: readonly Token[]): Spelling[] {
  const base: Spelling[] = [{ words: tokens.map((token) => token.word), joints: form.joints }]
  const isGluable = tokens.some(({ joint }) => joint === JOINT_HYPHEN || joint === JOINT_STOP)
  const glued = isGluable ? glue(tokens, form.joints) : undefined
  if (glued) base.push(glued)
  const all: Spelling[] = []
  for (const spelling of base) {
    all.push(spelling)
    for (const words of plurals(spelling.words)) all.push({ words, joints: spelling.joints })
  }
  return all
}

/** "co-production" as "coproduction", "s.42" as "s42". */
function glue(tokens: readonly Token[], joints: number[]): Spelling | undefined {
  const words: string[] = []
  const kept: number[] = []
  let changed = false
  tokens.forEach((token, i) => {
    const isNumbers = /\d$/.test(words[words.length - 1] ?? '') && /^\d/.test(token.word)
    const isGlue =
      i > 0 && !isNumbers && (token.joint === JOINT_HYPHEN || token.joint === JOINT_STOP)
    if (isGlue) {
      words[words.length - 1] += token.word
      changed = true
    } else {
      if (i > 0) kept.push(joints[i - 1] ?? JOINT_SPACE)
      words.push(token.word)
    }
  })
  return changed ? { words, joints: kept } : undefined
}

function plurals(words: string[]): string[][] {
  const found: string[][] = []
  const pluralAt = (place: number) => {
    const plural = pluralOf(words[place] ?? '')
    if (plural) found.push(words.map((word, i) => (i === place ? plural : word)))
  }
  pluralAt(words.length - 1)
  const of = words.indexOf('of')
  if (of > 0) pluralAt(of - 1)
  return found
}

function pluralOf(word: string): string | undefined {
  if (!/[a-z]$/.test(word) || word === 's') return undefined
  if (/[^s]s$/.test(word)) return undefined
  if (/(ss|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word) && word.length > 3) return `${word.slice(0, -1)}ies`
  return `${word}s`
}
