import { signal } from '@preact/signals'
import { orderAfter } from '../../notebook/order-after.ts'
import type { Question } from '../../notebook/records.ts'
import type { Deadline } from '../../plan/dates/types.ts'
import { t } from '../../ui/text.ts'
import { tell, tellError } from '../shared/notices.ts'
import { notebook } from '../shared/opening/keep.ts'
import { titleOf } from '../shared/opening/opened.ts'
import { plan } from './state.ts'

type Due = Question['promises'][number]

/** The days of this plan that stand in the notebook, by the deadline's id; with the day there. */
const keptDays = signal<ReadonlyMap<string, string>>(new Map())

/** The question that a plan's dates hang on; the same plan has the same one. */
const recordIdOf = (fingerprint: string) => `dates-${fingerprint.slice(0, 40)}`
const dueIdOf = ({ id }: Deadline) => `day-${id.replaceAll(' ', '-')}`
const dayOf = ({ sendBy, date }: Deadline) => sendBy ?? date

/** Looks up which days of the plan are in the notebook. */
export async function findKeptDays(): Promise<void> {
  const opened = plan.value
  keptDays.value = new Map()
  if (!opened) return
  const record = await notebook.get(recordIdOf(opened.fingerprint)).catch(() => undefined)
  if (plan.value === opened && record?.kind === 'question') note(record)
}

function note({ promises, deleted }: Question): void {
  const there = deleted === null ? promises : []
  keptDays.value = new Map(there.flatMap(({ id, due }) => (due === null ? [] : [[id, due]])))
}

/** Whether a deadline stands in the notebook with the very day that it has now. */
export function isKept(deadline: Deadline): boolean {
  return keptDays.value.get(dueIdOf(deadline)) === dayOf(deadline)
}

/** Puts deadlines among what is due in the notebook; one that is there gets its new day. */
export async function keepDeadlines(deadlines: readonly Deadline[]): Promise<void> {
  const opened = plan.value
  if (!opened) return
  if (opened.kept === 'private') return tell('desk_question_private')
  try {
    const before = await notebook.get(recordIdOf(opened.fingerprint))
    const known = before?.kind === 'question' ? before : undefined
    const question = withDays(
      known ?? (await newQuestion(recordIdOf(opened.fingerprint))),
      deadlines,
    )
    const [outcome] = await notebook.save(crypto.randomUUID(), [question])
    if (outcome?.status === 'conflict') return tell('desk_days_failed')
    if (plan.value === opened) note(question)
    tell('desk_days_done')
  } catch (error) {
    tellError(error)
  }
}

async function newQuestion(id: string): Promise<Question> {
  const opened = plan.value
  const now = new Date().toISOString()
  const orders = (await notebook.all('question')).map(({ order }) => order).sort()
  return {
    kind: 'question',
    id,
    revision: 0,
    created: now,
    changed: now,
    deleted: null,
    ask: t('desk_days_question', opened ? titleOf(opened) : ''),
    state: 'promised',
    ...{ child: null, person: null, meeting: null, passages: [], tags: [] },
    ...{ answer: '', answeredBy: '', answeredOn: null, promises: [] },
    order: orderAfter(orders.at(-1) ?? null),
  }
}

/** The question with these days; those that are there stay in their order. */
function withDays(question: Question, deadlines: readonly Deadline[]): Question {
  // What was deleted with its question is not brought back, but for what is asked for now.
  const there = question.deleted === null ? question.promises : []
  const days = new Map<string, Due>(there.map((each) => [each.id, each]))
  for (const deadline of deadlines) {
    const id = dueIdOf(deadline)
    const due = dayOf(deadline)
    const same = days.get(id)?.due === due
    days.set(id, {
      id,
      who: t(`desk_days_who_${deadline.who}`),
      what: [`${deadline.title}.`, deadline.told, deadline.unsure].filter(Boolean).join(' '),
      due,
      done: same && (days.get(id)?.done ?? false),
    })
  }
  return { ...question, deleted: null, state: 'promised', promises: [...days.values()] }
}
