import { test } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import { press, SITES, textOf, viewOf } from './views-helpers.ts'

inEachBrowser('probe', SITES, (stage) => {
  test('one', async () => {
    const bins = await stage.browser.open('http://bins.kentshire.gov.uk/')
    const popup = await viewOf(stage.browser, 'popup', bins)
    await press(popup, 'Save a question')
    await pause(2500)
    console.log('TEXT', await textOf(popup))
    console.log('ACT', await popup.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)))
    console.log('ERR', await stage.browser.takeErrors())
    await popup.screenshot('/tmp/h3/popup.png')
  })
})
