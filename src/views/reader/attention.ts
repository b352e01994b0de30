import { computed, signal } from '@preact/signals'
import { text } from './text-state.ts'

/** The sentence that has the reader's attention: focused, pressed or read out. */
export const current = signal<string | undefined>(undefined)

/** The one sentence that Tab leads to; arrow keys go on from there. */
export const tabStop = computed(() => {
  const first = text.value?.passages.find(({ isKept }) => !isKept)
  return current.value ?? (first && sentenceId(first.key, 0))
})

/** Names a sentence on the page. */
export function sentenceId(passage: string, place: number): string {
  return `${passage}-${place}`
}

/** Arrow keys, while the focus is on a sentence, go to the next and the one before. */
export function move(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const from = event.target as HTMLElement
  if (by === 0 || !from.matches('.pair') || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.pair')]
  const next = all[all.indexOf(from) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
