import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { settings } from '../shared/settings-state.ts'
import { aiDownload, aiHere, aiWork, turnOff, turnOn } from './ai.ts'

/** The browser's own AI, where there is one: off until the person says yes, knowing the size. */
export function AiChoice() {
  const here = aiHere.value
  if (here === 'none') return null
  const isOn = settings.value.readerAi && (here === 'available' || aiWork.value !== 'off')
  const mustDownload = here !== 'available' && aiWork.value === 'off'
  return (
    <div class="stack ai">
      {mustDownload ? (
        <>
          <p>{t('reader_ai_download')}</p>
          <button type="button" class="button quiet" onClick={() => void turnOn()}>
            {t('reader_ai_download_action')}
          </button>
        </>
      ) : (
        <Switch
          label={t('reader_ai')}
          hint={t('reader_ai_hint')}
          checked={isOn}
          onChange={(checked) => void (checked ? turnOn() : turnOff())}
        />
      )}
      <p role="status" class="soft">
        {told()}
      </p>
    </div>
  )
}

function told(): string {
  const share = aiDownload.value
  if (share !== undefined) return t('reader_ai_downloading', String(Math.round(share * 100)))
  switch (aiWork.value) {
    case 'starting':
      return t('reader_ai_starting')
    case 'working':
      return t('reader_ai_working')
    case 'done':
      return t('reader_ai_done')
    case 'failed':
      return t('reader_ai_failed')
    default:
      return ''
  }
}
