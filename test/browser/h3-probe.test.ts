import { test } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import { formText, select } from './save-helpers.ts'
import { marked, SITES } from './views-helpers.ts'

inEachBrowser('probe', SITES, (stage) => {
  test('one', async () => {
    const page = await stage.browser.open('http://www.kentshire.gov.uk/')
    await marked(page)
    await select(page, 'p')
    await stage.browser.runCommand(page, 'save-selection')
    await pause(2500)
    console.log(stage.browser.name, 'FORM', await formText(page))
    console.log('ROOT', await page.inCard((root) => root.innerHTML.slice(0, 1500)))
    console.log('ERR', await stage.browser.takeErrors())
    console.log(
      'ASK',
      await stage.browser.inExtension(async () => {
        const api = (globalThis as any).chrome
        try {
          return JSON.stringify(
            await api.runtime.sendMessage({
              sendlight: 'notebook.form',
              ask: { text: 'regular support', entries: [], file: null },
            }),
          ).slice(0, 600)
        } catch (error) {
          return String(error)
        }
      }),
    )
    await page.screenshot(`/tmp/h3/probe-${stage.browser.name}.png`)
  })
})
