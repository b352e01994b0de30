import { t } from '../../ui/text.ts'
import { OpeningParts } from '../shared/opening/opening-parts.tsx'
import { Unread } from '../shared/opening/unread.tsx'
import { opening } from './opening.ts'
import { Recent } from './recent.tsx'

/** Before there is a plan: how to open one, and those opened before. */
export function Start() {
  return (
    <div class="stack start">
      <h1>{t('desk_start_title')}</h1>
      <p class="lead">{t('desk_start_detail')}</p>
      <Unread />
      <OpeningParts opening={opening} />
      <Recent
        title={t('desk_recent')}
        onChoose={(fingerprint) => void opening.addKept(fingerprint)}
      />
      <p class="soft">{t('desk_private')}</p>
    </div>
  )
}
