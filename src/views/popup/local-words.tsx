import { browser } from '../../platform/browser.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { page, tab } from '../shared/page-watch.ts'

/** Where the page carries a shared glossary: the way to look at it and add it. */
export function LocalWords() {
  const now = page.value
  if (now.kind !== 'answered' || !now.summary.hasGlossary) return null
  return (
    <div class="stack">
      <p>{t('glossary_page_has')}</p>
      <button type="button" class="button" onClick={() => void look()}>
        <Icon name="book" />
        {t('glossary_page_look')}
      </button>
    </div>
  )
}

async function look(): Promise<void> {
  const id = tab.value?.id
  const address = browser.runtime.getURL('src/views/glossaries/index.html')
  await browser.tabs.create({ url: id === undefined ? address : `${address}?tab=${id}` })
  window.close()
}
