import { sayDay } from './exchange/say.ts'
import type { NotebookRecord, Question, RecordOf } from './records.ts'

/** Words that most questions have, whatever they are about. */
const COMMON = new Set(
  'a an and any are as at be by can could do does for from get has have he her his i if in is it its me my of on or our please shall she should so some tell than that the their them then there they this to us was we were will with would you your'.split(
    ' ',
  ),
)
/** Two questions are never alike if one has another of these than the other. */
const TURNING =
  /^(?:not|no|never|none|without|who|whom|whose|when|where|why|how|what|which|less|more|before|after|\p{N}+)$/u
/** How much of two questions' words must be the same (shared over all). */
const ALIKE = 0.7

/** So many questions are looked at between two pauses. */
const STRETCH = 20

/**
 * Groups of questions that ask the same or nearly the same: the same words but for a few, common
 * ones not counted. Never alike are questions about different children, with different numbers, of
 * which one says "not", or one asks who and the other when. Each group has at least two, and is in
 * the order given.
 *
 * Yields now and then: among thousands of questions this takes a while. Two sets of words that
 * share most are sure to share one of each set's rarest few, so only those are looked up (the
 * prefix filter of Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007).
 */
export function* likeQuestionsInSteps(
  questions: readonly Question[],
): Generator<void, Question[][]> {
  const asked: ReturnType<typeof tellingWords>[] = []
  const counts = new Map<string, number>()
  for (const [at, { ask }] of questions.entries()) {
    if (at % STRETCH === 0) yield
    const telling = tellingWords(ask)
    asked.push(telling)
    for (const word of telling.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  /** By child, turning words and one of the rarest words: which questions have it. */
  const places = new Map<string, number[]>()
  const groups: number[] = []
  for (const [at, { child }] of questions.entries()) {
    if (at % STRETCH === 0) yield
    groups.push(at)
    const mine = asked[at]
    if (mine === undefined) continue
    const keys = rarest(mine.words, counts).map((word) => `${child} ${mine.turning} ${word}`)
    const others = new Set(keys.flatMap((key) => places.get(key) ?? []))
    for (const other of [...others].sort((a, b) => a - b)) {
      const theirs = asked[other]
      if (theirs === undefined || !areAlike(mine.words, theirs.words)) continue
      groups[at] = groups[other] ?? other
      break
    }
    for (const key of keys) {
      const list = places.get(key)
      if (list === undefined) places.set(key, [at])
      else list.push(at)
    }
  }
  const found = new Map<number, Question[]>()
  for (const [at, group] of groups.entries()) {
    const question = questions[at]
    if (question) found.set(group, [...(found.get(group) ?? []), question])
  }
  return [...found.values()].filter((group) => group.length > 1)
}

/** So many of the rarest words that a set like this one must have one of them. */
function rarest(words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string[] {
  const count = (word: string) => counts.get(word) ?? 0
  const inOrder = [...words].sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))
  return inOrder.slice(0, words.size - Math.ceil(ALIKE * words.size - 1e-9) + 1)
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  return shared / (one.size + other.size - shared) >= ALIKE
}

/** The words that tell a question from another (all, where it has only common ones). */
function tellingWords(ask: string): { words: Set<string>; turning: string } {
  const all = ask
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/n[’']t\b/g, ' not')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const turning = [...new Set(all.filter((word) => TURNING.test(word)))].sort().join(' ')
  const telling = all.filter((word) => !COMMON.has(word) && !TURNING.test(word))
  return { words: new Set(telling.length === 0 ? all : telling), turning }
}

/**
 * One question out of several, with nothing lost: passages, tags and promises of all, each answer
 * that says something of its own, and what one left open from the others. Its wording is that of
 * `keep`.
 *
 * @param now the time now, as an ISO moment
 * @param meetings where the others may be among the questions that matter most; `keep` takes their
 * place
 * @returns for one `NotebookStore.save`, which can be undone as one: the merged question, the others
 * deleted, and the meetings that change
 */
export function mergeQuestions(
  keep: Question,
  others: readonly Question[],
  now: string,
  meetings: Iterable<RecordOf<'meeting'>> = [],
): NotebookRecord[] {
  const all = [keep, ...others]
  const one = <T>(pick: (question: Question) => T | null) =>
    all.map(pick).find((value) => value !== null) ?? null
  const each = <T>(pick: (question: Question) => readonly T[]) => [...new Set(all.flatMap(pick))]
  const merged: Question = {
    ...keep,
    state: STATES.find((state) => all.some((question) => question.state === state)) ?? keep.state,
    child: one(({ child }) => child),
    person: one(({ person }) => person),
    meeting: one(({ meeting }) => meeting),
    passages: each(({ passages }) => passages),
    tags: each(({ tags }) => tags),
    ...mergedAnswer(all),
    promises: mergedPromises(all),
  }
  const gone = new Set(others.map(({ id }) => id))
  const changed = [...meetings]
    .filter(({ first }) => first.some((id) => gone.has(id)))
    .map((meeting) => ({
      ...meeting,
      first: [...new Set(meeting.first.map((id) => (gone.has(id) ? keep.id : id)))],
    }))
  return [merged, ...others.map((question) => ({ ...question, deleted: now })), ...changed]
}

/** From the furthest on. */
const STATES: readonly Question['state'][] = ['promised', 'answered', 'asked', 'to-ask']

function mergedAnswer(
  all: readonly Question[],
): Pick<Question, 'answer' | 'answeredBy' | 'answeredOn'> {
  const told = all.filter(
    ({ answer, answeredBy, answeredOn }) =>
      answer.trim() !== '' || answeredBy.trim() !== '' || answeredOn !== null,
  )
  const [only] = told
  if (only === undefined) return { answer: '', answeredBy: '', answeredOn: null }
  const say = ({ answer, answeredBy, answeredOn }: Question) =>
    JSON.stringify([answer.trim(), answeredBy.trim(), answeredOn])
  const different = [...new Map(told.map((question) => [say(question), question])).values()]
  if (different.length === 1) {
    const { answer, answeredBy, answeredOn } = only
    return { answer, answeredBy, answeredOn }
  }
  // Each answer keeps who gave it and when.
  const answer = different
    .map((question) => {
      const day = question.answeredOn === null ? '' : sayDay(question.answeredOn)
      const by = [question.answeredBy.trim(), day].filter((part) => part !== '').join(', ')
      return by === '' ? question.answer.trim() : `${question.answer.trim()} (${by})`.trim()
    })
    .join('\n\n')
  const names = [...new Set(different.map(({ answeredBy }) => answeredBy.trim()))]
  const days = [...new Set(different.map(({ answeredOn }) => answeredOn))]
  return {
    answer,
    answeredBy: names.filter((name) => name !== '').join(', '),
    answeredOn: days.length === 1 ? (days[0] ?? null) : null,
  }
}

/** The same promise may have been written down with both. */
function mergedPromises(all: readonly Question[]): Question['promises'] {
  const promises = new Map<string, Question['promises'][number]>()
  for (const promise of all.flatMap((question) => question.promises)) {
    const { id: _, ...said } = promise
    const key = JSON.stringify(said)
    if (!promises.has(key)) promises.set(key, promise)
  }
  return [...promises.values()]
}
