import { browser } from '../../platform/browser.ts'
import { askTab } from '../../platform/messaging.ts'
import { injectPageScript } from '../../platform/page-script.ts'
import { openPanel, panelAddress } from '../../platform/panel.ts'
import { allowSite } from '../shared/access.ts'
import { hush } from '../shared/notices.ts'
import { askPage, page, tab } from '../shared/page-watch.ts'

/**
 * Opens the list of words beside the page, straight from the click; where the browser has no such
 * place, in a tab of its own.
 */
export async function showList(): Promise<void> {
  const seen = tab.value
  if (!seen) return
  const { id, windowId } = seen
  const opened = openPanel(windowId === undefined ? { tabId: id } : { windowId })
  if (!(await opened)) await browser.tabs.create({ url: panelAddress(id) })
  window.close()
}

/** Has the page in front explained now, wherever it is and whatever it is about. */
export async function explainPage(): Promise<void> {
  const seen = tab.value
  if (!seen) return
  hush()
  try {
    if (page.value.kind !== 'answered') await injectPageScript(seen.id)
    await askTab(seen.id, 'page.start', { evenIfNotSend: true })
    await askPage()
  } catch {
    page.value = { kind: 'closed' }
  }
}

/** "Always on this site": asks the browser, and starts on the page in front if it agrees. */
export async function alwaysHere(): Promise<void> {
  const host = tab.value?.host
  if (host && (await allowSite(host))) await explainPage()
}
