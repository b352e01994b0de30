/** How long one slice of work may hold the page's thread, in milliseconds. */
const SLICE = 8
/** Even a busy page gives us a slice after so long. */
const PATIENCE = 200

/** Resolves when the page has a moment to spare, with the time until which to work. */
function idle(): Promise<number> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(
        (deadline) => {
          const spare = deadline.didTimeout ? SLICE / 2 : deadline.timeRemaining()
          resolve(performance.now() + Math.max(2, Math.min(SLICE, spare)))
        },
        { timeout: PATIENCE },
      )
    } else {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        channel.port1.close()
        resolve(performance.now() + SLICE)
      }
      channel.port2.postMessage(null)
    }
  })
}

/** What a job gave, and how many milliseconds it worked. */
export interface Done<T> {
  value: T
  ms: number
}

/**
 * Runs a generator in short slices when the page is idle, until it returns. Each `next()` should
 * take well under a millisecond.
 * @throws what the generator throws; the signal's reason once it aborts.
 */
export async function inSlices<T>(
  job: Generator<unknown, T, void>,
  signal: AbortSignal,
): Promise<Done<T>> {
  let ms = 0
  for (;;) {
    const until = await idle()
    signal.throwIfAborted()
    const start = performance.now()
    let now = start
    do {
      const step = job.next()
      if (step.done) return { value: step.value, ms: ms + performance.now() - start }
      now = performance.now()
    } while (now < until)
    ms += now - start
  }
}

/** Resolves after so many milliseconds, or at once when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(end, ms)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
  })
}

/** Lets a loop sleep until something rings. */
export class Alarm {
  #isRung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#isRung = true
    this.#wake?.()
  }

  /** What rang before no longer counts. */
  reset(): void {
    this.#isRung = false
  }

  /** Resolves once it has rung since the last reset, or the signal aborts. */
  sleep(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isRung || signal.aborted) return resolve()
      this.#wake = () => {
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const wake = this.#wake
      signal.addEventListener('abort', wake)
    })
  }
}
