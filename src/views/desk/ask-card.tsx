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

/** The one small window in the plan; Escape, or a press elsewhere, closes it. */
export function AskCard() {
  const box = useRef<HTMLDivElement>(null)
  const now = shown.value
  useEffect(() => {
    const element = box.current
    if (!now || !element) return
    element.showPopover()
    placeBeside(element, now.beside)
    element.scrollTop = 0
    element.focus({ preventScroll: true })
  }, [now])
  return (
    <div
      ref={box}
      class="ask-card stack"
      popover="auto"
      tabIndex={-1}
      role="dialog"
      aria-label={t('desk_place_ask')}
      onToggle={(event) => {
        if (event.newState !== 'closed') return
        if (box.current?.contains(document.activeElement)) now?.back.focus()
        if (shown.value === now) shown.value = undefined
      }}
    >
      {now && (
        <>
          {now.points.map((point) => (
            <PointParts key={point.id} point={point} level={2} isInPlan />
          ))}
          <button type="button" class="button quiet" onClick={() => box.current?.hidePopover()}>
            {t('card_close')}
          </button>
        </>
      )}
    </div>
  )
}
