import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'
import { point } from './page-card-helpers.ts'

const SEND = '<p>The SENCO and SENDIASS know the Local Offer and the EHC plan.</p>'
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><body>${body}</body></html>`

const sites = {
  'www.exampleshire.gov.uk': {
    '/send': page(SEND),
    '/bins': page('<p>We empty your bins on Monday. Put them out by seven in the morning.</p>'),
    '/frames': page(
      `<script>addEventListener('message', () => {
         const { dataset } = document.documentElement
         dataset.frames = 1 + Number(dataset.frames ?? 0)
       })</script>${SEND}<iframe src="http://www.other.gov.uk/" width="600" height="400"></iframe>` +
        `<iframe sandbox srcdoc="${SEND}" width="600" height="200"></iframe>`,
    ),
    '/failing': page(SEND).replace('<html', '<html data-fail'),
  },
  'www.other.gov.uk': { '/': page(SEND) },
}

/** The second file tells the page that it ran, and hands itself over only where it may. */
async function tell(folder: string): Promise<void> {
  const file = join(folder, 'src/page/help.iife.js')
  const code = await readFile(file, 'utf8')
  await writeFile(file, `if (!('fail' in document.documentElement.dataset)) {\n${code}\n}\n`)
  await appendFile(
    file,
    `document.documentElement.dataset.ran = 1 + Number(document.documentElement.dataset.ran ?? 0);
     if (parent !== window) parent.postMessage('ran', '*')`,
  )
}

const timesRun = (tab: TestPage) =>
  tab.evaluate(() => Number(document.documentElement.dataset.ran ?? 0))

inEachBrowser(
  'the second file',
  sites,
  (stage) => {
    const open = (path: string) => stage.browser.open(`http://www.exampleshire.gov.uk${path}`)
    const reason = () =>
      stage.browser.inExtension(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
        for (const { id = -1 } of await api.tabs.query({})) {
          try {
            const message = { sendlight: 'page.summary', ask: {} }
            const reply = (await api.tabs.sendMessage(id, message, { frameId: 0 })) as {
              answer: { host: string; state: string; reason?: string }
            }
            if (reply.answer.host !== 'www.exampleshire.gov.uk') continue
            return `${reply.answer.state} ${reply.answer.reason ?? ''}`
          } catch {
            // No script in that tab.
          }
        }
        return ''
      })

    it('comes by itself once something is marked, once', async () => {
      const tab = await open('/send')
      await tab.waitFor(() => Number(document.documentElement.dataset.ran) === 1)
      await point(tab, 'SENDIASS')
      await pause(300)
      expect(await timesRun(tab)).toBe(1)
      await tab.close()
    })

    it('never comes to a page where nothing is marked', async () => {
      const tab = await open('/bins')
      await pause(1500)
      await tab.move(100, 100, 3)
      await tab.press('Control')
      await pause(300)
      expect(await timesRun(tab)).toBe(0)
      await tab.close()
    })

    it('comes to frames of other origins and to sandboxed ones too', async () => {
      const tab = await open('/frames')
      await tab.waitFor(() => Number(document.documentElement.dataset.frames) === 2)
      await tab.close()
    })

    it('that does not come is told in the popup, tried again, and works in the end', async () => {
      const tab = await open('/failing')
      const at = await tab.markAt('SENDIASS')
      await tab.click(at.x, at.y)
      await tab.waitFor(() => Number(document.documentElement.dataset.ran) >= 1)
      await pause(300)
      expect(await tab.cardText()).toBeUndefined()
      expect(await reason()).toBe('on page_reason_help')
      await tab.evaluate(() => {
        delete document.documentElement.dataset.fail
      })
      await tab.click(at.x, at.y)
      await tab.waitForCard()
      expect(await reason()).toBe('on ')
      await tab.close()
    })
  },
  tell,
)
