import { browser } from '../../platform/browser.ts'
import { documentAddress } from '../../platform/document-address.ts'
import { ask } from '../../platform/messaging.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { page, tab } from '../shared/page-watch.ts'

/** Whether the tab in front shows a PDF, which its own viewer keeps from us. */
function showsPdf(): boolean {
  const now = page.value
  if (now.kind === 'answered') return now.summary.reason === 'page_reason_pdf'
  return tab.value?.address === 'pdf'
}

/** Opens the PDF in front as text, or the place where files are opened. */
export function OpenDocument() {
  const isPdf = showsPdf()
  return (
    <div class="stack">
      <button
        type="button"
        class={isPdf ? 'button' : 'button quiet'}
        onClick={() => void (isPdf ? openThis() : openPlace())}
      >
        <Icon name="file" />
        {t(isPdf ? 'action_open_pdf' : 'action_open_document')}
      </button>
    </div>
  )
}

async function openThis(): Promise<void> {
  const seen = tab.value
  if (!seen) return openPlace()
  try {
    await ask('document.open-tab', { tabId: seen.id })
    window.close()
  } catch {
    await openPlace()
  }
}

async function openPlace(): Promise<void> {
  await browser.tabs.create({ url: documentAddress() })
  window.close()
}
