import type { Issue } from '../issues/types.ts'
import { SECTIONS } from '../types.ts'
import { ASKED, askedFor, BECAUSE, becauseOf, REQUESTS } from './answer-words.ts'
import type { AnswerItem } from './types.ts'

/**
 * Points for the answer, from the issues that the person picked: in the order of the plan, the
 * loose words of one sentence together. What is proposed comes from the plan's own words, or from a
 * professional's report; everything else is a blank.
 */
export function answerItems(issues: readonly Issue[]): AnswerItem[] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) {
    const key =
      issue.kind === 'wording' ? `${issue.section} ${issue.sentenceStart}` : `alone ${issue.id}`
    groups.set(key, [...(groups.get(key) ?? []), issue])
  }
  return inOrder([...groups.values()].map(itemOf).filter((each) => each !== undefined))
}

/** Points in the order of the plan's sections, then of its words. */
export function inOrder(items: readonly AnswerItem[]): AnswerItem[] {
  return [...items].sort(
    (a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || a.start - b.start,
  )
}

function itemOf(group: readonly Issue[]): AnswerItem | undefined {
  const [first] = group
  if (!first) return undefined
  const { id, section, report, rule } = first
  // Where the plan only comes near, its words stay, and the report's are added.
  const isNew = first.sentence === '' || / perhaps /.test(rule)
  const now = isNew ? '' : first.sentence
  const asked = wordsAskedFor(group, first)
  const start = isNew ? 0 : first.sentenceStart
  return {
    id,
    issues: group.map((issue) => issue.id),
    rules: unique(group.map((issue) => issue.rule)),
    section,
    now,
    asked,
    request: REQUESTS[rule] ?? (asked === '' ? unique(group.map(({ ask }) => ask)).join(' ') : ''),
    why: becauseOfGroup(group, first),
    source: unique(group.map(({ source }) => source)).join('; '),
    evidence: report ? `“${report.quote}” (${report.name})` : '',
    start,
    end: start + now.length,
  }
}

function becauseOfGroup(group: readonly Issue[], { kind, rule, why }: Issue): string {
  if (kind !== 'wording') return BECAUSE[rule] ?? why
  return becauseOf(group.flatMap(({ missing }) => missing)) || why
}

function wordsAskedFor(group: readonly Issue[], first: Issue): string {
  if (first.kind === 'wording') return askedFor(first.sentence, group)
  if (first.report) {
    // A report says "would benefit from"; a plan must say "will".
    const { quote } = first.report
    return askedFor(quote, [{ rule: 'would-benefit', quote: '', missing: [] }]) || quote
  }
  return ASKED[first.rule] ?? ''
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].filter((each) => each !== '')
}
