import { effect } from '@preact/signals'
import { openPoints } from './ask-card.tsx'
import { issuesByPart } from './parts.ts'
import { pointsOf } from './points-of.ts'
import { notes, planText } from './state.ts'

const NAME = 'desk-ask'

/**
 * Underlines the words of the plan that there is something to ask about, where they stand in the
 * page now; no text is wrapped or parted. What is fine for the person is left unmarked.
 */
export function markWords(): () => void {
  return effect(() => {
    const parts = planText.value?.parts ?? []
    // There they would be blocks of colour, as if everything were selected.
    const isForced = matchMedia('(forced-colors: active)').matches
    const ranges: Range[] = []
    for (const [part, issues] of issuesByPart.value) {
      const element = document.querySelector(`[data-part="${part}"]`)
      const from = parts[part]?.start
      if (!element || from === undefined) continue
      for (const { id, start, end } of issues) {
        if (notes.value.get(id)?.state === 'fine') continue
        const range = rangeIn(element, Math.max(start - from, 0), end - from)
        if (range) ranges.push(range)
      }
    }
    // Where a browser knows no highlights, the buttons beside the words are the way.
    if (typeof Highlight !== 'undefined')
      CSS.highlights.set(NAME, new Highlight(...(isForced ? [] : ranges)))
  })
}

/** The range of letters in an element, not counting what was taken out of the plan. */
function rangeIn(element: Element, start: number, end: number): Range | undefined {
  const range = document.createRange()
  let at = 0
  let hasStart = false
  for (const node of textNodes(element)) {
    const next = at + node.length
    if (!hasStart && start < next) {
      range.setStart(node, Math.max(start - at, 0))
      hasStart = true
    }
    if (hasStart && end <= next) {
      range.setEnd(node, end - at)
      return range
    }
    at = next
  }
  return undefined
}

function* textNodes(element: Element): Generator<Text, void, void> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-out]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) yield walker.currentNode as Text
}

/** A press on marked words opens what there is to ask about them. */
export function openAtPress(event: MouseEvent): void {
  // Whoever selects words wants the words.
  if (getSelection()?.isCollapsed === false) return
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  const element = place?.offsetNode.parentElement?.closest<HTMLElement>('[data-part]')
  if (!place || !element) return
  const part = Number(element.dataset.part)
  const from = planText.value?.parts[part]?.start ?? 0
  const issues = issuesByPart.value.get(part) ?? []
  const pressed = issues.find(({ start, end }) =>
    rangeIn(element, start - from, end - from)?.isPointInRange(place.offsetNode, place.offset),
  )
  if (!pressed) return
  const range = rangeIn(element, pressed.start - from, pressed.end - from)
  const points = pointsOf(issues).filter(({ issues }) => issues.includes(pressed))
  if (range) openPoints(points, range, element)
}
