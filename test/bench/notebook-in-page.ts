import { contentsOf } from '../../src/notebook/contents.ts'
import { planImport } from '../../src/notebook/exchange/plan-import.ts'
import type { NotebookRecord } from '../../src/notebook/records.ts'
import { NotebookSearch } from '../../src/notebook/search/notebook-search.ts'
import { NotebookStore } from '../../src/notebook/store.ts'
import { madeNotebook, typedWords } from './made-notebook.ts'

// Runs in the browser, on its real IndexedDB.

/** Milliseconds. */
export interface NotebookTimings {
  records: number
  fill: number
  /** Opening the database and reading all of it, first and middle one. */
  openFirst: number
  open: number
  /** Making the index of the search. */
  index: number
  /** One search as somebody types, middle and slowest. */
  search: number
  searchSlowest: number
  /** One question saved and committed, and the index brought up to date. */
  save: number
  saveSlowest: number
  indexSaved: number
}

const NAME = 'bench-notebook'
const ROUNDS = 7
const SAVES = 25

async function timeNotebook(questions: number): Promise<NotebookTimings> {
  const writer = new NotebookStore({ name: NAME })
  const made = madeNotebook(questions)
  const fill = await timed(() => writer.applyImport('fill', planImport([], made)))
  writer.close()

  const opens: number[] = []
  let records: NotebookRecord[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const reader = new NotebookStore({ name: NAME })
    opens.push(
      await timed(async () => {
        records = await reader.everything()
        contentsOf(records)
      }),
    )
    reader.close()
  }

  const search = new NotebookSearch()
  const index = await timed(() => search.setAll(records))
  const searches: number[] = []
  for (const typed of typedWords()) searches.push(await timed(() => search.search(typed)))

  const store = new NotebookStore({ name: NAME })
  const saves: number[] = []
  const updates: number[] = []
  const asked = records.filter((record) => record.kind === 'question').slice(0, SAVES)
  for (const [at, question] of asked.entries()) {
    const changed = { ...question, answer: `Written in the meeting, number ${at}` }
    saves.push(await timed(() => store.save(`save-${at}`, [changed])))
    updates.push(await timed(() => search.update([changed])))
  }
  store.close()
  Object.assign(globalThis, { kept: [records, search] })
  return {
    records: records.length,
    fill,
    openFirst: opens[0] ?? Number.NaN,
    open: middle(opens),
    index,
    search: middle(searches),
    searchSlowest: Math.max(...searches),
    save: middle(saves),
    saveSlowest: Math.max(...saves),
    indexSaved: middle(updates),
  }
}

/** Puts a notebook of this size into the extension's own store, in place of what is there. For a page of the extension. */
async function fillNotebook(questions: number): Promise<void> {
  const store = new NotebookStore()
  await store.deleteEverything()
  await store.applyImport('fill', planImport([], madeNotebook(questions)))
  store.close()
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

Object.assign(globalThis, { sendlightNotebookBench: { fillNotebook, timeNotebook } })
