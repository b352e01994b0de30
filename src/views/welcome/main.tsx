import { browser } from '../../platform/browser.ts'
import { pageScriptFiles } from '../../platform/page-script.ts'
import { mount } from '../shared/mount.tsx'
import { Welcome } from './welcome.tsx'
import './welcome.css'

await mount(Welcome, 'welcome_title')
explainThisPage()

/**
 * The practice letter is explained by the very script that runs on web pages: browsers do not run
 * it on an extension's own pages, so this page takes it in itself.
 */
function explainThisPage(): void {
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
