import { t } from '../../ui/text.ts'
import { PLACES, type PlaceId, place } from './places.ts'
import { points, stateOf } from './points.ts'

/** The parts of the desk; what is still to do is told beside its name. */
export function Nav() {
  const open = points.value.filter((point) => stateOf(point) === 'to do').length
  const count = (id: PlaceId) => (id === 'ask' && open > 0 ? String(open) : '')
  return (
    <nav class="places" aria-label={t('desk_places')}>
      <ul>
        {PLACES.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={place.value === id ? 'page' : undefined}>
              {t(`desk_place_${id}`)}
              {count(id) !== '' && (
                <span class="count">
                  {count(id)}
                  <span class="unseen"> {t('desk_to_do')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
