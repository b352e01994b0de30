import { computed, effect, signal, untracked } from '@preact/signals'
import { type AiState, type AiWriter, aiState, openAi } from '../../easy/browser-ai.ts'
import type { EasyReading } from '../../easy/engine.ts'
import type { EasyPair } from '../../platform/easy.ts'
import { change, settings } from '../shared/settings-state.ts'
import type { Passage, Text } from './model.ts'
import { reading, work } from './state.ts'
import { text } from './text-state.ts'

/** What the browser has; `none` until it said otherwise. */
export const aiHere = signal<AiState>('none')

export type AiWork = 'off' | 'starting' | 'working' | 'done' | 'failed'
export const aiWork = signal<AiWork>('off')
/** How much of the download is there, from 0 to 1; undefined while none is under way. */
export const aiDownload = signal<number | undefined>(undefined)

/** A sentence short enough needs no second writer. */
const SHORT = 60

let run = new AbortController()
/** What the rules wrote, to go back to. */
const ruled = new WeakMap<Passage, readonly EasyPair[]>()

/** Asks what the browser has. */
export async function lookForAi(): Promise<void> {
  aiHere.value = await aiState()
}

/** Turns the AI on, from a press of the person's: the browser may download it then. */
export async function turnOn(): Promise<void> {
  await change({ readerAi: true })
  await write()
}

/** Turns it off: every sentence is again as the rules wrote it. */
export async function turnOff(): Promise<void> {
  stopAi()
  for (const passage of text.value?.passages ?? []) {
    const before = ruled.get(passage)
    if (before) passage.pairs.value = before
  }
  await change({ readerAi: false })
}

function stopAi(): void {
  run.abort()
  aiWork.value = 'off'
  aiDownload.value = undefined
}

/** Chosen, there, and with a text that the rules have written through. */
const isReady = computed(
  () => settings.value.readerAi && aiHere.value === 'available' && work.value === 'done',
)

/** Begins by itself only where nothing has to be downloaded; ends when the text does. */
export function followText(): void {
  effect(() => {
    if (isReady.value) void untracked(write)
    else if (aiWork.peek() === 'working') stopAi()
  })
}

let writingFor: Text | undefined

async function write(): Promise<void> {
  const here = text.value
  const by = reading.value
  if (!here || !by) return
  const isBusy = aiWork.value === 'starting' || aiWork.value === 'working'
  if (isBusy && writingFor === here) return
  writingFor = here
  run.abort()
  run = new AbortController()
  const { signal: stop } = run
  aiWork.value = 'starting'
  let writer: AiWriter | undefined
  try {
    writer = await openAi(stop, (share) => {
      aiDownload.value = share < 1 ? share : undefined
    })
    aiHere.value = 'available'
    aiDownload.value = undefined
    aiWork.value = 'working'
    await writeAll(here.passages, by, writer, stop)
    if (!stop.aborted) aiWork.value = 'done'
  } catch {
    if (!stop.aborted) aiWork.value = 'failed'
  } finally {
    aiDownload.value = undefined
    writer?.close()
  }
}

/**
 * Has sentences written by the AI one by one. Only what the guard lets through is shown; all
 * others stay as the rules wrote them.
 */
async function writeAll(
  passages: readonly Passage[],
  by: EasyReading,
  writer: AiWriter,
  stop: AbortSignal,
): Promise<void> {
  for (const passage of passages) {
    const pairs = passage.pairs.value
    if (passage.isKept || !pairs) continue
    for (const [place, pair] of pairs.entries()) {
      if (stop.aborted) return
      if (pair.isByAi || pair.source.text.length < SHORT) continue
      const written = await attempt(writer, pair.source.text, stop)
      const better = written === undefined ? undefined : by.fromAi(pair, written)
      if (stop.aborted || !better) continue
      if (!ruled.has(passage)) ruled.set(passage, pairs)
      passage.pairs.value = passage.pairs.value?.map((each, i) => (i === place ? better : each))
    }
  }
}

/** One sentence that the AI will not write must not end the others. */
async function attempt(
  writer: AiWriter,
  sentence: string,
  stop: AbortSignal,
): Promise<string | undefined> {
  try {
    return await writer.rewrite(sentence, stop)
  } catch {
    return undefined
  }
}
