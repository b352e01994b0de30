import { t } from '../../ui/text.ts'
import { readAll, stage } from './data.ts'

/** What is shown while the notebook is being read, and where it cannot be. */
export function Closed() {
  const now = stage.value
  if (now === 'opening') return <p role="status">{t('notebook_opening')}</p>
  return (
    <section class="stack" role="status">
      <h1 tabIndex={-1}>{t(`notebook_${now}_title`)}</h1>
      <p>{t(`notebook_${now}_detail`)}</p>
      {now === 'closed' && (
        <button type="button" class="button" onClick={() => void readAll()}>
          {t('action_again')}
        </button>
      )}
    </section>
  )
}
