import { blankMeeting, blankPerson, blankQuestion, freshBase } from '../../notebook/blank.ts'
import { orderAfter } from '../../notebook/order-after.ts'
import type { NotebookRecord } from '../../notebook/records.ts'
import { NotebookStore } from '../../notebook/store.ts'
import type { QuestionSet } from '../../packs/pack.ts'
import { t } from '../../ui/text.ts'
import { tell, tellWithUndo } from '../shared/notices.ts'

let store: NotebookStore | undefined

/**
 * Puts a service's questions into the notebook, with a meeting of that kind. Whom to ask stays in
 * the service's words. One press takes all of it back.
 */
export async function takeQuestions(set: QuestionSet, publisher: string): Promise<void> {
  store ??= new NotebookStore()
  const kept = store
  const saveId = crypto.randomUUID()
  try {
    await kept.save(saveId, recordsFor(set, publisher, await kept.reader.lastOrder()))
    tellWithUndo(() => void kept.undo(saveId), 'glossary_questions_taken', set.title)
  } catch {
    tell('glossary_fault_store')
  }
}

function recordsFor(set: QuestionSet, publisher: string, last: string | null): NotebookRecord[] {
  const meeting = freshBase()
  const people = new Map<string, string>()
  const records: NotebookRecord[] = []
  let order = last
  for (const { of, ask } of set.questions) {
    let person = people.get(of.toLowerCase())
    if (person === undefined) {
      const made = freshBase()
      person = made.id
      people.set(of.toLowerCase(), person)
      records.push(blankPerson(made, 'other', of))
    }
    order = orderAfter(order)
    const question = blankQuestion(freshBase(), ask, order)
    records.push({ ...question, person, meeting: meeting.id })
  }
  records.push({
    ...blankMeeting(meeting),
    title: set.title,
    purpose: set.purpose,
    people: [...people.values()],
    notes: t('glossary_questions_from', publisher),
  })
  return records
}
