import { browser } from '../../platform/browser.ts'
import { type DocumentView, documentAddress } from '../../platform/document-address.ts'
import { ask } from '../../platform/messaging.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { page, tab } from '../shared/page-watch.ts'

/** Whether the tab in front shows a PDF, which its own viewer keeps from us. */
export function showsPdf(): boolean {
  const now = page.value
  if (now.kind === 'answered') return now.summary.reason === 'page_reason_pdf'
  return tab.value?.address === 'pdf'
}

/** The PDF in front: to be read as text, or checked as a plan. */
export function OpenPdf() {
  if (!showsPdf()) return null
  return (
    <div class="stack">
      <button type="button" class="button" onClick={() => void openThis('document')}>
        <Icon name="file" />
        {t('action_open_pdf')}
      </button>
      <button type="button" class="button quiet" onClick={() => void openThis('desk')}>
        <Icon name="check" />
        {t('popup_check_pdf')}
      </button>
    </div>
  )
}

/** The place where files are opened. */
export function OpenDocument() {
  if (showsPdf()) return null
  return (
    <button type="button" class="button plain" onClick={() => void openPlace('document')}>
      <Icon name="file" />
      {t('action_open_document')}
    </button>
  )
}

async function openThis(view: DocumentView): Promise<void> {
  const seen = tab.value
  if (!seen) return openPlace(view)
  try {
    await ask('document.open-tab', { tabId: seen.id, view })
    window.close()
  } catch {
    await openPlace(view)
  }
}

async function openPlace(view: DocumentView): Promise<void> {
  await browser.tabs.create({ url: documentAddress(undefined, view) })
  window.close()
}
