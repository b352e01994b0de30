import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../ui/text.ts'
import { placeBeside } from '../shared/place-beside.ts'
import { PointParts } from './point-parts.tsx'
import type { Point } from './points-of.ts'

interface Shown {
  points: Point[]
  beside: { getBoundingClientRect(): DOMRect }
  /** What has the attention again once the card is closed. */
  back: HTMLElement
}

const shown = signal<Shown | undefined>(undefined)

/** Opens what there is to ask about some words, beside them. */
export function openPoints(points: Point[], beside: Shown['beside'], back: HTMLElement): void {
  shown.value = { points, beside, back }
}

/** Words in it can be explained too: the card that does so is not elsewhere. */
const EXPLAINED = '[data-m]'

/**
 * The one small window in the plan; Escape, or a press elsewhere, closes it. The browser's own way
 * of closing would take a press in a word's card for one elsewhere.
 */
export function AskCard() {
  const box = useRef<HTMLDivElement>(null)
  const now = shown.value
  /** The attention goes back to where it came from, if it was in here. */
  const close = () => {
    const hadAttention = box.current?.contains(document.activeElement)
    box.current?.hidePopover()
    if (hadAttention) now?.back.focus()
  }
  useEffect(() => {
    const element = box.current
    if (!now || !element) return
    if (!element.matches(':popover-open')) element.showPopover()
    placeBeside(element, now.beside)
    element.scrollTop = 0
    element.focus({ preventScroll: true })
    const abort = new AbortController()
    const { signal } = abort
    const isInside = (event: Event) =>
      event.target instanceof Element &&
      (element.contains(event.target) || event.target.closest(EXPLAINED) !== null)
    addEventListener(
      'pointerdown',
      (event) => {
        if (!isInside(event)) element.hidePopover()
      },
      { signal },
    )
    // Where a word's card is open, its script closes that and keeps the key from us.
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      },
      { signal },
    )
    return () => abort.abort()
  }, [now])
  return (
    <div
      ref={box}
      class="ask-card stack"
      popover="manual"
      tabIndex={-1}
      role="dialog"
      aria-label={t('desk_place_ask')}
      onToggle={(event) => {
        if (event.newState === 'closed' && shown.value === now) shown.value = undefined
      }}
    >
      {now && (
        <>
          {now.points.map((point) => (
            <PointParts key={point.id} point={point} level={2} isInPlan />
          ))}
          <button type="button" class="button quiet" onClick={close}>
            {t('card_close')}
          </button>
        </>
      )}
    </div>
  )
}
