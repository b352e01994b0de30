import { JOBS } from './jobs.ts'
import type { JobAnswer, JobAsk } from './run-job.ts'

/* Runs the desk's heavy work away from the page. */
addEventListener('message', ({ data }: MessageEvent<JobAsk>) => {
  postMessage(answerTo(data))
})

function answerTo({ id, job, ask }: JobAsk): JobAnswer {
  try {
    // Who asks has its types from the same table.
    return { id, answer: JOBS[job](ask as never) }
  } catch (error) {
    return { id, fault: String(error) }
  }
}
