import { type NormalText, normalise } from '../../../notebook/anchor/normalise.ts'
import type { Reading } from '../reading.ts'

/** Long texts are searched in slices of so many milliseconds. */
const SLICE = 12

const normalTexts = new WeakMap<Reading, NormalText>()

/** A document's whole text as places are looked for in it; made once. */
export function normalOf(now: Reading): NormalText {
  const known = normalTexts.get(now) ?? normalise(now.text.text)
  normalTexts.set(now, known)
  return known
}

/** Runs steps to their end, and lets the page breathe between slices. */
export async function toEnd<T>(steps: Generator<void, T>): Promise<T> {
  let begun = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - begun < SLICE) continue
    await new Promise((resolve) => setTimeout(resolve))
    begun = performance.now()
  }
}
