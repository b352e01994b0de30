import { signal } from '@preact/signals'
import { localVoice } from '../../ui/voices.ts'

/** One line to be read out, and the sentence it belongs to. */
export interface Spoken {
  key: string
  line: number
  text: string
}

export type Listening = 'off' | 'on' | 'paused' | 'no-voice'

export const listening = signal<Listening>('off')
/** The line that is being read out. */
export const spokenNow = signal<{ key: string; line: number } | undefined>(undefined)

let queue: readonly Spoken[] = []
let at = 0
/** Ends of utterances that were cut off say nothing about the one that is spoken now. */
let round = 0

/** Reads lines out from the one at `from`, with a voice that works without the internet. */
export async function listen(lines: readonly Spoken[], from = 0): Promise<void> {
  queue = lines
  at = Math.max(0, from)
  await speak()
}

/** Stops after the word; going on begins the same line again, which every browser can do. */
export function pauseListening(): void {
  round++
  window.speechSynthesis?.cancel()
  listening.value = 'paused'
}

export async function resumeListening(): Promise<void> {
  await speak()
}

export function stopListening(): void {
  round++
  window.speechSynthesis?.cancel()
  listening.value = 'off'
  spokenNow.value = undefined
}

async function speak(): Promise<void> {
  round++
  const mine = round
  listening.value = 'on'
  const synthesis = window.speechSynthesis
  const voice = synthesis && (await localVoice(synthesis))
  if (mine !== round) return
  if (!voice) {
    listening.value = 'no-voice'
    return
  }
  synthesis.cancel()
  const next = () => {
    if (mine !== round) return
    const spoken = queue[at]
    if (!spoken) return stopListening()
    spokenNow.value = { key: spoken.key, line: spoken.line }
    const utterance = new SpeechSynthesisUtterance(spoken.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = 0.9
    const done = () => {
      if (mine !== round) return
      at++
      next()
    }
    utterance.onend = done
    utterance.onerror = done
    synthesis.speak(utterance)
  }
  next()
}
