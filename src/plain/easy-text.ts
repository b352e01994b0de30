import { type Grades, gradesOf } from './grades.ts'
import { analyse } from './grammar/analyse.ts'
import { isWhole } from './grammar/check.ts'
import type { PhraseList } from './phrase-list.ts'
import { Rewrite } from './rewrite.ts'
import { type Span, splitSentences } from './sentences.ts'
import type { ObjectionKind, StepName } from './step-names.ts'
import { stepsFor } from './steps/all.ts'
import { explanationOf, type WrittenTerm } from './steps/jargon.ts'
import { PhraseBook } from './steps/phrase-match.ts'

/** A step that the guard or the grammar check took back, with what it would have written. */
export interface Undone {
  step: StepName
  kind: ObjectionKind
  before: string
  after: string
}

/** One sentence of the source and the easy sentences that may stand beside it. */
export interface EasySentence {
  source: string
  /** Offsets into the given text, in UTF-16 units. */
  start: number
  end: number
  /**
   * At least one. Where `bullets` is set, a sentence that ends with a colon is the lead-in of the
   * items after it, each of which begins with "• ".
   */
  easy: string[]
  /** The steps that changed something, in the order they ran. */
  steps: StepName[]
  undone: Undone[]
  /** Nothing could be made easier safely: `easy` is the source itself. */
  isUnchanged: boolean
  bullets?: boolean
}

export interface EasyText {
  sentences: EasySentence[]
  grade: { before: Grades; after: Grades }
}

/** A term of the glossary as found in a text; the lexicon is passed in by the caller. */
export interface GlossaryTerm {
  start: number
  end: number
  term: string
  /** Short words that may stand in its place, best first; may be empty. */
  swap: readonly string[]
  /** One or two plain sentences on what it is. */
  plain: string
  id: string
}

export interface EasyGlossary {
  /** Terms in a text, in order, not overlapping. */
  terms(text: string): readonly GlossaryTerm[]
}

export interface EasyOptions {
  glossary?: EasyGlossary
  phrases: PhraseList
  /** Ids of terms explained before, where a text comes in parts; those explained here are added. */
  explained?: Set<string>
}

/** "Okafor, B., Lane, T. (2018). ": what comes next in a list of works is a title. */
const AUTHOR_AND_YEAR = /\p{Lu}\.,?\s+\((?:(?:19|20)\d\d[a-z]?|forthcoming|in press)\)[.:,]\s+$/u

const books = new WeakMap<PhraseList, PhraseBook>()

function bookOf(list: PhraseList): PhraseBook {
  const known = books.get(list)
  if (known) return known
  const book = new PhraseBook(list)
  books.set(list, book)
  return book
}

/**
 * Puts a text into short, everyday sentences. Steps that the guard or the grammar check objects to
 * are taken back and told in `undone`.
 */
export function makeEasy(text: string, options: EasyOptions): EasyText {
  const book = bookOf(options.phrases)
  const terms = options.glossary?.terms(text) ?? []
  const explained = options.explained ?? new Set<string>()
  const sentences = splitSentences(text).map((span) => {
    const own = terms
      .filter((term) => term.start >= span.start && term.end <= span.end)
      .map((term) => {
        // "Local Offer (LO)": a term that is about to get its short form keeps its own.
        const isNamed = /^\s*\(/.test(text.slice(term.end, term.end + 4))
        const form = text.slice(term.start, term.end)
        return { ...term, form, swap: isNamed ? [] : term.swap }
      })
    const isEntry = AUTHOR_AND_YEAR.test(text.slice(Math.max(0, span.start - 40), span.start))
    return easySentence(span, isEntry ? [] : own, book, explained, isEntry)
  })
  const before = gradesOf(sentences.map(({ source }) => source))
  const after = gradesOf(sentences.flatMap(({ easy }) => easy))
  return { sentences, grade: { before, after } }
}

function easySentence(
  span: Span,
  terms: readonly WrittenTerm[],
  book: PhraseBook,
  explained: Set<string>,
  isEntry: boolean,
): EasySentence {
  const { text: source, start, end } = span
  // A wrapped line's break is a space to the reader.
  const line = source.replace(/\s*\n\s*/g, ' ').replace(/[ \t]{2,}/g, ' ')
  const rewrite = new Rewrite(analyse(line), isEntry)
  for (const step of stepsFor(terms, book)) {
    // "Shan't" foretells; only "shall" in the law's way of writing binds.
    if (step.name === 'shall' && /\bshan['’]t\b/i.test(line)) continue
    rewrite.run(step)
  }
  const easy = rewrite.sentences
  const { steps } = rewrite
  if (/[.!?]$/.test(line) && isWhole(analyse(line))) {
    const told = explain(terms, easy, explained)
    if (told !== undefined) {
      easy.push(told)
      steps.push('explain')
    }
  }
  const isUnchanged = steps.length === 0
  return {
    source,
    start,
    end,
    easy: isUnchanged ? [source] : easy,
    steps,
    undone: rewrite.undone,
    isUnchanged,
    ...(rewrite.hasBullets ? { bullets: true } : {}),
  }
}

/** "SMART (specific, measurable and timed)": the sentence says itself what the term means. */
function isToldInBrackets(text: string, form: string): boolean {
  if (form.includes(', ')) return text.includes(`(${form})`)
  const at = text.indexOf(`${form} (`)
  return at >= 0 && /^\(\p{Ll}[^()]* [^()]* [^()]*\)/u.test(text.slice(at + form.length + 1))
}

/** The meaning of the first term that kept its place and was not explained before. */
function explain(
  terms: readonly WrittenTerm[],
  easy: readonly string[],
  explained: Set<string>,
): string | undefined {
  for (const term of terms) {
    if (explained.has(term.id) || !easy.some((each) => each.includes(term.form))) continue
    if (easy.some((each) => / is short for /.test(each))) continue
    if (easy.some((each) => isToldInBrackets(each, term.form))) continue
    const told = explanationOf(term)
    if (told === undefined) continue
    explained.add(term.id)
    return told
  }
  return undefined
}
