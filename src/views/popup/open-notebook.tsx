import { browser } from '../../platform/browser.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'

/** "My notebook": questions, meetings and promises, in a tab of their own. */
export function OpenNotebook() {
  return (
    <button type="button" class="button plain" onClick={() => void openNotebook()}>
      <Icon name="list" />
      {t('notebook_title')}
    </button>
  )
}

async function openNotebook(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/views/notebook/index.html') })
  window.close()
}
