import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realFiles } from '../real-documents.ts'
import { inEachBrowser } from './drivers/each-browser.ts'

inEachBrowser('the document view', {}, (stage) => {
  test.each(realFiles('plans').filter((f) => !f.endsWith('.json')))('opens %s', async (path) => {
    const page = await stage.browser.openView('document')
    const data = readFileSync(path).toString('base64')
    await page.waitFor(() => document.querySelector('input[type=file]') !== null)
    const begun = Date.now()
    await page.evaluate(
      (name: string, base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], name))
        const input = document.querySelector<HTMLInputElement>('input[type=file]')
        if (!input) throw new Error('no input')
        input.files = transfer.files
        input.dispatchEvent(new Event('change'))
      },
      path.split('/').at(-1) ?? '',
      data,
    )
    let said = ''
    for (let i = 0; i < 600; i++) {
      said = await page.evaluate(() => `${document.title} ## ${document.querySelector('.on-their-way')?.textContent}`)
      if (said.startsWith('[') || /Close this/.test(said)) break
      await new Promise((r) => setTimeout(r, 100))
    }
    console.log(stage.browser.name, Date.now() - begun, said, await stage.browser.takeErrors(), stage.sites.requests.length)
    await page.close()
  }, 90_000)
})
