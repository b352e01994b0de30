import { effect, signal } from '@preact/signals'
import { likeQuestionsInSteps } from '../../notebook/duplicates.ts'
import type { Question } from '../../notebook/records.ts'
import { isWhole, questions } from './data.ts'
import { inSteps } from './in-steps.ts'

/** So long after the last change the questions are held against each other, in milliseconds. */
const CALM = 600

/** Groups of questions that ask nearly the same, as they were found last. */
export const like = signal<readonly Question[][]>([])

let run = 0

/** Looks for like questions from now on, whenever the notebook has been left alone for a moment. */
export function followLikeQuestions(): void {
  effect(() => {
    const all = questions.value
    run += 1
    const mine = run
    if (!isWhole.value) return
    setTimeout(async () => {
      const found = await inSteps(likeQuestionsInSteps(all), () => mine === run)
      if (found.isDone) like.value = found.value
    }, CALM)
  })
}
