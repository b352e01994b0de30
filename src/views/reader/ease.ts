import type { EasyReading } from '../../easy/engine.ts'
import type { EasyPair } from '../../platform/easy.ts'
import type { Passage } from './model.ts'

export interface EaseOptions {
  signal: AbortSignal
  /** How many of the passages are done. */
  onProgress(done: number): void
  /** Lets the browser draw and take input. */
  pause(): Promise<void>
}

/**
 * Puts passages into easy words, one by one from the first, with a pause after each. Those that
 * have their sentences already are passed over, so that a stopped run can go on. True where it
 * came to the end.
 */
export async function ease(
  passages: readonly Passage[],
  reading: EasyReading,
  { signal, onProgress, pause }: EaseOptions,
): Promise<boolean> {
  for (const { content } of passages) reading.prepare(content.text)
  for (const [done, passage] of passages.entries()) {
    if (signal.aborted) return false
    if (passage.pairs.value === undefined) {
      passage.pairs.value = passage.isKept ? [kept(passage, reading)] : made(passage, reading)
      onProgress(done + 1)
      await pause()
    }
  }
  return !signal.aborted
}

function made(passage: Passage, reading: EasyReading): EasyPair[] {
  try {
    const pairs = reading.make(passage.content.text)
    return pairs.length > 0 ? pairs : [kept(passage, reading)]
  } catch {
    // One paragraph that the engine stumbles over must not cost the reader the others.
    return [kept(passage, reading)]
  }
}

/** A passage as it is, with its terms. */
function kept({ content }: Passage, reading: EasyReading): EasyPair {
  const source = content.isForeign
    ? { text: content.text, terms: [] }
    : { text: content.text, terms: reading.terms(content.text) }
  return { start: 0, source, easy: [source], isUnchanged: true, hasBullets: false }
}

/** So long we work before the browser must draw, in milliseconds. */
const SLICE = 40

let drawn = 0

/** Lets the browser draw and take input, at least once in a while. */
export async function pause(): Promise<void> {
  await turn()
  if (performance.now() - drawn < SLICE) return
  await frame()
  drawn = performance.now()
}

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** A message to ourselves waits its turn without the delay of timers, also in a tab behind others. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(undefined)
  })
}

/** Until the next frame was drawn; a tab that nobody sees draws none, and is not waited for. */
function frame(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      document.removeEventListener('visibilitychange', done)
      void turn().then(resolve)
    }
    document.addEventListener('visibilitychange', done)
    requestAnimationFrame(done)
  })
}
