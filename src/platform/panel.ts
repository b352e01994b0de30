import { browser } from './browser.ts'

interface SidePanel {
  open(where: { windowId: number } | { tabId: number }): Promise<void>
}

/** Chromium's side panel, which webextension-polyfill has no types for. */
function sidePanel(): SidePanel | undefined {
  return (browser as unknown as { sidePanel?: SidePanel }).sidePanel
}

/**
 * Opens the list of words beside the page. Call it straight from a click or a key, before any
 * wait: both browsers refuse otherwise. Gives false where the browser has no such place or refuses.
 */
export async function openPanel(where: { windowId: number } | { tabId: number }): Promise<boolean> {
  try {
    const panel = sidePanel()
    if (panel) await panel.open(where)
    else if (browser.sidebarAction) await browser.sidebarAction.open()
    else return false
    return true
  } catch {
    return false
  }
}

/** The address of the list of words about one tab, for browsers without a place beside the page. */
export function panelAddress(tabId: number): string {
  return browser.runtime.getURL(`src/views/panel/index.html?tab=${tabId}`)
}
