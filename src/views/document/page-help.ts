import { browser } from '../../platform/browser.ts'
import { ask } from '../../platform/messaging.ts'
import { pageScriptFiles } from '../../platform/page-script.ts'

let isIn = false

/**
 * Has the text explained as on web pages: by the very script that runs there. Browsers do not run
 * it on an extension's own pages, so this page takes it in itself, once there is something to read.
 */
export function explainDocument(): void {
  if (isIn) return
  isIn = true
  const { js, help, css } = pageScriptFiles()
  for (const file of css) {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = browser.runtime.getURL(file)
    document.head.append(link)
  }
  for (const file of [...js, help]) {
    const script = document.createElement('script')
    // In this order: the second file hands itself to the first.
    script.async = false
    script.src = browser.runtime.getURL(file)
    document.head.append(script)
  }
}

/** The number of this page's tab, for easy read beside it. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id
}

/** Explains the words although the document hardly speaks of SEND: the person opened it here. */
export async function explainAnyway(): Promise<void> {
  // Where the script is not there yet, it decides by itself.
  await ask('document.explain', {}).catch(() => undefined)
}
