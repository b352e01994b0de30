import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Advice } from '../shared/advice.tsx'

/** What the desk is not, said once, and who can advise. */
export function Help() {
  return (
    <div class="help">
      <p>{t('desk_help_once')}</p>
      <details>
        <summary>
          <Icon name="chevron" />
          {t('desk_help_who')}
        </summary>
        <div class="stack">
          <Advice />
        </div>
      </details>
    </div>
  )
}
