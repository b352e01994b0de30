import { hasExactCapitals, isAmongCapitals, plainLetters } from './capitals.ts'
import { type Definition, findDefinitions } from './definitions.ts'
import type { Nation } from './entry.ts'
import { type ReadyRule, Surroundings, weigh } from './evidence.ts'
import type { Form, IndexedEntry } from './forms.ts'
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

/** How sure a match must be to be reported. */
const REPORTED = 0.5

/** How sure letters in their own mixture of capitals are without further evidence. */
const OWN_CAPITALS = 0.6

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
  private readonly around = new Surroundings()
  /** What the version was raised for last. */
  private wasAboutSend = false
  private lastNation: Nation | undefined
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
  }

  get strongTerms(): number {
    return this.subject.different
  }

  get nation() {
    return this.options.nation ?? this.votes.winner
  }

  get isAboutSend(): boolean {
    return this.subject.isSend
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

  /**
   * Which strong terms and nations the block speaks for. A form that several nations share says
   * nothing about the nation.
   */
  private countEvidence(block: ReadBlock): void {
    const kept = longest(block.candidates)
    const strong: string[] = []
    const nations: Nation[] = []
    for (let i = 0; i < kept.length; i++) {
      const candidate = kept[i] as Candidate
      const { form } = candidate
      const { entry } = form
      const isStrong = entry.strong && this.subject.different < ENOUGH_STRONG
      const votes = entry.status !== 'historic' && entry.nation !== 'uk'
      if (!isStrong && !votes) continue
      const isRuled = this.rules.rulesOf(form).length > 0
      // England is assumed anyway: its many forms with rules are not worth weighing twice.
      if (isRuled && !isStrong && entry.nation === 'england') continue
      if (isRuled && this.confidenceOf(candidate, block, false) < REPORTED) continue
      if (votes && !isSharedSpan(kept, i)) nations.push(entry.nation)
      if (isStrong && !isNamedAgain(kept, i)) strong.push(entry.id)
    }
    if (strong.length > 0) block.strong = strong
    if (nations.length > 0) block.votes = nations
  }

  /** Adds the block's evidence, or takes it back. */
  private weighIn(block: ReadBlock, by: 1 | -1): void {
    this.subject.add(block.text.length, block.strong, by)
    for (const nation of block.nations) this.votes.add(nation, by)
    for (const nation of block.votes) this.votes.add(nation, by)
    const { isAboutSend, nation } = this
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
    if (known) best = { entry: known, confidence: 1, rank: 10 }
    const hasFitting = span.candidates.some(({ form: { entry } }) => this.isOfNation(entry))
    for (const candidate of span.candidates) {
      const { entry } = candidate.form
      if (hasFitting && !this.isOfNation(entry)) continue
      const confidence = this.confidenceOf(candidate, block, true)
      if (confidence < REPORTED) continue
      const rank = confidence + this.fit(entry)
      if (!best || rank > best.rank) best = { entry, confidence, rank }
    }
    if (!best) return undefined
    const { id, term, status, nation } = best.entry
    const confidence = Math.round(best.confidence * 100) / 100
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
    return entry.nation === 'uk' || entry.nation === this.nation
  }

  /** Prefers entries of the page's nation, then those in use today. */
  private fit(entry: IndexedEntry): number {
    const nation = entry.nation === this.nation ? 2 : entry.nation === 'uk' ? 1.5 : 0
    return nation + (entry.status === 'current' ? 0.2 : 0)
  }

  /** How surely a form means its entry here, 0 to 1. */
  private confidenceOf(candidate: Candidate, block: ReadBlock, withPage: boolean): number {
    const { form, start, end } = candidate
    if (isOtherYear(form, block.text, start, end)) return 0
    const rules = this.rules.rulesOf(form)
    if (rules.length === 0) return 1
    const isShouted = form.isAbbreviation && isAmongCapitals(block.text, start, end)
    let best = 0
    for (const rule of rules) {
      if (rule.when && (rule.when === 'shouted') !== isShouted) continue
      if (rule.isExact && !hasExactCapitals(form.text, block.text.slice(start, end))) continue
      const verdict = weigh(rule, this.around.of(block.text), start, end)
      if (verdict === 'against') return 0
      best = Math.max(best, this.confidenceFrom(rule, verdict, isShouted, withPage))
      if (rule.page !== false && hasOwnCapitals(form, block.text, start, end))
        best = Math.max(best, OWN_CAPITALS)
    }
    return best
  }

  private confidenceFrom(
    rule: ReadyRule,
    verdict: 'beside' | 'near' | 'nothing',
    isShouted: boolean,
    withPage: boolean,
  ): number {
    if (verdict === 'beside') return 0.95
    if (verdict === 'near') return isShouted ? 0.7 : 0.9
    const hasEvidence = !rule.near.isEmpty || !rule.before.isEmpty || !rule.after.isEmpty
    if (!hasEvidence && rule.page === undefined && !isShouted) return 0.8
    if (!withPage || isShouted || rule.page === false) return 0
    return this.isAboutSend ? 0.7 : 0
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

/**
 * "The 1944 Education Act" is not the Act of 1996: a form without the year of its term, beside
 * another year, means something else.
 */
function isOtherYear(form: Form, text: string, start: number, end: number): boolean {
  const year = form.entry.year
  if (year === undefined || form.text.includes(year)) return false
  const before = /\b((?:18|19|20)\d\d)\s$/.exec(text.slice(Math.max(0, start - 6), start))
  const after = /^[\s,(]{1,3}((?:18|19|20)\d\d)\b/.exec(text.slice(end, end + 8))
  return [before?.[1], after?.[1]].some((found) => found !== undefined && found !== year)
}

/**
 * Whether letters are written in the form's own mixture of capitals and small letters ("SaLT"),
 * which hardly anything else has.
 */
function hasOwnCapitals(form: Form, text: string, start: number, end: number): boolean {
  return (
    form.text.length > 3 &&
    /[A-Z][a-z]+[A-Z]/.test(form.text) &&
    text.slice(start, end) === form.text
  )
}
