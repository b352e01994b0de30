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
  // Once the plan is in the page again.
  requestAnimationFrame(() => {
    const text = document.querySelector<HTMLElement>(`[data-part="${part}"]`)
    const button = issuesByPart.value.has(part)
      ? text?.parentElement?.parentElement?.querySelector<HTMLElement>('.asks-here')
      : undefined
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    text?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
    text?.classList.add('shown')
    setTimeout(() => text?.classList.remove('shown'), 4000)
    button?.focus({ preventScroll: true })
  })
}
