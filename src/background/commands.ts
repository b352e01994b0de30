import type { Tabs } from 'webextension-polyfill'
import { hostOf } from '../platform/address.ts'
import { browser } from '../platform/browser.ts'
import { askTab } from '../platform/messaging.ts'
import { openPanel, panelAddress } from '../platform/panel.ts'
import { loadSettings, saveSettings } from '../platform/settings-store.ts'
import { withoutSite, withSite } from '../platform/sites.ts'
import { saveSelection } from './notebook-menu.ts'

/** What a key of the manifest's `commands` does. `tab` is where the key was pressed. */
export async function onCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return
  if (command === 'open-panel') await openList(tab.id, tab.windowId)
  else if (command === 'next-word') await step(tab.id, 1)
  else if (command === 'previous-word') await step(tab.id, -1)
  else if (command === 'easy-read-selection') await easySelection(tab.id)
  else if (command === 'save-selection') await saveSelection(tab.id)
  else if (command === 'toggle-here') await toggleHere(hostOf(tab.url))
}

async function openList(tabId: number, windowId: number | undefined): Promise<void> {
  // Not a moment's wait before this: the browser must still see the key press.
  const opened = openPanel(windowId === undefined ? { tabId } : { windowId })
  if (!(await opened)) await browser.tabs.create({ url: panelAddress(tabId) })
}

async function step(tabId: number, by: 1 | -1): Promise<void> {
  try {
    await askTab(tabId, 'page.step', { by })
  } catch {
    // No script in that tab: the key has nothing to step through, and nobody expects news of it.
  }
}

async function easySelection(tabId: number): Promise<void> {
  try {
    await askTab(tabId, 'page.easy-selection', {})
  } catch {
    // No script in that tab, so nothing there can be marked for us.
  }
}

async function toggleHere(host: string): Promise<void> {
  if (!host) return
  const { sitesOff } = await loadSettings()
  await saveSettings({
    sitesOff: sitesOff.includes(host) ? withoutSite(sitesOff, host) : withSite(sitesOff, host),
  })
}
