import { browser } from '../../platform/browser.ts'
import { ask } from '../../platform/messaging.ts'
import { pageScriptFiles } from '../../platform/page-script.ts'

let isIn = false

/**
 * Has the words of this page of ours explained as on web pages: by the very script that runs there.
 * Browsers do not run it on an extension's own pages, so the page takes it in itself, once there is
 * something to read; and whatever the text is about, because the person opened it here.
 */
export function explainPage(): void {
  if (isIn) return
  isIn = true
  // Once it is there, it can be told that the person wants it at work.
  takeInPageScript(() => void explainAnyway())
}

/**
 * Runs the script of web pages in this page of ours, as it would run there by itself.
 * @param onFile called as each of its files has run
 */
export function takeInPageScript(onFile: () => void = () => undefined): void {
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
    script.addEventListener('load', onFile)
    document.head.append(script)
  }
}

async function explainAnyway(): Promise<void> {
  // Where the script is not ready yet, it decides by itself.
  await ask('document.explain', {}).catch(() => undefined)
}
