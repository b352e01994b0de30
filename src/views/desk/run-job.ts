import type { Jobs } from './jobs.ts'

export interface JobAsk {
  id: number
  job: keyof Jobs
  ask: unknown
}

export type JobAnswer = { id: number; answer: unknown } | { id: number; fault: string }

type Settle = { resolve: (answer: unknown) => void; reject: (reason: Error) => void }

let worker: Worker | undefined
let count = 0
const waiting = new Map<number, Settle>()

/**
 * Runs a piece of heavy work in the desk's worker; where there can be none, here.
 * @throws Error what the work threw, or why the worker ended.
 */
export async function runJob<J extends keyof Jobs>(
  job: J,
  ask: Parameters<Jobs[J]>[0],
): Promise<ReturnType<Jobs[J]>> {
  const helper = theWorker()
  if (!helper) {
    const { JOBS } = await import('./jobs.ts')
    // A union of functions takes only what all of them take; `ask` fits the one named.
    return JOBS[job](ask as never) as ReturnType<Jobs[J]>
  }
  const id = ++count
  return new Promise<ReturnType<Jobs[J]>>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
    const message: JobAsk = { id, job, ask }
    helper.postMessage(message)
  })
}

function theWorker(): Worker | undefined {
  if (worker || typeof Worker === 'undefined') return worker
  const made = new Worker(new URL('./job-worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<JobAnswer>) => {
    const settle = waiting.get(data.id)
    waiting.delete(data.id)
    if ('fault' in data) settle?.reject(new Error(data.fault))
    else settle?.resolve(data.answer)
  }
  // It could not be loaded, or ran out of memory: the next piece of work gets a new one.
  made.onerror = (event) => {
    made.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
  }
  worker = made
  return made
}
