import { phrases } from 'virtual:sendlight-phrases'
import type { CardEntry } from '../lexicon/entry.ts'
import type { FormsIndex } from '../lexicon/index-format.ts'
import { type Lexicon, openLexicon } from '../lexicon/lexicon.ts'
import type { Match } from '../lexicon/match.ts'
import { openReading } from '../lexicon/open-reading.ts'
import type { Reading, ReadingOptions, TextBlock } from '../lexicon/reading.ts'
import {
  type EasySentence,
  type EasyText,
  type GlossaryTerm,
  makeEasy,
} from '../plain/easy-text.ts'
import { type PhraseList, readPhrases } from '../plain/phrase-list.ts'
import { splitSentences } from '../plain/sentences.ts'
import { allCards, indexText } from '../platform/dictionary.ts'
import type { EasyPair, Worded } from '../platform/easy.ts'
import { aiObjection } from './ai-guard.ts'
import { changedWords } from './changed-words.ts'
import { type SwappedTerm, termsOfEasy } from './swapped-terms.ts'

/** Terms of no one nation that show what a text is about. */
const SUBJECT = 'SEND. SENCO. Special educational needs and disabilities. SEN support.'

type Cards = ReadonlyMap<string, CardEntry>

/** The easy-read engine with the dictionary it needs; heavy, so reach it through `loadEngine`. */
export class EasyEngine {
  constructor(
    private readonly lexicon: Lexicon,
    readonly cards: Cards,
    readonly phrases: PhraseList,
  ) {}

  /** Starts a page, a letter or a passage. */
  open(options: ReadingOptions = {}): EasyReading {
    return new EasyReading(openReading(this.lexicon, options), this.cards, this.phrases)
  }

  /** The same for a few sentences that are known to be about SEND, though they may not say so. */
  openPassage(options: ReadingOptions = {}): EasyReading {
    const reading = this.open(options)
    reading.prepare(SUBJECT)
    return reading
  }
}

/** One text on its way into easy words, paragraph by paragraph. */
export class EasyReading {
  private readonly blocks = new Map<string, TextBlock>()
  private readonly explained = new Set<string>()

  constructor(
    private readonly reading: Reading,
    private readonly cards: Cards,
    private readonly phrases: PhraseList,
  ) {}

  get nation() {
    return this.reading.nation
  }

  /** Takes in a paragraph as evidence of what words mean here; do so for all before the first. */
  prepare(text: string): void {
    if (!this.blocks.has(text)) this.blocks.set(text, this.reading.read(text))
  }

  /** The terms of a paragraph. */
  terms(text: string): Match[] {
    const known = this.blocks.get(text)
    if (known) return this.reading.matches(known)
    const block = this.reading.read(text)
    const matches = this.reading.matches(block)
    // What we wrote ourselves is no evidence.
    this.reading.forget(block)
    return matches
  }

  /** A paragraph's sentences in easy words, with the terms in both. */
  make(text: string): EasyPair[] {
    this.prepare(text)
    return this.fromSentences(text, this.easyText(text).sentences)
  }

  private easyText(text: string): EasyText {
    return makeEasy(text, {
      phrases: this.phrases,
      explained: this.explained,
      glossary: { terms: (given) => this.glossary(given) },
    })
  }

  private glossary(text: string): GlossaryTerm[] {
    return this.terms(text)
      .filter(({ own }) => !own)
      .map(({ start, end, term, id }) => {
        const card = this.cards.get(id)
        return { start, end, term, id, swap: card?.swap ?? [], plain: card?.plain ?? '' }
      })
  }

  private fromSentences(text: string, sentences: readonly EasySentence[]): EasyPair[] {
    const terms = this.terms(text)
    return sentences.map(({ source, start, end, easy, isUnchanged, bullets }) => {
      const inside = terms
        .filter((term) => term.start >= start && term.end <= end)
        .map((term) => ({ ...term, start: term.start - start, end: term.end - start }))
      const original: Worded = { text: source, terms: inside }
      const swapped = this.swapped(inside)
      return {
        start,
        source: original,
        easy: isUnchanged ? [original] : this.easyLines(source, easy, swapped),
        isUnchanged,
        hasBullets: bullets === true,
      }
    })
  }

  /**
   * A sentence in what a language model wrote for it; undefined where the guard objects, and the
   * rules' own version stays.
   */
  fromAi(pair: EasyPair, written: string): EasyPair | undefined {
    const source = pair.source.text
    const lines = splitSentences(written.trim()).map(({ text }) => text)
    const swapped = this.swapped(pair.source.terms)
    if (aiObjection(source, lines, swapped, this.phrases) !== undefined) return undefined
    if (lines.join(' ') === source) return undefined
    const easy = this.easyLines(source, lines, swapped)
    return { ...pair, easy, isUnchanged: false, hasBullets: false, isByAi: true }
  }

  /** What may stand for the terms of a sentence. */
  swapped(terms: readonly Match[]): SwappedTerm[] {
    return terms.map((match) => ({ match, swap: this.cards.get(match.id)?.swap ?? [] }))
  }

  /** Easy sentences with their terms, and the words that are not their source's. */
  easyLines(source: string, lines: readonly string[], swapped: readonly SwappedTerm[]): Worded[] {
    const changed = changedWords(source, lines)
    return lines.map((text, i) => ({
      text,
      terms: termsOfEasy(text, this.terms(text), swapped),
      changed: changed[i] ?? [],
    }))
  }
}

let engine: Promise<EasyEngine> | undefined

/** Loads the dictionary and the word list once, from the extension's own package. */
export function loadEngine(): Promise<EasyEngine> {
  engine ??= load().catch((error: unknown) => {
    engine = undefined
    throw error
  })
  return engine
}

async function load(): Promise<EasyEngine> {
  const [index, cards] = await Promise.all([indexText(), allCards()])
  // Written by our own build, which checked its shape.
  const lexicon = openLexicon(JSON.parse(index) as FormsIndex)
  return new EasyEngine(lexicon, cards, readPhrases(phrases))
}
