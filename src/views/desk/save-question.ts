import { computed } from '@preact/signals'
import type { SavedPlace } from '../../notebook/save-wish.ts'
import { ask as askWorker } from '../../platform/messaging.ts'
import { tell, tellError } from '../shared/notices.ts'
import { titleOf } from '../shared/opening/opened.ts'
import { keep, kept } from './kept.ts'
import type { Point } from './points-of.ts'
import { plan, planText } from './state.ts'

/** Points that became questions in the notebook. */
export const savedAsks = computed(() => new Set(kept.value.saved))

/** Around the words, so that they are told from their like. */
const CONTEXT = 32

/** Keeps what to ask about a point in the notebook, with the plan's words. */
export async function saveAsQuestion(point: Point): Promise<void> {
  const opened = plan.value
  const ask = point.issues.map((issue) => issue.ask).join(' ')
  if (!opened || ask === '') return
  const file = { title: titleOf(opened), fingerprint: opened.fingerprint }
  const wish = {
    saveId: crypto.randomUUID(),
    ask,
    ...{ person: null, child: null, meeting: null, tags: [] },
    place: placeOf(point),
  }
  try {
    const question = { wish, file, title: file.title, evenInPrivate: false }
    const answer = await askWorker('notebook.save', question)
    if (!answer.saved) {
      tell(answer.reason === 'private' ? 'desk_question_private' : 'desk_question_failed')
      return
    }
    if (!savedAsks.value.has(point.id)) keep({ saved: [...kept.value.saved, point.id] })
    tell('desk_question_done')
  } catch (error) {
    tellError(error)
  }
}

function placeOf({ sentence, issues }: Point): SavedPlace | null {
  const start = issues[0]?.sentenceStart
  const text = planText.value?.text
  if (sentence === '' || start === undefined || text === undefined) return null
  const clean = (words: string) => words.replace(/\s+/g, ' ')
  const around = (from: number, to: number) => clean(text.slice(Math.max(from, 0), to))
  const exact = clean(sentence)
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: around(start - CONTEXT, start),
      suffix: around(start + sentence.length, start + sentence.length + CONTEXT),
    },
    ...{ position: null, fragment: null },
    repeated: clean(text).split(exact).length > 2,
    textLength: clean(text).length,
  }
}
