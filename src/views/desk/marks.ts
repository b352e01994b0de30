import { effect } from '@preact/signals'
import { openPoints } from './ask-card.tsx'
import { issuesByPart } from './parts.ts'
import { pointsOf } from './points-of.ts'
import { notes, planText } from './state.ts'

const NAME = 'desk-ask'

/** Where a browser knows no highlights, the buttons beside the words are the way. */
const highlight = typeof Highlight === 'undefined' ? undefined : new Highlight()
if (highlight) CSS.highlights.set(NAME, highlight)

/**
 * Marks the words of one text of the plan that there is something to ask about, where they stand
 * in the page now; no text is wrapped or parted. What is fine for the person is left unmarked.
 * @returns what takes the marks away again
 */
export function markPart(part: number): () => void {
  let ranges: Range[] = []
  const clear = () => {
    for (const range of ranges) highlight?.delete(range)
  }
  const stop = effect(() => {
    clear()
    ranges = rangesOf(part)
    for (const range of ranges) highlight?.add(range)
  })
  return () => {
    stop()
    clear()
  }
}

function rangesOf(part: number): Range[] {
  const element = document.querySelector(`[data-part="${part}"]`)
  const from = planText.value?.parts[part]?.start
  // Under forced colours they would be blocks of colour, as if everything were selected.
  if (!element || from === undefined || matchMedia('(forced-colors: active)').matches) return []
  return (issuesByPart.value.get(part) ?? []).flatMap(({ id, start, end }) => {
    if (notes.value.get(id)?.state === 'fine') return []
    return rangeIn(element, Math.max(start - from, 0), end - from) ?? []
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
    node.parentElement?.closest('[data-apart]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) yield walker.currentNode as Text
}

/**
 * A press on marked words of the plan opens what there is to ask about them. To be called before
 * the page's script is there: a word in them that has a card of its own shows it when the pointer
 * rests, and leaves the press to us.
 */
export function followPresses(): void {
  addEventListener('click', openAtPress, { capture: true })
}

function openAtPress(event: MouseEvent): void {
  const target = event.target as Element
  // By key, buttons beside the words do it.
  if (event.detail === 0 || !target.closest?.('.sections')) return
  if (target.closest('a, button, summary, label, input, select, textarea')) return
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
  if (!range) return
  event.stopImmediatePropagation()
  openPoints(points, range, element)
}
