import { browser } from '../platform/browser.ts'
import { askTab } from '../platform/messaging.ts'
import { injectPageScript } from '../platform/page-script.ts'
import { t } from '../ui/text.ts'

const MENU = 'save-selection'

/** A script that was just put into a page needs a moment before it can open the form. */
const TRIES = 20
const PAUSE = 100

/** Makes the menu entry for marked text; the browser keeps it until the next update. */
export function makeSaveMenu(): void {
  // Firefox on Android has no menus.
  browser.contextMenus?.create(
    { id: MENU, title: t('save_menu'), contexts: ['selection'] },
    // Where it is there already, the browser says so, and that is all right.
    () => void browser.runtime.lastError,
  )
}

/** Opens the save form where the menu was used. To be called at the worker's top level. */
export function answerSaveMenu(): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU || tab?.id === undefined) return
    void saveSelection(tab.id, info.frameId)
  })
}

/**
 * Opens the save form for what is marked in a tab. Where our script does not run, as on a site
 * that is not listed, the key press or the menu lets us put it there.
 */
export async function saveSelection(tabId: number, frameId = 0): Promise<void> {
  if (await isOpened(tabId, frameId)) return
  try {
    await injectPageScript(tabId)
  } catch {
    // The browser keeps extensions out of this page.
    return
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await isOpened(tabId, frameId)) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

async function isOpened(tabId: number, frameId: number): Promise<boolean> {
  try {
    return (await askTab(tabId, 'page.save-selection', {}, { frameId })).found
  } catch {
    return false
  }
}
