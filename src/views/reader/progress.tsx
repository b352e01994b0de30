import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { done, goOn, share, stop, work } from './state.ts'
import { text } from './text-state.ts'

/** How far the easy version is, with a way to stop it and to go on. */
export function Progress() {
  const now = work.value
  const all = text.value?.passages.length ?? 0
  return (
    <div class="progress">
      {now === 'working' && (
        <div class="row">
          <progress value={share.value} max={1} aria-label={t('reader_working')} />
          <span class="soft">{t('reader_progress', String(done.value), String(all))}</span>
          <button type="button" class="button quiet" onClick={stop}>
            {t('card_stop')}
          </button>
        </div>
      )}
      {(now === 'stopped' || now === 'failed') && (
        <div class="row">
          <p>{t(now === 'stopped' ? 'reader_stopped' : 'reader_failed')}</p>
          <button type="button" class="button quiet" onClick={() => void goOn()}>
            <Icon name="chevron" />
            {t(now === 'stopped' ? 'reader_go_on' : 'action_again')}
          </button>
        </div>
      )}
      <p role="status" class="unseen">
        {now === 'done' ? t('reader_done') : now === 'working' ? t('reader_working') : ''}
      </p>
    </div>
  )
}
