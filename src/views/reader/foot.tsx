import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { settings } from '../shared/settings-state.ts'
import type { Text } from './model.ts'
import { startOver } from './state.ts'

/** Where the original is, what else can be read, and whose the pictures are. */
export function Foot({ text }: { text: Text }) {
  return (
    <footer class="stack foot">
      {text.address && (
        <p>
          {t('reader_original_at')}{' '}
          <a href={text.address} target="_blank" rel="noreferrer">
            {text.address.replace(/^https?:\/\/(?:www\.)?/, '')}
            <Icon name="external" />
            <span class="unseen"> {t('opens_in_tab')}</span>
          </a>
        </p>
      )}
      <p>{t('reader_not_advice')}</p>
      {settings.value.readerPictures && (
        <p class="soft">
          {t('reader_pictures_by')}{' '}
          <a href="https://healthicons.org" target="_blank" rel="noreferrer">
            Health Icons
          </a>{' '}
          (MIT),{' '}
          <a href="https://openmoji.org" target="_blank" rel="noreferrer">
            OpenMoji
          </a>{' '}
          (CC BY-SA 4.0).
        </p>
      )}
      <button type="button" class="button quiet again" onClick={startOver}>
        {t('reader_another')}
      </button>
    </footer>
  )
}
