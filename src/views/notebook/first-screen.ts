import type { NotebookReader } from '../../notebook/reader.ts'
import type { NotebookRecord } from '../../notebook/records.ts'
import { inGroupOrder } from './groups.ts'
import type { Place } from './place.ts'

/** As many questions as a tall screen shows. */
const SCREEN = 20
/** Meetings or people without questions that are passed over on the way to one that has some. */
const TRIES = 30

export interface FirstScreen {
  found: NotebookRecord[]
  /** Ids of the meetings or people of whom all questions are there. */
  groups: ReadonlySet<string>
}

/**
 * What stands first on the screen of a big notebook: its meetings, people, children and tags, and
 * the questions of the first groups, or of the meeting that the person goes to.
 */
export async function readFirst(
  reader: NotebookReader,
  place: Place,
  day: string,
): Promise<FirstScreen> {
  const small = await reader.ofKinds(['meeting', 'person', 'child', 'tag'])
  const found = [...small]
  const groups = new Set<string>()
  const meetings = small.filter((record) => record.kind === 'meeting')
  const by = meetings.length > 0 ? 'meeting' : 'person'
  const inOrder = inGroupOrder(
    small.filter(({ kind }) => kind === by),
    day,
  )
  const wanted = place.at === 'meeting' ? [place.id] : inOrder.slice(0, TRIES).map(({ id }) => id)
  let count = 0
  for (const id of wanted) {
    const questions = await reader.questionsOf(by, id)
    found.push(...questions)
    found.push(...(await reader.some(questions.flatMap(({ passages }) => passages))))
    groups.add(id)
    count += questions.length
    if (count >= SCREEN) break
  }
  return { found, groups }
}
