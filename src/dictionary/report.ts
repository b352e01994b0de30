import type { Entry } from '../lexicon/entry.ts'
import { plainWithoutTerm } from './check.ts'
import type { Dictionary } from './load.ts'
import { gradesOf } from './readability.ts'

/** How many of the hardest entries the report names. */
const HARDEST = 20

export interface ReadingFigures {
  /** Median school grade of all plain sentences, by two formulas. */
  medianFleschKincaid: number
  medianColemanLiau: number
  highestFleschKincaid: number
  /** Ids and Flesch-Kincaid grades of the hardest entries, hardest first. */
  hardest: { id: string; grade: number; plain: string }[]
}

/** Reading grades over all plain sentences, the terms themselves set aside. */
export function readingFigures(entries: readonly Entry[]): ReadingFigures {
  const graded = entries.map((entry) => ({ entry, grades: gradesOf(plainWithoutTerm(entry)) }))
  graded.sort((a, b) => b.grades.fleschKincaid - a.grades.fleschKincaid)
  return {
    medianFleschKincaid: median(graded.map(({ grades }) => grades.fleschKincaid)),
    medianColemanLiau: median(graded.map(({ grades }) => grades.colemanLiau)),
    highestFleschKincaid: graded[0]?.grades.fleschKincaid ?? 0,
    hardest: graded.slice(0, HARDEST).map(({ entry, grades }) => ({
      id: entry.id,
      grade: grades.fleschKincaid,
      plain: entry.plain,
    })),
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return 0
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

function countBy(entries: readonly Entry[], key: 'subject' | 'nation' | 'status'): string {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(entry[key], (counts.get(entry[key]) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([name, count]) => `| ${name} | ${count} |`)
    .join('\n')
}

/** The page docs/dictionary.md: counts, reading grades, and the entries hardest to read. */
export function dictionaryReport(dictionary: Dictionary): string {
  const entries = dictionary.entries.map((loaded) => loaded.entry)
  const forms = entries.reduce((sum, entry) => sum + new Set([entry.term, ...entry.forms]).size, 0)
  const sourced = entries.filter((entry) => entry.source?.address).length
  const figures = readingFigures(entries)
  const table = (title: string, rows: string) => `| ${title} | entries |\n| --- | ---: |\n${rows}\n`
  const hardest = figures.hardest
    .map(
      ({ id, grade, plain }) => `| ${grade.toFixed(1)} | ${id} | ${plain.replaceAll('|', '/')} |`,
    )
    .join('\n')
  return `# The dictionary in figures

Written by \`npm run dictionary\`; do not edit by hand.

${entries.length} entries, ${forms} written forms, ${sourced} entries with a source.

Reading grade of the plain sentences, the term itself set aside: median ${figures.medianFleschKincaid.toFixed(1)} (Flesch-Kincaid) and ${figures.medianColemanLiau.toFixed(1)} (Coleman-Liau); highest ${figures.highestFleschKincaid.toFixed(1)} (Flesch-Kincaid). Formulas see the length of words and sentences, not their sense.

${table('subject', countBy(entries, 'subject'))}
${table('nation', countBy(entries, 'nation'))}
${table('status', countBy(entries, 'status'))}
## The hardest to read

| grade | entry | plain |
| ---: | --- | --- |
${hardest}
`
}
