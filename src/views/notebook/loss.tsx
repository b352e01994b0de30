import { signal } from '@preact/signals'
import { forgetLoss, lostRecords } from '../../platform/notebook-marker.ts'
import { t } from '../../ui/text.ts'
import { missing, store } from './data.ts'
import { go } from './place.ts'

/** How many records the browser threw away with the whole notebook; 0 when all is well. */
const lost = signal(0)

/** Looks whether the notebook that was here is gone. */
export async function lookForLoss(): Promise<void> {
  try {
    lost.value = await lostRecords(store)
  } catch {
    // Where the notebook cannot be read, that is said already.
  }
}

/** Says that the notebook, or a part of it, was lost, and how to bring it back. */
export function Loss() {
  const all = lost.value
  const some = missing.value
  if (all === 0 && some === 0) return null
  return (
    <section class="notice stack" role="status">
      <p>{all > 0 ? t('notebook_lost', String(all)) : t('notebook_lost_some', String(some))}</p>
      <div class="row">
        <button type="button" class="button quiet" onClick={() => go({ at: 'copies' })}>
          {t('notebook_lost_restore')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            lost.value = 0
            missing.value = 0
            void forgetLoss()
          }}
        >
          {t('notebook_lost_seen')}
        </button>
      </div>
    </section>
  )
}
