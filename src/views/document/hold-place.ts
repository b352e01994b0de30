import { effect } from '@preact/signals'
import { side } from './state.ts'

/**
 * Keeps what is being read where it is, when a panel opens or closes beside it and every line
 * runs anew: the words that are selected, or else the first text in sight.
 * @returns what ends it.
 */
export function holdPlace(root: () => Element | null): () => void {
  let isFirst = true
  return effect(() => {
    // The effect runs when it changes, and before the page is drawn anew.
    side.value
    if (isFirst) {
      isFirst = false
      return
    }
    const held = readHere(root())
    if (!held) return
    const { element, top } = held
    requestAnimationFrame(() => {
      const by = element.getBoundingClientRect().top - top
      if (element.isConnected && Math.abs(by) > 1) scrollBy({ top: by, behavior: 'instant' })
    })
  })
}

function readHere(root: Element | null): { element: Element; top: number } | undefined {
  if (!root) return undefined
  const selection = document.getSelection()
  const chosen = selection?.isCollapsed === false ? selection.anchorNode?.parentElement : null
  const within = chosen && root.contains(chosen) ? chosen.closest('.text') : null
  const texts = within ? [within] : root.querySelectorAll('.text')
  const bar = document.querySelector('header.top')?.getBoundingClientRect().bottom ?? 0
  for (const element of texts) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom > Math.max(0, bar) && top < innerHeight) return { element, top }
  }
  return undefined
}
