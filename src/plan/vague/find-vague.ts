import { sentencesOf } from '../read/sentences.ts'
import { type Said, VAGUE_RULES, VAGUE_SOURCE, type VagueRule } from '../rules.ts'
import type { Gap, PlanText, SectionId, VagueWording } from '../types.ts'
import { saidIn } from './said.ts'

const PROVISION = new Set<SectionId | undefined>(['F', 'G', 'H1', 'H2'])
/** A sentence that goes on from the one before it. */
const GOES_ON =
  /^(?:this|these|it|they|the same|each|sessions?|both|the (?:sessions?|programme|groups?|therapist|interventions?|work|support|visits?|training|ta|teaching assistant|therapy))\b/i

/** A cell under "who" that names nobody. */
const NOBODY =
  /^(?:(?:all|any|the|school|setting|nursery|college|class|classroom|support|teaching|education|relevant|appropriate|key|available|trained|familiar|other)[ /]+)*(?:staff|adults?|team|school|setting|nursery|college|professionals?|services?|TB[CAD]|to be (?:confirmed|agreed|identified|arranged|decided)|as appropriate|various|unknown)(?: (?:team|members?))?(?: (?:with|on|under|following|guided by|advised by) .{0,60})?\.?$/i

interface Hit {
  rule: VagueRule
  start: number
  end: number
  quote: string
}

/**
 * Wording in F, G, H1 and H2 that is hard to hold anyone to. A word is no fault where its
 * sentence, the sentences that go on from it, or the columns of its row say what it leaves open.
 */
export function findVague(texts: readonly PlanText[]): VagueWording[] {
  const found: VagueWording[] = []
  for (const text of texts) {
    if (text.role !== 'content' || !PROVISION.has(text.section) || text.detail === 'who') continue
    const columns = columnsOf(text, texts)
    const sentences = sentencesOf(text.text)
    for (const [i, sentence] of sentences.entries()) {
      const goesOn: string[] = []
      for (const next of sentences.slice(i + 1)) {
        if (!GOES_ON.test(next.text)) break
        goesOn.push(next.text)
      }
      // "The same mentor will …" has been described before.
      const before = sentences[i - 1]
      const goesBack = before && /^the same\b/i.test(sentence.text) ? [before.text] : []
      const said = saidIn([...goesBack, sentence.text, ...goesOn].join(' '))
      for (const each of columns) said.add(each)
      const hits = hitsIn(sentence.text, said, text.section)
      for (const { rule, start, end, quote, more } of hits) {
        const at = text.start + sentence.start
        found.push({
          // PROVISION holds no undefined.
          section: text.section as SectionId,
          quote,
          rule: rule.id,
          missing: [...new Set([...open(rule.missing, said), ...more])],
          why: rule.why,
          ask: rule.ask,
          source: VAGUE_SOURCE,
          sentence: sentence.text,
          sentenceStart: at,
          start: at + start,
          end: at + end,
        })
      }
    }
  }
  return [...found, ...nobodies(texts, found)].sort((a, b) => a.start - b.start)
}

/** Cells under "who" that name nobody, where nothing else in their row has asked who. */
function nobodies(texts: readonly PlanText[], found: readonly VagueWording[]): VagueWording[] {
  return texts.flatMap((text) => {
    const { section, row, role, detail, start, end } = text
    if (role !== 'content' || !PROVISION.has(section) || detail !== 'who') return []
    if (!NOBODY.test(text.text.trim())) return []
    const beside = texts.filter((other) => other.row === row && other.detail !== 'who')
    const isAsked = found.some(
      (each) =>
        each.missing.includes('who') &&
        beside.some((other) => each.start >= other.start && each.end <= other.end),
    )
    const rule = VAGUE_RULES.find(({ id }) => id === 'staff')
    if (isAsked || !rule) return []
    const { id, why, ask } = rule
    return {
      // PROVISION holds no undefined.
      section: section as SectionId,
      quote: text.text,
      rule: id,
      missing: ['who'],
      why,
      ask,
      source: VAGUE_SOURCE,
      sentence: text.text,
      sentenceStart: start,
      start,
      end,
    } satisfies VagueWording
  })
}

/** The patterns alone that a sentence holds: what comparing two versions counts. */
export function vagueIn(sentence: string): { rule: string; quote: string }[] {
  return hitsIn(sentence, saidIn(sentence), 'F').map(({ rule, quote }) => ({
    rule: rule.id,
    quote,
  }))
}

/** Words that leave open whether it happens at all, whatever else the sentence says. */
export function leftOpenIn(sentence: string): { rule: string; quote: string }[] {
  const rules = VAGUE_RULES.filter(
    ({ missing, isHint }) => !isHint && missing.includes('whether it must happen'),
  )
  const found = rules.flatMap(({ id, pattern }) =>
    [...sentence.matchAll(pattern)].map((match) => ({ rule: id, quote: match[0].trim() })),
  )
  // "A timetable available each morning": in notes the verb is left out.
  const there = found.length === 0 && /\bavailable\b/i.exec(sentence)?.[0]
  return there ? [{ rule: 'is-available', quote: there }] : found
}

function hitsIn(
  sentence: string,
  said: ReadonlySet<Said>,
  section: SectionId | undefined,
): (Hit & { more: Gap[] })[] {
  const hits: Hit[] = []
  for (const rule of VAGUE_RULES) {
    if (rule.sections && section && !rule.sections.includes(section)) continue
    if (rule.settledBy?.every((each) => said.has(each))) continue
    for (const match of sentence.matchAll(rule.pattern)) {
      const quote = match[0].trim()
      const start = match.index + match[0].indexOf(quote)
      if (quote !== '') hits.push({ rule, start, end: start + quote.length, quote })
    }
  }
  // What follows "such as" is an example: its own vagueness matters no more.
  const example = hits.find(({ rule }) => rule.id === 'such-as')
  const isExample = ({ start }: Hit) =>
    example !== undefined && start >= example.end && start < example.end + 25
  const strong = apart(hits.filter((hit) => !hit.rule.isHint && !isExample(hit)))
  const hints = apart(hits.filter(({ rule }) => rule.isHint))
  // A sentence that says who, how long and how often is left in peace by the hints.
  const isWell = said.has('who') && said.has('how long') && said.has('how often')
  if (strong.length === 0) {
    const gaps = [said.has('how long'), said.has('how often'), said.has('who')].filter(
      (each) => !each,
    ).length
    if (isWell || (said.has('how often') && gaps < 2)) return []
    return hints.slice(0, 1).map((hit) => ({ ...hit, more: [] }))
  }
  return strong.map((hit, i) => {
    const near = hints.filter((hint) => nearest(hint, strong) === i)
    return { ...hit, more: near.flatMap(({ rule }) => open(rule.missing, said)) }
  })
}

/** Of matches that overlap the longest stands. */
function apart(hits: Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of [...hits].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((each) => each.start < hit.end && each.end > hit.start)) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function nearest(hint: Hit, strong: readonly Hit[]): number {
  const gaps = strong.map(({ start }) => Math.abs(start - hint.start))
  return gaps.indexOf(Math.min(...gaps))
}

const SETTLES: Partial<Record<Gap, Said>> = {
  who: 'who',
  training: 'training',
  'how long': 'how long',
  'how often': 'how often',
  'group size': 'group',
  'until when': 'until',
}

/** What is missing and not said after all; the whole list where everything is said. */
function open(missing: readonly Gap[], said: ReadonlySet<Said>): Gap[] {
  const left = missing.filter((gap) => {
    const by = SETTLES[gap]
    return by === undefined || !said.has(by)
  })
  return left.length > 0 ? left : [...missing]
}

/** What the other columns of the row say. */
function columnsOf(text: PlanText, texts: readonly PlanText[]): Said[] {
  if (text.row < 0) return []
  const said: Said[] = []
  for (const other of texts) {
    if (other.row !== text.row || other.detail === '') continue
    if (other.detail === 'who') {
      if (!/^(?:all |school |the )?(?:staff|school|setting|adults?|team)$/i.test(other.text.trim()))
        said.push('who')
    } else if (other.detail === 'group' || other.detail === 'until') said.push(other.detail)
    else said.push(...saidIn(other.text))
    for (const each of saidIn(other.text)) said.push(each)
  }
  return said
}
