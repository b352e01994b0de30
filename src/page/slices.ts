/** How long one slice of work may hold the page's thread, in milliseconds. */
const SLICE = 8
/** Even a busy page gives us a slice after so long. */
const PATIENCE = 200

/** Resolves when the page has a moment to spare, with the time until which to work. */
export function idle(): Promise<number> {
  return new Promise((resolve) => {
    requestIdleCallback(
      (deadline) => {
        const spare = deadline.didTimeout ? SLICE / 2 : deadline.timeRemaining()
        resolve(performance.now() + Math.max(2, Math.min(SLICE, spare)))
      },
      { timeout: PATIENCE },
    )
  })
}

/** Yielded by a job that wants its slice to end here: what it did should be seen at once. */
export const PAUSE = Symbol('pause')

/** What a job gave, and how many milliseconds it worked. */
export interface Done<T> {
  value: T
  ms: number
}

/**
 * Runs a generator in short slices when the page is idle, until it returns. Each `next()` should
 * take well under a millisecond.
 * @param first the least length of the first slice, in milliseconds
 * @throws what the generator throws; the signal's reason once it aborts.
 */
export async function inSlices<T>(
  job: Generator<unknown, T, void>,
  signal: AbortSignal,
  first = 0,
): Promise<Done<T>> {
  let ms = 0
  for (;;) {
    let until = await idle()
    signal.throwIfAborted()
    const start = performance.now()
    if (ms === 0) until = Math.max(until, start + first)
    let now = start
    do {
      const step = job.next()
      if (step.done) return { value: step.value, ms: ms + performance.now() - start }
      now = performance.now()
      if (step.value === PAUSE) break
    } while (now < until)
    ms += now - start
  }
}

/** Lets a loop sleep until something rings, and nap a while more unless it rings urgently. */
export class Alarm {
  #isRung = false
  #isUrgent = false
  #wake: (() => void) | undefined

  ring(isUrgent = false): void {
    this.#isRung = true
    this.#isUrgent ||= isUrgent
    this.#wake?.()
  }

  /** What rang before no longer counts. */
  reset(): void {
    this.#isRung = false
    this.#isUrgent = false
  }

  /** Resolves once it has rung since the last reset, or the signal aborts. */
  async sleep(signal: AbortSignal): Promise<void> {
    while (!this.#isRung && !signal.aborted) await this.#next(signal)
  }

  /** Resolves after so many milliseconds, once it rings urgently, or the signal aborts. */
  async nap(ms: number, signal: AbortSignal): Promise<void> {
    const end = performance.now() + ms
    for (let left = ms; left > 0 && !this.#isUrgent && !signal.aborted; ) {
      await this.#next(signal, left)
      left = end - performance.now()
    }
  }

  #next(signal: AbortSignal, ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#wake = undefined
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = ms === undefined ? undefined : setTimeout(wake, ms)
      this.#wake = wake
      signal.addEventListener('abort', wake)
    })
  }
}
