import { browser } from '../../platform/browser.ts'
import { injectPageScript } from '../../platform/page-script.ts'
import { readerAddress } from '../../platform/reader.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { page, tab } from '../shared/page-watch.ts'

/** Whether the page in front can be handed to the reader, as far as we know. */
function canRead(): boolean {
  const now = page.value
  if (now.kind === 'answered') return now.summary.state !== 'cannot-read'
  return now.kind === 'silent' && (now.address === 'web' || now.address === 'unknown')
}

/** "Easy read this whole page"; where there is no page to read, a text can be pasted. */
export function EasyRead() {
  const key = canRead() ? 'action_easy_page' : 'action_easy_paste'
  return (
    <button type="button" class="button plain" onClick={() => void openReader()}>
      <Icon name="book" />
      {t(key)}
    </button>
  )
}

async function openReader(): Promise<void> {
  const seen = tab.value
  if (!seen || !canRead()) return open()
  try {
    if (page.value.kind !== 'answered') await injectPageScript(seen.id)
  } catch {
    page.value = { kind: 'closed' }
    return
  }
  await open(seen.id)
}

async function open(tabId?: number): Promise<void> {
  await browser.tabs.create({ url: readerAddress(tabId) })
  window.close()
}
