import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { distFolder } from './drivers/built-extension.ts'
import { launchChromium } from './drivers/chromium.ts'
import type { Stage } from './drivers/each-browser.ts'
import { FirefoxBrowser } from './drivers/firefox.ts'
import type { TestBrowser, TestPage } from './drivers/test-browser.ts'

/** A page about SEND as a council might write it. */
const SEND_PAGE = `<!doctype html><html lang="en"><title>Kentshire Local Offer</title>
  <h1>Our Local Offer</h1>
  <p>You can ask us for an EHC needs assessment. SEN Support comes first: the SENCo follows the
  graduated approach. SENDIASS can help you. The QXZW panel meets on Mondays.</p>
  <p style="margin-top: 200vh">After the assessment we may write an EHC plan.</p>`

/** A page about something else, at a place where Sendlight looks. */
const BIN_PAGE = `<!doctype html><html lang="en"><title>Bins</title>
  <h1>When we empty your bins</h1><p>Put your bin out by 7am on Tuesday. Send us a message if
  the lorry has missed it, and we will come back within two days of your message.</p>`

export const SITES = {
  'www.kentshire.gov.uk': () => ({ body: SEND_PAGE }),
  'bins.kentshire.gov.uk': () => ({ body: BIN_PAGE }),
  'school.example': () => ({ body: SEND_PAGE }),
}

/** A view about this page, as a tab beside it. */
export async function viewOf(
  browser: TestBrowser,
  view: string,
  page: TestPage,
): Promise<TestPage> {
  return browser.openView(`${view}?tab=${await browser.tabId(page)}`)
}

/** Waits until words are marked on the page. */
export const marked = (page: TestPage) => page.waitFor(() => CSS.highlights.size > 0)

/** The visible text of a view, with single spaces. */
export const textOf = (page: TestPage) =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))

/** Waits until a view says this. */
export async function says(page: TestPage, text: string): Promise<void> {
  await page.waitFor(
    (wanted: string) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
    text,
  )
}

/** Nothing of the view goes out at the side: in a narrow window, and at 400 %. */
export async function fitsNarrow(view: TestPage): Promise<void> {
  for (const shown of [
    { width: 320, height: 700 },
    { width: 1280, height: 1000, zoom: 4 },
  ]) {
    await view.setView(shown)
    const { wide, room } = await view.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
    }))
    expect(wide).toBeLessThanOrEqual(room)
  }
}

/** Presses, with a real pointer, the control of a view whose name begins so. */
export async function press(page: TestPage, name: string): Promise<void> {
  const place = await page.waitFor((wanted: string) => {
    const controls = document.querySelectorAll<HTMLElement>('button, summary, a, input')
    const found = [...controls].find((each) => {
      const label = (each as HTMLInputElement).labels?.[0]?.innerText
      const text = each.getAttribute('aria-label') ?? label ?? each.textContent ?? ''
      return text.trim().startsWith(wanted)
    })
    if (!found) return undefined
    found.scrollIntoView({ block: 'center', behavior: 'instant' })
    const box = found.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, name)
  await page.click(place.x, place.y)
}

/**
 * A browser where the person has allowed this site. Nothing in a test can press the button of the
 * browser's own question: Firefox is told the answer, Chromium gets a copy of the extension that
 * has the site's permission from the start.
 */
export async function browserWithAccess(
  { browser, sites }: Stage,
  host: string,
): Promise<{ browser: TestBrowser; close: () => Promise<void> }> {
  const origin = `*://${host}/*`
  if (browser instanceof FirefoxBrowser) {
    await browser.asExtension(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
       await ExtensionPermissions.add(ext.id, { permissions: [], origins: [args[0]] }, ext)`,
      origin,
    )
    return { browser, close: async () => {} }
  }
  const folder = await mkdtemp(join(tmpdir(), 'sendlight-allowed-'))
  await cp(distFolder('chromium'), folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] }
  const hosts = [...manifest.host_permissions, origin]
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }))
  const allowed = await launchChromium({ extension: folder, proxy: sites.proxy })
  return {
    browser: allowed,
    close: async () => {
      await allowed.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
