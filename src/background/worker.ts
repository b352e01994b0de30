import { browser } from '../platform/browser.ts'
import { answer } from '../platform/messaging.ts'
import { injectPageHelp } from '../platform/page-script.ts'
import { openPanel } from '../platform/panel.ts'
import { readerAddress } from '../platform/reader.ts'
import { loadSettings, onSettingsChanged } from '../platform/settings-store.ts'
import { CARD_STYLES } from '../ui/card-styles.ts'
import { followAddedSites } from './added-sites.ts'
import { onCommand } from './commands.ts'
import { answerDocumentMenu, documentHandlers, makeDocumentMenu } from './documents.ts'
import { makeEasy } from './easy-host.ts'
import { fontFiles } from './fonts.ts'
import { glossaryHandlers } from './glossaries.ts'
import { notebookHandlers } from './notebook.ts'
import { answerSaveMenu, makeSaveMenu } from './notebook-menu.ts'

/*
 * The worker sleeps most of the time. Every listener is registered here, at the top level and
 * without waiting for anything, so that whatever wakes it finds its listener.
 */

answer({
  ...notebookHandlers,
  ...glossaryHandlers,
  ...documentHandlers,
  'font.get': async ({ font }) => ({ files: await fontFiles(font) }),
  'help.load': async (_, sender) => {
    await injectPageHelp(sender)
    return {}
  },
  'card.styles': () => ({ css: CARD_STYLES }),
  'easy.make': async ({ text, nation }) => ({ pairs: await makeEasy(text, nation) }),
  'reader.open': async (_, { tab }) => {
    await browser.tabs.create({ url: readerAddress(tab?.id), ...(tab && { index: tab.index + 1 }) })
    return {}
  },
  'panel.open': async (_, { tab }) => ({
    opened: tab?.id !== undefined && (await openPanel({ tabId: tab.id })),
  }),
})

answerSaveMenu()
answerDocumentMenu()
browser.commands?.onCommand.addListener((command, tab) => void onCommand(command, tab))

browser.runtime.onInstalled.addListener(({ reason }) => {
  // Once, on the first day. Never on an update: that would take somebody's tab from them.
  if (reason === 'install') {
    void browser.tabs.create({ url: browser.runtime.getURL('src/views/welcome/index.html') })
  }
  makeSaveMenu()
  makeDocumentMenu()
  void follow()
})

browser.runtime.onStartup.addListener(() => void follow())
browser.permissions.onAdded.addListener(() => void follow())
browser.permissions.onRemoved.addListener(() => void follow())
onSettingsChanged((settings) => void followAddedSites(async () => settings))

async function follow(): Promise<void> {
  await followAddedSites(loadSettings)
}
