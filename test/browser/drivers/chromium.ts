import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Worker } from 'playwright-core'
import { copyInto, distFolder, viewPath } from './built-extension.ts'
import { ChromiumPage } from './chromium-page.ts'
import { needBrowser } from './find-browsers.ts'
import { pause, until } from './shared-page.ts'
import type { Run, TestBrowser, TestPage } from './test-browser.ts'

export interface LaunchOptions {
  /** Folder of the built extension; `dist/NAME` when left out, none for `false`. */
  extension?: string | false
  /** Address of a `SiteServer`, which then answers for every host. */
  proxy?: string
  /** Only these hosts go to the proxy; all do when left out. */
  proxiedHosts?: string[]
  /** Show the window (needs a display). */
  visible?: boolean
  args?: string[]
}

/** Chromium's sandbox refuses to work for root, and in most containers. */
const HAS_SANDBOX = process.getuid?.() !== 0 && !process.env.CI

/** How long the welcome page may take, in milliseconds; other extensions have none. */
const WELCOME = 3000

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
  '--window-size=1280,900',
]

/** The address of a script that tells a browser which hosts to ask the proxy for. */
export function proxyScript({ proxy = '', proxiedHosts }: LaunchOptions): string {
  const hosts = proxiedHosts ? `${JSON.stringify(proxiedHosts)}.indexOf(host) >= 0` : 'true'
  const address = new URL(proxy).host
  const script = `function FindProxyForURL(url, host) { return ${hosts} ? 'PROXY ${address}' : 'DIRECT' }`
  return `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`
}

/** Starts Chromium with an empty profile and the built extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ChromiumBrowser> {
  const built = options.extension ?? distFolder('chromium')
  const profile = await mkdtemp(join(tmpdir(), 'sendlight-chromium-'))
  // A person who looks on may rebuild and reload; a test wants what it began with.
  const extension = built && !options.visible ? await copyInto(profile, built) : built
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    viewport: null,
    chromiumSandbox: HAS_SANDBOX,
    args: [
      ...QUIET,
      ...(options.visible ? [] : ['--headless=new']),
      ...(options.proxy ? [`--proxy-pac-url=${proxyScript(options)}`] : []),
      // Sites of the test that answer over https made their certificates themselves.
      ...(options.proxy && !options.visible ? ['--ignore-certificate-errors'] : []),
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      ...(options.args ?? []),
    ],
  })
  const browser = new ChromiumBrowser(context, extension || '', profile)
  await browser.ready()
  return browser
}

export class ChromiumBrowser implements TestBrowser {
  readonly name = 'chromium'
  base = ''
  private errors: string[] = []
  /** Open pages, the one in front last. */
  private readonly order: ChromiumPage[] = []

  constructor(
    readonly context: BrowserContext,
    private readonly extension: string,
    private readonly profile: string,
  ) {
    context.on('weberror', (error) => this.errors.push(String(error.error())))
    context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  /** Waits for the extension's worker, whose address holds the extension's id. */
  async ready(): Promise<void> {
    if (!this.extension) return
    const worker = await this.worker()
    this.base = `chrome-extension://${new URL(worker.url()).host}/`
    // On its first day the extension opens its welcome page, in front of whatever is open by then.
    for (let waited = 0; waited < WELCOME && !this.isWelcomeOpen; waited += 50) await pause(50)
  }

  private get isWelcomeOpen(): boolean {
    return this.context.pages().some((page) => page.url().includes('/welcome/'))
  }

  get id(): string {
    return new URL(this.base).host
  }

  /** The background worker as playwright sees it; woken where it was asleep. */
  async worker(): Promise<Worker> {
    if (this.base) {
      // Does nothing where it is awake. Playwright keeps the same object over sleep and waking.
      const session = await this.anySession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.startWorker', { scopeURL: this.base })
      await session.detach()
    }
    return until(
      async () => this.context.serviceWorkers().at(-1),
      () => 'for the worker to start',
      15_000,
    )
  }

  async open(url?: string): Promise<ChromiumPage> {
    const page = new ChromiumPage(await this.context.newPage(), this)
    this.order.push(page)
    await page.bringToFront()
    if (url) await page.goto(url)
    return page
  }

  openView(view: string): Promise<ChromiumPage> {
    return this.open(this.base + viewPath(this.extension, view))
  }

  async tabId(page: TestPage): Promise<number> {
    await page.bringToFront()
    const worker = await this.worker()
    const id = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      return tab?.id
    })
    if (id === undefined) throw new Error('The page is in no tab')
    return id
  }

  async inExtension<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<T> {
    const view = await this.openView('options')
    try {
      return await view.evaluate(fn, ...args)
    } finally {
      await view.close()
      await this.order.at(-1)?.bringToFront()
    }
  }

  async pressToolbarButton(page: TestPage): Promise<void> {
    await page.bringToFront()
    const targetId = await this.tabOf(page)
    const browser = await this.browserSession()
    // Not yet in playwright's list of protocol methods.
    await (browser as unknown as { send(m: string, p: object): Promise<void> }).send(
      'Extensions.triggerAction',
      { id: this.id, targetId },
    )
    await browser.detach()
  }

  async runCommand(page: TestPage, name: string): Promise<void> {
    await page.bringToFront()
    const worker = await this.worker()
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(command: string, tab: unknown): void }
      }
      onCommand.dispatch(command, tab)
    }, name)
  }

  async killWorker(): Promise<void> {
    const session = await this.anySession()
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some((version) => version.runningStatus === 'stopped')) resolve()
      })
    })
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await Promise.race([stopped, pause(5000)])
    await session.detach()
  }

  async reloadExtension(): Promise<void> {
    const before = new Set(this.context.serviceWorkers())
    const manager = await this.context.newPage()
    await manager.goto('chrome://extensions')
    // Outside developer mode a reloaded unpacked extension stays off.
    await manager.evaluate(`(async () => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      await chrome.developerPrivate.reload(${JSON.stringify(this.id)}, { failQuietly: true })
    })()`)
    await until(
      async () => this.context.serviceWorkers().some((each) => !before.has(each)),
      () => 'for the extension to start again',
    )
    await manager.close()
    await this.order.at(-1)?.bringToFront()
  }

  async takeErrors(): Promise<string[]> {
    const errors = this.errors
    this.errors = []
    return errors
  }

  async closed(): Promise<void> {
    const { context } = this
    // A person ends by closing the last window; on macOS the program would stay.
    await new Promise<void>((resolve) => {
      context.once('close', () => resolve())
      context.on('page', (page) => page.once('close', check))
      for (const page of context.pages()) page.once('close', check)
      function check() {
        if (context.pages().length === 0) resolve()
      }
    })
    await this.close()
  }

  async close(): Promise<void> {
    await this.context.close()
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 })
  }

  /** Pages that the extension opened by itself, such as the popup, once they match `part`. */
  async openedPage(part: string): Promise<ChromiumPage> {
    const page = await until(
      async () => this.context.pages().find((each) => each.url().includes(part)),
      () => `for a page at ${part}`,
    )
    return new ChromiumPage(page, this)
  }

  noteFront(page: ChromiumPage): void {
    this.noteClosed(page)
    this.order.push(page)
  }

  noteClosed(page: ChromiumPage): void {
    const place = this.order.indexOf(page)
    if (place >= 0) this.order.splice(place, 1)
  }

  private async anySession(): Promise<CDPSession> {
    const page = this.context.pages()[0] ?? (await this.context.newPage())
    return this.context.newCDPSession(page)
  }

  private async browserSession(): Promise<CDPSession> {
    const browser = this.context.browser()
    if (!browser) throw new Error('Chromium has gone away')
    return browser.newBrowserCDPSession()
  }

  private async tabOf(page: TestPage): Promise<string> {
    const url = await page.url()
    const session = await this.browserSession()
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
    await session.detach()
    // The newest tab with this address: tabs are listed newest first.
    const tab = targetInfos.find((target) => target.url === url)
    if (!tab) throw new Error(`No tab shows ${url}`)
    return tab.targetId
  }
}
