/** How long one slice of work may hold the page's thread, in milliseconds. */
const SLICE = 8
/** Even a busy page gives us a slice after so long. */
const PATIENCE = 200
/** The same where somebody waits for what the first slices do. */
const SOON = 50
/** So many long slices follow each other closely, at most. */
const MOST_LONG = 3

/** Resolves when the page has a moment to spare, with the time until which to work. */
export function idle(timeout = PATIENCE): Promise<number> {
  return new Promise((resolve) => {
    requestIdleCallback(
      (deadline) => {
        const spare = deadline.didTimeout ? SLICE / 2 : deadline.timeRemaining()
        resolve(performance.now() + Math.max(2, Math.min(SLICE, spare)))
      },
      { timeout },
    )
  })
}

/** Lets the page do what waits to be done, and no more. */
function breathe(): Promise<number> {
  return new Promise((resolve) => setTimeout(() => resolve(performance.now()), 0))
}

/**
 * Yielded by a job that wants its slice to end here: what it did should be seen at once. Long
 * slices end with it.
 */
export const PAUSE = Symbol('pause')

/** What a job gave, and how many milliseconds it worked. */
export interface Done<T> {
  value: T
  ms: number
}

/**
 * Runs a generator in short slices when the page is idle, until it returns. Each `next()` should
 * take well under a millisecond.
 * @param long the length of the first slices, in milliseconds, where somebody waits for what they
 *   do: up to the first `PAUSE`, three at most, with hardly a wait between them
 * @throws what the generator throws; the signal's reason once it aborts.
 */
export async function inSlices<T>(
  job: Generator<unknown, T, void>,
  signal: AbortSignal,
  long = 0,
): Promise<Done<T>> {
  let ms = 0
  let longLeft = long > 0 ? MOST_LONG : 0
  for (;;) {
    let until = await (longLeft === 0 ? idle() : ms === 0 ? idle(SOON) : breathe())
    signal.throwIfAborted()
    const start = performance.now()
    if (longLeft > 0) {
      until = Math.max(until, start + long)
      longLeft--
    }
    let now = start
    do {
      const step = job.next()
      if (step.done) return { value: step.value, ms: ms + performance.now() - start }
      now = performance.now()
      if (step.value === PAUSE) {
        longLeft = 0
        break
      }
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
