import type { Issue } from '../../plan/issues/types.ts'
import type { SectionId } from '../../plan/types.ts'

/** What there is to ask about one sentence, or about one thing that is not there. */
export interface Point {
  /** Of its first issue. */
  id: string
  section: SectionId
  /** The whole sentence; empty where nothing stands in the plan. */
  sentence: string
  issues: Issue[]
}

/** A sentence may be vague in several words: one point, so that it is read and answered once. */
export function pointsOf(all: readonly Issue[]): Point[] {
  const points: Point[] = []
  const bySentence = new Map<string, Point>()
  for (const issue of all) {
    const { id, kind, section, sentence, sentenceStart } = issue
    const key = `${section} ${sentenceStart} ${sentence}`
    const known = kind === 'wording' ? bySentence.get(key) : undefined
    if (known) {
      known.issues.push(issue)
      continue
    }
    const point = { id, section, sentence, issues: [issue] }
    points.push(point)
    if (kind === 'wording') bySentence.set(key, point)
  }
  return points
}
