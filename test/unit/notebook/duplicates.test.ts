import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeQuestionsInSteps, mergeQuestions } from '../../../src/notebook/duplicates.ts'
import type { Question } from '../../../src/notebook/records.ts'
import { NotebookStore } from '../../../src/notebook/store.ts'
import { makeMeeting, makeQuestion } from './make-records.ts'

const NOW = '2026-11-25T09:00:00.000Z'
function likeQuestions(questions: readonly Question[]): Question[][] {
  const steps = likeQuestionsInSteps(questions)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
const groups = (...asks: string[]) =>
  likeQuestions(asks.map((ask, at) => makeQuestion(`q${at}`, ask))).map((group) =>
    group.map(({ ask }) => ask),
  )

describe('questions that ask the same', () => {
  test('are found, in other small words and other order', () => {
    expect(
      groups(
        'Who will give the speech therapy?',
        'When is the review?',
        'Who gives Mo lunch?',
        'Who will be giving his lunch at school every day?',
        'The speech therapy: who will give it?',
        'WHO WILL GIVE THE SPEECH THERAPY',
      ),
    ).toEqual([
      [
        'Who will give the speech therapy?',
        'The speech therapy: who will give it?',
        'WHO WILL GIVE THE SPEECH THERAPY',
      ],
    ])
  })

  test('are all found that comparing each with each finds', () => {
    const words = 'taxi lunch speech reading report review panel travel nurse school'.split(' ')
    const asks = fc.array(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(asks, (made) => {
        const questions = made.map((each, at) => makeQuestion(`q${at}`, each.join(' ')))
        const isLike = (a: readonly string[], b: readonly string[]) => {
          const shared = a.filter((word) => b.includes(word)).length
          return shared / (a.length + b.length - shared) >= 0.7
        }
        const found = new Set(likeQuestions(questions).flat())
        for (const [at, question] of questions.entries()) {
          const likes = made.map((each, other) => other !== at && isLike(each, made[at] ?? []))
          // One that is like two others, which are not like each other, goes with the first.
          if (likes.slice(0, at).includes(true)) expect(found).toContain(question)
          if (found.has(question)) expect(likes).toContain(true)
        }
      }),
    )
  })

  test.each([
    ['Who gives the speech therapy?', 'When is the speech therapy given?'],
    ['Will there be a speech therapist?', 'Why will there not be a speech therapist?'],
    ['Can he have 20 minutes of reading?', 'Can he have 30 minutes of reading?'],
    ['Isn’t there a place at the unit?', 'Is there a place at the unit?'],
  ])('are not "%s" and "%s"', (one, other) => {
    expect(groups(one, other)).toEqual([])
  })

  test('are not about two children', () => {
    const ask = 'Who gives the speech therapy?'
    expect(
      likeQuestions([
        makeQuestion('a', ask, { child: 'c1' }),
        makeQuestion('b', ask, { child: 'c2' }),
      ]),
    ).toEqual([])
  })

  test('stand in one group each', () => {
    const ask = fc.array(fc.constantFrom('who', 'not', '5', 'speech', 'plan', 'school', 'the'), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 20 }), (asks) => {
        const found = likeQuestions(
          asks.map((words, at) => makeQuestion(`q${at}`, words.join(' '))),
        )
        const ids = found.flat().map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const group of found) expect(group.length).toBeGreaterThan(1)
      }),
    )
  })
})

describe('questions made one', () => {
  const keep = makeQuestion('q1', 'Who?', {
    passages: ['x1'],
    tags: ['t1'],
    answer: 'Ms Rowe',
    answeredBy: 'SENCo',
    answeredOn: '2026-12-03',
    state: 'answered',
    promises: [{ id: 'a', who: 'S', what: 'Call', due: null, done: false }],
  })
  const other = makeQuestion('q2', 'Who will?', {
    passages: ['x1', 'x2'],
    child: 'c1',
    answer: 'A therapist',
    answeredBy: 'Head',
    answeredOn: '2026-12-10',
    state: 'asked',
    promises: [
      { id: 'b', who: 'S', what: 'Call', due: null, done: false },
      { id: 'c', who: 'S', what: 'Write', due: null, done: false },
    ],
  })

  test('lose nothing', () => {
    const meeting = makeMeeting('m1', { first: ['q9', 'q2'] })
    const [merged, gone, changed, ...more] = mergeQuestions(keep, [other], NOW, [
      meeting,
      makeMeeting('m2'),
    ])
    expect(merged).toMatchObject({
      id: 'q1',
      ask: 'Who?',
      child: 'c1',
      passages: ['x1', 'x2'],
      state: 'answered',
      answer: 'Ms Rowe (SENCo, 3 December 2026)\n\nA therapist (Head, 10 December 2026)',
      answeredBy: 'SENCo, Head',
      answeredOn: null,
      promises: [{ what: 'Call' }, { what: 'Write' }],
    })
    expect(gone).toMatchObject({ id: 'q2', deleted: NOW })
    expect(changed).toMatchObject({ id: 'm1', first: ['q9', 'q1'] })
    expect(more).toEqual([])
  })

  test('keep one answer as it was given', () => {
    const [merged] = mergeQuestions(makeQuestion('q3', 'Who?'), [keep], NOW)
    expect(merged).toMatchObject({
      answer: 'Ms Rowe',
      answeredBy: 'SENCo',
      answeredOn: '2026-12-03',
    })
  })

  test('come apart again with one undo', async () => {
    const store = new NotebookStore({ name: 'merge' })
    await store.save('s1', [keep, other])
    const before = await store.all('question')
    const [one, two] = before
    if (!one || !two) throw new Error('not saved')
    await store.save('s2', mergeQuestions(one, [two], NOW))
    expect(await store.all('question')).toHaveLength(1)
    await store.undo('s2')
    const said = (list: typeof before) => list.map(({ revision: _, changed: __, ...rest }) => rest)
    expect(said(await store.all('question'))).toEqual(said(before))
  })
})
