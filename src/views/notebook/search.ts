import { effect, signal } from '@preact/signals'
import type { NotebookRecord } from '../../notebook/records.ts'
import { NotebookSearch } from '../../notebook/search/notebook-search.ts'
import { isWhole, records } from './data.ts'
import { inSteps } from './in-steps.ts'

type Records = ReadonlyMap<string, NotebookRecord>

/** Beyond so many changed records it is quicker to take all anew. */
const MANY = 500

const search = new NotebookSearch()
let known: Records | undefined
let run = 0

/** Whether everything can be found; before, some of it. */
export const isSearchReady = signal(false)
/** Rises whenever what can be found has changed. */
const turn = signal(0)

/** The ids of what fits, in everything that the notebook holds. */
export function found(wanted: string): Set<string> {
  turn.value
  return new Set(search.search(wanted).map(({ id }) => id))
}

/** Keeps what can be found in step with the notebook, from now on. */
export function followForSearch(): void {
  effect(() => {
    if (isWhole.value) follow(records.value)
  })
}

function follow(now: Records): void {
  const before = known
  if (now === before) return
  known = now
  const changed = [...now.values()].filter((record) => before?.get(record.id) !== record)
  if (!before || changed.length > MANY) {
    void takeAll(now)
    return
  }
  search.remove([...before.keys()].filter((id) => !now.has(id)))
  search.update(changed)
  turn.value = turn.peek() + 1
}

async function takeAll(now: Records): Promise<void> {
  run += 1
  const mine = run
  isSearchReady.value = false
  const { isDone } = await inSteps(search.setAllInSteps(now.values()), () => mine === run)
  if (!isDone) return
  isSearchReady.value = true
  turn.value = turn.peek() + 1
}
