import { useEffect } from 'preact/hooks'
import { t } from '../../ui/text.ts'
import { openPoints } from './ask-card.tsx'
import { markPart } from './marks.ts'
import { issuesByPart } from './parts.ts'
import { stateOf } from './points.ts'
import { type Point, pointsOf } from './points-of.ts'

/** Beside a text of the plan: how much there is to ask about it. */
export function AsksHere({ part }: { part: number }) {
  const points = pointsOf(issuesByPart.value.get(part) ?? [])
  useEffect(() => markPart(part), [part])
  if (points.length === 0) return null
  return (
    <button
      type="button"
      class="asks-here"
      data-apart
      aria-haspopup="dialog"
      onClick={(event) => openPoints(points, event.currentTarget, event.currentTarget)}
    >
      {howMany(points)}
    </button>
  )
}

function howMany(points: readonly Point[]): string {
  const open = points.filter((point) => stateOf(point) !== 'fine').length
  if (open === 0) return t('desk_asks_fine')
  return open === 1 ? t('desk_asks_one') : t('desk_asks_many', String(open))
}
