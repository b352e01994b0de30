import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser.ts'
import { PAGE_HELP } from './page-files.ts'

export interface PageScriptFiles {
  js: string[]
  /** The second file, run when it is first needed. */
  help: string
  css: string[]
  /** Where the browser runs them by itself. */
  matches: string[]
  /** Whose style sheet the browser takes ours for. */
  origin: 'USER' | 'AUTHOR'
}

/** The page's script as it was built, read from our own manifest so that nothing is named twice. */
export function pageScriptFiles(): PageScriptFiles {
  const [script] = browser.runtime.getManifest().content_scripts ?? []
  return {
    js: (script?.js ?? []).map(fromRoot),
    help: fromRoot(PAGE_HELP),
    css: (script?.css ?? []).map(fromRoot),
    matches: script?.matches ?? [],
    origin: script !== undefined && 'css_origin' in script ? 'USER' : 'AUTHOR',
  }
}

/**
 * A file's path as both browsers take it. Firefox gives whole addresses in the manifest, accepts
 * none where a script is registered, and takes a path without a slash from the page that asks.
 */
function fromRoot(file: string): string {
  return new URL(file, browser.runtime.getURL('')).pathname
}

/**
 * Puts the page's script into a tab now (after a click on the toolbar button: `activeTab`).
 * @throws where the browser keeps extensions out of that page.
 */
export async function injectPageScript(tabId: number): Promise<void> {
  const { js, css, origin } = pageScriptFiles()
  const target = { tabId, allFrames: true }
  await browser.scripting.insertCSS({ target, files: css, origin })
  await browser.scripting.executeScript({ target, files: js })
}

/**
 * Runs the second file of the page's script in the very document that asked for it.
 * @throws where that document is gone, or the browser keeps extensions out of it.
 */
export async function injectPageHelp({
  tab,
  frameId,
  documentId,
}: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) throw new Error('Only a page can ask for this')
  const frame =
    documentId === undefined ? { frameIds: [frameId ?? 0] } : { documentIds: [documentId] }
  await browser.scripting.executeScript({
    target: { tabId: tab.id, ...frame },
    files: [fromRoot(PAGE_HELP)],
  })
}
