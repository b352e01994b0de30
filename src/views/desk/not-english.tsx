import type { PlanKind } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { Advice } from '../shared/advice.tsx'
import { Blocks } from './blocks.tsx'
import { documentAddress } from './document-address.ts'
import { PlanPlace } from './plan-place.tsx'
import { plan, reading } from './state.ts'

const SENTENCES: Record<PlanKind, string> = {
  'EHC plan': 'desk_kind_other',
  'annual review form': 'desk_kind_review',
  'Welsh IDP': 'desk_kind_wales',
  'Scottish CSP': 'desk_kind_scotland',
  'NI statement': 'desk_kind_ireland',
  other: 'desk_kind_other',
}

/** A document that English rules do not judge: what it is, who can help, and its words. */
export function NotEnglish() {
  const opened = plan.value
  const kind = reading.value?.report.kind ?? 'other'
  return (
    <div class="stack">
      <p class="notice">{t(SENTENCES[kind])}</p>
      {kind === 'other' ? (
        <p>{t('desk_kind_other_hint')}</p>
      ) : (
        <p>
          <a href={documentAddress()}>{t('desk_read_only')}</a>
        </p>
      )}
      <section class="stack" aria-labelledby="advice">
        <h2 id="advice">{t('options_advice_title')}</h2>
        <Advice />
      </section>
      {kind === 'other' ? (
        // It may be a plan that we did not know as one: its parts can be set right.
        <PlanPlace />
      ) : (
        <div class="plan-text">
          <Blocks blocks={opened?.model.blocks ?? []} />
        </div>
      )}
    </div>
  )
}
