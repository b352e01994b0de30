import { issuesByPart } from './parts.ts'
import { goTo, place } from './places.ts'
import type { Point } from './points-of.ts'
import { planText } from './state.ts'

/** Shows the plan where a point's words stand, with the attention there. */
export function showWords({ issues }: Point): void {
  const [issue] = issues
  if (issue) showSpan(issue.start)
}

/** Shows the plan where these words stand. @param start an offset into the plan's text */
export function showSpan(start: number): void {
  const part = planText.value?.parts.findIndex(({ end }) => end > start) ?? -1
  if (part < 0) return
  goTo('plan')
  place.value = 'plan'
  whenDrawn(part, (text) => {
    const button = issuesByPart.value.has(part)
      ? text.parentElement?.parentElement?.querySelector<HTMLElement>('.asks-here')
      : undefined
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    text.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
    text.classList.add('shown')
    setTimeout(() => text.classList.remove('shown'), 4000)
    button?.focus({ preventScroll: true })
  })
}

/** A long plan is drawn little by little: so long this waits for a text, in milliseconds. */
const PATIENCE = 10_000

function whenDrawn(part: number, act: (text: HTMLElement) => void): void {
  const until = performance.now() + PATIENCE
  const look = () => {
    const text = document.querySelector<HTMLElement>(`[data-part="${part}"]`)
    if (text) act(text)
    else if (place.value === 'plan' && performance.now() < until) requestAnimationFrame(look)
  }
  // Once the plan is in the page again.
  requestAnimationFrame(look)
}
