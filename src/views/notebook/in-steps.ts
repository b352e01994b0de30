/** How long one slice may hold the page's thread, in milliseconds. */
const SLICE = 8

/**
 * Does long work in short slices, so that keys and scrolling never wait for it.
 *
 * @param isWanted asked before each slice; false ends the work early
 * @returns whether it came to its end, and with what
 */
export async function inSteps<T>(
  work: Generator<unknown, T>,
  isWanted: () => boolean,
): Promise<{ isDone: true; value: T } | { isDone: false }> {
  while (isWanted()) {
    const until = performance.now() + SLICE
    while (performance.now() < until) {
      const step = work.next()
      if (step.done) return { isDone: true, value: step.value }
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { isDone: false }
}
