import { orderAfter } from '../../notebook/order-after.ts'
import type { NotebookRecord, Question } from '../../notebook/records.ts'
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
    const last =
      (await kept.all('question'))
        .map(({ order }) => order)
        .sort()
        .at(-1) ?? null
    await kept.save(saveId, recordsFor(set, publisher, last))
    tellWithUndo(() => void kept.undo(saveId), 'glossary_questions_taken', set.title)
  } catch {
    tell('glossary_fault_store')
  }
}

function recordsFor(set: QuestionSet, publisher: string, last: string | null): NotebookRecord[] {
  const meeting = fresh()
  const people = new Map<string, string>()
  const records: NotebookRecord[] = []
  let order = last
  for (const { of, ask } of set.questions) {
    let person = people.get(of.toLowerCase())
    if (person === undefined) {
      const made = fresh()
      person = made.id
      people.set(of.toLowerCase(), person)
      records.push({ ...made, kind: 'person', name: '', role: 'other', roleText: of })
    }
    order = orderAfter(order)
    const question: Question = {
      ...fresh(),
      kind: 'question',
      ask,
      state: 'to-ask',
      child: null,
      person,
      meeting: meeting.id,
      passages: [],
      tags: [],
      answer: '',
      answeredBy: '',
      answeredOn: null,
      promises: [],
      order,
    }
    records.push(question)
  }
  records.push({
    ...meeting,
    kind: 'meeting',
    title: set.title,
    purpose: set.purpose,
    date: null,
    time: null,
    place: '',
    people: [...people.values()],
    child: null,
    hopes: '',
    first: [],
    notes: t('glossary_questions_from', publisher),
  })
  return records
}

function fresh() {
  const now = new Date().toISOString()
  return { id: crypto.randomUUID(), revision: 0, created: now, changed: now, deleted: null }
}
