import { plainLetters } from './capitals.ts'
import { Certainty, SURE } from './certainty.ts'
import { type Definition, findDefinitions } from './definitions.ts'
import type { Nation } from './entry.ts'
import type { IndexedEntry } from './forms.ts'
import type { Candidate, Lexicon } from './lexicon.ts'
import type { Match, Unknown } from './match.ts'
import { NationVotes, nationOfHost, nationsNamed } from './nation.ts'
import type { Reading, ReadingOptions, TextBlock } from './reading.ts'
import { type RuleBook, ruleBookOf } from './rule-book.ts'
import {
  eachSpan,
  isNamedAgain,
  isSharedSpan,
  longest,
  type Span,
  sameByWords,
  sortCandidates,
  spansOf,
} from './spans.ts'
import { Subject } from './subject.ts'
import { findUnknown } from './unknown.ts'

/** Beyond this many different strong terms a text needs no more evidence. */
const ENOUGH_STRONG = 24

/** How sure a match must be to be reported, in hundredths. */
const REPORTED = 50

interface ReadBlock extends TextBlock {
  /** In order of start, the longest first. */
  candidates: readonly Candidate[]
  definitions: readonly Definition[]
  nations: readonly Nation[]
  /** Ids of strong terms, and nations of terms, that the block was counted for. */
  strong: readonly string[]
  votes: readonly Nation[]
  hasAddress: boolean
  /** What the block's matches were when they were last asked for. */
  version: number
  matches: Match[]
}

const NOTHING: readonly never[] = []

/** What the page says a set of letters means. */
interface Learnt {
  /** The entry that the page's words name, where the dictionary knows it. */
  entry: IndexedEntry | undefined
  meaning: string
  /** How many blocks say so. */
  count: number
}

/** Starts reading a page, document or line. */
export function openReading(lexicon: Lexicon, options: ReadingOptions = {}): Reading {
  return new PageReading(lexicon, options)
}

class PageReading implements Reading {
  private readonly subject: Subject
  private readonly learnt = new Map<string, Learnt>()
  private readonly votes: NationVotes
  private readonly rules: RuleBook
  private readonly certainty: Certainty
  /** What the version was raised for last. */
  private wasAboutSend = false
  private lastNation: Nation
  private lastLearnt = 0
  version = 0

  constructor(
    private readonly lexicon: Lexicon,
    private readonly options: ReadingOptions,
  ) {
    const host = options.host ?? ''
    this.votes = new NationVotes(nationOfHost(host, lexicon.hosts))
    this.subject = new Subject(host)
    this.rules = ruleBookOf(lexicon)
    this.certainty = new Certainty(this.rules)
    this.lastNation = this.nation
  }

  get nation() {
    return this.options.nation ?? this.votes.winner
  }

  get isAboutSend(): boolean {
    return this.subject.isSend
  }

  isAboutSendIn(letters: number): boolean {
    return this.subject.isSendIn(letters)
  }

  read(text: string): TextBlock {
    const candidates = this.lexicon.scan(text)
    sortCandidates(candidates)
    const block: ReadBlock = {
      text,
      candidates,
      definitions: findDefinitions(text),
      nations: nationsNamed(text),
      strong: NOTHING,
      votes: NOTHING,
      hasAddress: candidates.length > 0 && mayHaveAddress(text),
      version: -1,
      matches: [],
    }
    for (const definition of block.definitions) this.learn(definition, 1)
    if (candidates.length > 0) this.countEvidence(block)
    this.weighIn(block, 1)
    return block
  }

  forget(block: TextBlock): void {
    const read = block as ReadBlock
    for (const definition of read.definitions) this.learn(definition, -1)
    this.weighIn(read, -1)
  }

  /** Which strong terms and nations the block speaks for. */
  private countEvidence(block: ReadBlock): void {
    const votes = this.votesIn(longest(block.candidates), block.text)
    if (votes.length > 0) block.votes = votes
    if (this.subject.different >= ENOUGH_STRONG) return
    const strong = this.strongIn(block.candidates, block.text)
    if (strong.length > 0) block.strong = strong
  }

  /**
   * The strong terms, also where they stand inside longer terms that are not: so the small index,
   * which has no others, and the whole one judge a text's subject alike.
   */
  private strongIn(candidates: readonly Candidate[], text: string): string[] {
    const found: string[] = []
    const kept = longest(candidates.filter(({ form }) => form.entry.strong))
    for (let i = 0; i < kept.length; i++) {
      const candidate = kept[i] as Candidate
      const isRuled = this.rules.rulesOf(candidate.form).length > 0
      if (isRuled && this.certainty.aloneOf(candidate, text) < REPORTED) continue
      if (!isNamedAgain(kept, i)) found.push(candidate.form.entry.id)
    }
    return found
  }

  /** The nations of terms; a form that several nations share says nothing about the nation. */
  private votesIn(kept: readonly Candidate[], text: string): Nation[] {
    const found: Nation[] = []
    for (let i = 0; i < kept.length; i++) {
      const candidate = kept[i] as Candidate
      const { form } = candidate
      const { entry } = form
      if (entry.status === 'historic' || entry.nation === 'uk') continue
      const isRuled = this.rules.rulesOf(form).length > 0
      // England is assumed anyway: its many forms with rules are not worth weighing twice.
      if (isRuled && !entry.strong && entry.nation === 'england') continue
      if (isRuled && this.certainty.aloneOf(candidate, text) < REPORTED) continue
      if (!isSharedSpan(kept, i)) found.push(entry.nation)
    }
    return found
  }

  /** Adds the block's evidence, or takes it back. */
  private weighIn(block: ReadBlock, by: 1 | -1): void {
    this.subject.add(block.text.length, block.strong, by)
    for (const nation of block.nations) this.votes.add(nation, by)
    for (const nation of block.votes) this.votes.add(nation, by)
    const { isAboutSend } = this
    const isNationMoot = block.nations.length > 0 || block.votes.length > 0
    const nation = isNationMoot ? this.nation : this.lastNation
    const { size } = this.learnt
    if (
      isAboutSend !== this.wasAboutSend ||
      nation !== this.lastNation ||
      size !== this.lastLearnt
    ) {
      this.wasAboutSend = isAboutSend
      this.lastNation = nation
      this.lastLearnt = size
      this.version++
    }
  }

  private learn(definition: Definition, by: 1 | -1): void {
    const known = this.learnt.get(definition.letters)
    if (known) {
      known.count += by
      if (known.count <= 0) this.learnt.delete(definition.letters)
      return
    }
    if (by < 0) return
    this.learnt.set(definition.letters, {
      meaning: definition.meaning,
      entry: this.entryOf(definition.meaning),
      count: 1,
    })
  }

  /** The entry whose form the words are, wholly; of several, the one of this nation. */
  private entryOf(words: string): IndexedEntry | undefined {
    const whole = this.lexicon
      .scan(words)
      .filter(({ start, end }) => plainLetters(words.slice(start, end)) === plainLetters(words))
      .map((candidate) => candidate.form.entry)
    return whole.find((entry) => entry.nation === this.nation) ?? whole[0]
  }

  matches(block: TextBlock): Match[] {
    const read = block as ReadBlock
    if (read.version !== this.version) {
      read.matches = this.resolve(read)
      read.version = this.version
    }
    return read.matches
  }

  private resolve(read: ReadBlock): Match[] {
    const found: Match[] = []
    let covered = -1
    const take = (span: Span) => {
      if (span.start < covered) return
      if (read.hasAddress && isInAddress(read.text, span.start)) return
      const best = this.bestOf(span, read)
      if (!best) return
      found.push(best)
      covered = best.end
    }
    if (this.learnt.size === 0) eachSpan(read.candidates, take)
    else for (const span of spansOf(read.candidates, this.learntIn(read.text))) take(span)
    return found
  }

  /** The places of letters that the page explains. */
  private learntIn(text: string): Span[] {
    const spans: Span[] = []
    for (const letters of this.learnt.keys()) {
      let from = text.indexOf(letters)
      for (; from >= 0; from = text.indexOf(letters, from + 1)) {
        let end = from + letters.length
        const plural = /^[’']?s(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3))
        if (plural) end += plural[0].length
        if (/[\p{L}\p{N}&]/u.test(text[from - 1] ?? ' ')) continue
        if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue
        spans.push({ start: from, end, candidates: [], letters })
      }
    }
    return spans
  }

  private bestOf(span: Span, block: ReadBlock): Match | undefined {
    const learnt = span.letters === undefined ? undefined : this.learnt.get(span.letters)
    const form = block.text.slice(span.start, span.end)
    const known = learnt && (learnt.entry ?? sameByWords(span.candidates, learnt.meaning))
    if (learnt && !known) {
      return {
        start: span.start,
        end: span.end,
        id: `page:${span.letters}`,
        term: learnt.meaning,
        form,
        status: 'current',
        nation: this.nation,
        confidence: 1,
        own: true,
      }
    }
    let best: { entry: IndexedEntry; confidence: number; rank: number } | undefined
    if (known) best = { entry: known, confidence: SURE, rank: 1000 }
    const hasFitting = span.candidates.some(({ form: { entry } }) => this.isOfNation(entry))
    for (const candidate of span.candidates) {
      const { entry } = candidate.form
      if (hasFitting && !this.isOfNation(entry)) continue
      const alone = this.certainty.aloneOf(candidate, block.text)
      const confidence = this.wasAboutSend ? candidate.inSend : alone
      if (confidence < REPORTED) continue
      const rank = confidence + 100 * this.fit(entry)
      if (!best || rank > best.rank) best = { entry, confidence, rank }
    }
    if (!best) return undefined
    const { id, term, status, nation } = best.entry
    const confidence = best.confidence / 100
    return {
      start: span.start,
      end: span.end,
      id,
      term,
      form,
      status,
      nation,
      confidence,
      own: false,
    }
  }

  private isOfNation(entry: IndexedEntry): boolean {
    return entry.nation === 'uk' || entry.nation === this.lastNation
  }

  /** Prefers entries of the page's nation, then those in use today. */
  private fit(entry: IndexedEntry): number {
    const nation = entry.nation === this.lastNation ? 2 : entry.nation === 'uk' ? 1.5 : 0
    return nation + (entry.status === 'current' ? 0.2 : 0)
  }

  unknown(block: TextBlock): Unknown[] {
    const matches = this.matches(block)
    let next = 0
    return findUnknown(block.text, this.lexicon.familiar, (form, start) => {
      // Both lists are in order of start: one walk serves all.
      while (next < matches.length && (matches[next]?.end ?? 0) <= start) next++
      if ((matches[next]?.start ?? Number.POSITIVE_INFINITY) < start + form.length) return true
      return this.learnt.has(form) || isInAddress(block.text, start)
    })
  }
}

/** Whether the text has what every web or mail address has. */
function mayHaveAddress(text: string): boolean {
  return text.includes('@') || text.includes('://') || text.includes('www.')
}

/** Whether the place is inside a web or mail address, where nothing is marked. */
function isInAddress(text: string, at: number): boolean {
  let from = at
  while (from > 0 && at - from < 300 && text.charCodeAt(from - 1) > 32) from--
  return /^[("'<[]*(?:https?:\/\/|www\.)|@/.test(text.slice(from, at + 1))
}
