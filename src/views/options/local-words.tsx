import { browser } from '../../platform/browser.ts'
import { t } from '../../ui/text.ts'

/** The way to glossaries of the family's own area. */
export function LocalWords() {
  const address = browser.runtime.getURL('src/views/glossaries/index.html')
  return (
    <p>
      <a href={address}>{t('options_glossaries_open')}</a>
    </p>
  )
}
