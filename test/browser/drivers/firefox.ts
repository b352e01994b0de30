import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyInto, distFolder, readManifest, viewPath } from './built-extension.ts'
import { type LaunchOptions, proxyScript } from './chromium.ts'
import { needBrowser } from './find-browsers.ts'
import { FirefoxPage } from './firefox-page.ts'
import { Marionette } from './marionette.ts'
import { pause, until } from './shared-page.ts'
import type { Run, TestBrowser, TestPage } from './test-browser.ts'

/** The host of the extension's pages: fixed, so that tests can name their addresses. */
const UUID = '5e4d1167-0000-4000-8000-5e4d11670000'

function preferences(addon: string, options: LaunchOptions): Record<string, unknown> {
  return {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addon]: UUID }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
    'network.stricttransportsecurity.preloadlist': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'ui.prefersReducedMotion': 0,
    ...(options.proxy
      ? { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript(options) }
      : {}),
  }
}

/** Waits until the extension answers messages. */
const STARTED = 'await ext.startupPromise; await ext.promiseBackgroundStarted?.()'

/** Starts Firefox with an empty profile and the built extension. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<FirefoxBrowser> {
  const built = options.extension ?? distFolder('firefox')
  const profile = await mkdtemp(join(tmpdir(), 'sendlight-firefox-'))
  const extension = built && !options.visible ? await copyInto(profile, built) : built
  const addon = extension ? readManifest(extension).browser_specific_settings?.gecko?.id : ''
  if (addon === undefined) throw new Error(`The manifest in ${extension} names no gecko id`)
  const lines = Object.entries(preferences(addon, options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const firefox = spawn(
    needBrowser('firefox'),
    [
      ...(options.visible ? [] : ['--headless', '--width', '1280', '--height', '900']),
      '--no-remote',
      '--marionette',
      '--remote-allow-system-access',
      '--profile',
      profile,
      ...(options.args ?? []),
      'about:blank',
    ],
    { env: { ...process.env, HOME: profile }, stdio: 'ignore' },
  )
  const port = await until(
    () => readFile(join(profile, 'MarionetteActivePort'), 'utf8'),
    () => 'for Firefox to start',
    30_000,
  )
  const marionette = await Marionette.connect(Number(port))
  const browser = new FirefoxBrowser(marionette, firefox, profile, extension || '', addon)
  if (extension) await browser.install()
  return browser
}

export class FirefoxBrowser implements TestBrowser {
  readonly name = 'firefox'
  readonly base = `moz-extension://${UUID}/`
  /** Open pages, the one in front last. */
  private readonly order: FirefoxPage[] = []

  constructor(
    readonly marionette: Marionette,
    private readonly firefox: ChildProcess,
    private readonly profile: string,
    private readonly extension: string,
    private readonly addon: string,
  ) {}

  async install(): Promise<void> {
    await this.marionette.send('Addon:Install', { path: this.extension, temporary: true })
    await this.asExtension(STARTED)
  }

  async open(url?: string): Promise<FirefoxPage> {
    const { handle } = await this.marionette.exclusively(async () => {
      // The tab that was current may be closed by now, and a command needs a current tab.
      const [first] = await this.marionette.send<string[]>('WebDriver:GetWindowHandles')
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: false })
      return this.marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' })
    })
    const page = new FirefoxPage(this.marionette, handle, this)
    await page.bringToFront()
    if (url) await page.goto(url)
    return page
  }

  openView(view: string): Promise<FirefoxPage> {
    return this.open(this.base + viewPath(this.extension, view))
  }

  async tabId(page: TestPage): Promise<number> {
    await page.bringToFront()
    return this.asExtension(
      'return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)',
    )
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
    await this.asExtension(
      `ExtensionParent.apiManager.global.browserActionFor(ext).triggerAction(window)`,
    )
  }

  async runCommand(page: TestPage, name: string): Promise<void> {
    await page.bringToFront()
    await this.asExtension('ext.shortcuts.onCommand(args[0])', name)
  }

  async killWorker(): Promise<void> {
    await this.asExtension(
      `await ext.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    )
  }

  async reloadExtension(): Promise<void> {
    await this.asExtension(
      `const addon = await AddonManager.getAddonByID(ext.id); await addon.reload()`,
    )
    await pause(500)
    await this.asExtension(STARTED)
  }

  /** Script errors with the extension's address in them, from every process. */
  async takeErrors(): Promise<string[]> {
    return this.marionette.inBrowser(
      `const list = Services.console.getMessageArray()
       Services.console.reset()
       return list
         .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
         .map((each) => each.errorMessage + ' (' + each.sourceName + ':' + each.lineNumber + ')')
         .filter((text) => text.includes(args[0]))`,
      [UUID],
    )
  }

  async closed(): Promise<void> {
    await new Promise((resolve) => this.firefox.once('exit', resolve))
    this.marionette.close()
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 })
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.firefox.once('exit', resolve))
    await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {})
    await Promise.race([gone, pause(5000).then(() => this.firefox.kill('SIGKILL'))])
    this.marionette.close()
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 })
  }

  noteFront(page: FirefoxPage): void {
    this.noteClosed(page)
    this.order.push(page)
  }

  noteClosed(page: FirefoxPage): void {
    const place = this.order.indexOf(page)
    if (place >= 0) this.order.splice(place, 1)
  }

  /** Runs in the browser's main process with `ext` as the extension and `window` as the front window. */
  asExtension<T>(body: string, ...args: unknown[]): Promise<T> {
    return this.marionette.inBrowser<T>(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
       const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
       const id = args.pop()
       const ext = ExtensionParent.GlobalManager.getExtension(id)
       if (!ext) throw new Error('the extension is not running')
       ${body}`,
      [...args, this.addon],
    )
  }
}
