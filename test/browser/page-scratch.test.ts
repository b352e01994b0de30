import { expect, it } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'

inEachBrowser('scratch', { 'www.exampleshire.gov.uk': '/work/shared/real/pages' }, (stage) => {
  it('marks', async () => {
    const page = await stage.browser.open('http://www.exampleshire.gov.uk/page-01.html')
    await new Promise((r) => setTimeout(r, 1500))
    console.log(JSON.stringify((await page.marks()).map((m) => m.name + ':' + m.text)))
    const at = await page.markAt('SENCO')
    await page.move(at.x, at.y, 3)
    console.log(await page.waitForCard(3000).catch((e) => String(e)))
    await page.screenshot(`/tmp/pg/shots/first-${stage.browser.name}.png`)
    console.log(JSON.stringify(await stage.browser.takeErrors()))
    expect(1).toBe(1)
  })
})
