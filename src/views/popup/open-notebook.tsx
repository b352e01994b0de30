import { browser } from '../../platform/browser.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'

/** "My notebook": questions, meetings and promises, in a tab of their own. */
export function OpenNotebook() {
  return (
    <div class="stack">
      <button type="button" class="button quiet" onClick={() => void openNotebook()}>
        <Icon name="pen" />
        {t('notebook_title')}
      </button>
    </div>
  )
}

async function openNotebook(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/views/notebook/index.html') })
  window.close()
}
