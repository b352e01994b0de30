import type { EasySentence } from '../../src/plain/easy-text.ts'
import { gradesOf } from '../../src/plain/grades.ts'
import { keptShare } from './auditor.ts'
import type { Finding } from './findings.ts'
import type { HandMade } from './hand-made.ts'
import { stemOf, wordsOf } from './words.ts'

/** One sentence, its easy version and what the auditor found. */
export interface Judged {
  file: string
  sentence: EasySentence
  findings: Finding[]
}

export interface MadeByBoth {
  pair: HandMade
  easy: string[]
  findings: Finding[]
}

const LONG = 20
const TOO_LONG = 25

const lengthOf = (line: string) =>
  line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`
const over = (lines: number[], limit: number) =>
  share(lines.filter((length) => length > limit).length, lines.length)

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** A heading or label is no sentence: it has neither a stop at its end nor many words. */
function isSentence({ source }: EasySentence): boolean {
  return /[.!?:;]["'’”)]*\s*$/.test(source) || lengthOf(source) > 8
}

/** How long and how hard the sentences are, before and after. */
export function rowsOf(judged: readonly Judged[]): string {
  const all = judged.map(({ sentence }) => sentence).filter(isSentence)
  const before = all.map(({ source }) => lengthOf(source))
  const lines = all.flatMap(({ easy }) => easy)
  const after = lines.map(lengthOf)
  const long = all.filter(({ source }) => lengthOf(source) > LONG)
  const out = (list: EasySentence[]) =>
    (list.reduce((sum, { easy }) => sum + easy.length, 0) / Math.max(1, list.length)).toFixed(2)
  const was = gradesOf(all.map(({ source }) => source))
  const is = gradesOf(lines)
  const kept = all.map(({ source, easy }) => keptShare(source, easy.join(' ')))
  const sum = (list: number[]) => list.reduce((total, each) => total + each, 0)
  const unchanged = (list: EasySentence[]) =>
    share(list.filter(({ isUnchanged }) => isUnchanged).length, list.length)
  const rows: [string, string][] = [
    ['sentences (headings left out)', String(all.length)],
    ['Flesch-Kincaid grade', `${was.fleschKincaid.toFixed(1)} -> ${is.fleschKincaid.toFixed(1)}`],
    ['Coleman-Liau grade', `${was.colemanLiau.toFixed(1)} -> ${is.colemanLiau.toFixed(1)}`],
    ['over 20 words', `${over(before, LONG)} -> ${over(after, LONG)}`],
    ['over 25 words', `${over(before, TOO_LONG)} -> ${over(after, TOO_LONG)}`],
    ['median words', `${median(before)} -> ${median(after)}`],
    ['sentences out for one in', `${out(all)} (over 20 words: ${out(long)})`],
    ['unchanged', `${unchanged(all)} (over 20 words: ${unchanged(long)})`],
    [
      'source words kept as they are',
      share(sum(kept.map((each) => each.kept)), sum(kept.map((each) => each.all))),
    ],
    ['sentences with a finding by the auditor', String(judged.filter(hasFinding).length)],
  ]
  return rows.map(([name, figure]) => `${name.padEnd(42)}${figure}`).join('\n')
}

/** The table of figures over the real documents. */
export function figuresOf(judged: readonly Judged[], speed: number): string {
  const undone = judged.flatMap(({ sentence }) =>
    sentence.undone.map(({ step, kind }) => `${kind} (${step})`),
  )
  const findings = judged.flatMap((each) => each.findings.map(({ kind }) => kind))
  return [
    rowsOf(judged),
    `${'kB/s'.padEnd(42)}${speed.toFixed(0)}`,
    '',
    `steps taken back: ${undone.length}`,
    tally(undone),
    '',
    `found by the auditor: ${findings.length}`,
    tally(findings),
    '',
    'steps taken',
    tally(judged.flatMap(({ sentence }) => sentence.steps)),
  ].join('\n')
}

function hasFinding({ findings }: Judged): boolean {
  return findings.length > 0
}

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 40)
    .map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`)
    .join('\n')
}

/** How near two texts are: F1 over their words, each counted as often as it stands there. */
function nearness(made: string, wanted: string): number {
  const left = new Map<string, number>()
  for (const { low } of wordsOf(wanted)) left.set(stemOf(low), (left.get(stemOf(low)) ?? 0) + 1)
  let common = 0
  const words = wordsOf(made)
  for (const { low } of words) {
    const count = left.get(stemOf(low)) ?? 0
    if (count === 0) continue
    left.set(stemOf(low), count - 1)
    common += 1
  }
  const all = words.length + wordsOf(wanted).length
  return all === 0 ? 1 : (2 * common) / all
}

/** How near the engine comes to what was written by hand, and the twenty worst. */
export function handFigures(all: readonly MadeByBoth[]): string {
  const scored = all.map((each) => ({
    ...each,
    near: nearness(each.easy.join(' '), each.pair.easy.join(' ')),
    untouched: nearness(each.pair.source, each.pair.easy.join(' ')),
    missing: each.pair.keep.filter(
      (words) => !each.easy.join(' ').toLowerCase().includes(words.toLowerCase()),
    ),
  }))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const lengths = (lists: string[][]) => lists.flatMap((list) => list.map(lengthOf))
  const engine = lengths(scored.map(({ easy }) => easy))
  const hand = lengths(scored.map(({ pair }) => pair.easy))
  const worst = [...scored].sort((a, b) => a.near - b.near).slice(0, 20)
  return [
    '',
    `by hand: ${all.length} sentences`,
    `  nearness to the hand (F1)     ${mean(scored.map(({ near }) => near)).toFixed(3)}`,
    `  of the source left as it is   ${mean(scored.map(({ untouched }) => untouched)).toFixed(3)}`,
    `  sentences out for one in      engine ${(engine.length / all.length).toFixed(2)}, by hand ${(hand.length / all.length).toFixed(2)}`,
    `  median words                  engine ${median(engine)}, by hand ${median(hand)}`,
    `  with a finding                ${scored.filter(({ findings }) => findings.length > 0).length}`,
    `  with a word to keep missing   ${scored.filter(({ missing }) => missing.length > 0).length}`,
    '',
    'the twenty furthest from the hand',
    ...worst.flatMap(({ pair, easy, near, findings, missing }) => [
      `  ${near.toFixed(2)}  ${pair.source}`,
      `        engine: ${easy.join(' / ')}`,
      `        hand:   ${pair.easy.join(' / ')}`,
      ...findings.map(({ kind, words }) => `        ! ${kind}: ${words}`),
      ...(missing.length > 0 ? [`        ! missing: ${missing.join(', ')}`] : []),
    ]),
  ].join('\n')
}
