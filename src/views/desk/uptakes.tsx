import type { TakenUp, Uptake } from '../../plan/compare/taken-up.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { items } from './letter.ts'
import { uptakes } from './versions.ts'

/** What was not taken up first: that is what there is to ask about. */
const ORDER: readonly Uptake[] = ['no', 'partly', 'otherwise', 'cannot tell', 'yes']

const ICONS: Record<Uptake, IconName> = {
  yes: 'check',
  partly: 'pen',
  no: 'stop',
  otherwise: 'pen',
  'cannot tell': 'eye',
}

/** Which of the person's points the newer version took up. */
export function Uptakes() {
  const sorted = [...uptakes.value].sort(
    (a, b) => ORDER.indexOf(a.uptake) - ORDER.indexOf(b.uptake),
  )
  return (
    <section class="stack" aria-labelledby="uptakes">
      <h2 id="uptakes">{t('desk_uptakes')}</h2>
      <p>{t('desk_uptakes_intro')}</p>
      {sorted.map((each) => (
        <OneUptake key={each.id} taken={each} />
      ))}
    </section>
  )
}

function OneUptake({ taken: { id, uptake, now, detail } }: { taken: TakenUp }) {
  const item = items.value.find((each) => each.id === id)
  if (!item) return null
  return (
    <article class="stack sheet-card">
      <h3 class="point-title">
        {t('desk_section', item.section)}
        <span class="tag">
          <Icon name={ICONS[uptake]} />
          {t(`desk_uptake_${uptake.replace(' ', '_')}`)}
        </span>
      </h3>
      <div class="beside">
        <figure class="stack quoted">
          <figcaption>{t('desk_uptake_asked')}</figcaption>
          <blockquote class="plan-words">{item.asked || item.request}</blockquote>
        </figure>
        <figure class="stack quoted">
          <figcaption>{t('desk_after')}</figcaption>
          {now ? (
            <blockquote class="plan-words">{now.quote}</blockquote>
          ) : (
            <p class="soft">
              {t(uptake === 'no' && item.now !== '' ? 'desk_uptake_same' : 'desk_nothing_here')}
            </p>
          )}
        </figure>
      </div>
      {detail.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </article>
  )
}
