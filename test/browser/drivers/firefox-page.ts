import type { FirefoxBrowser } from './firefox.ts'
import type { Marionette } from './marionette.ts'
import { SharedPage } from './shared-page.ts'
import type { Run, View } from './test-browser.ts'

/** Keys that WebDriver names by private-use characters. */
const KEYS: Record<string, string> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
}

/** Finds our closed shadow roots, with the browser's rights in the tab. */
const CLOSED_ROOTS = `
  const hosts = [document.documentElement, document.body].flatMap((parent) => Array.from(parent?.children ?? []))
  const roots = hosts
    .filter((host) => host.openOrClosedShadowRoot && !host.shadowRoot)
    .map((host) => host.openOrClosedShadowRoot)
    .filter((root) => root.mode === 'closed' && !root.isUAWidget?.())`

export class FirefoxPage extends SharedPage {
  constructor(
    private readonly marionette: Marionette,
    private readonly handle: string,
    private readonly browser: FirefoxBrowser,
  ) {
    super()
  }

  async goto(url: string): Promise<void> {
    await this.marionette.forTab(this.handle, 'WebDriver:Navigate', { url })
  }

  async reload(): Promise<void> {
    await this.marionette.forTab(this.handle, 'WebDriver:Refresh')
  }

  async back(): Promise<void> {
    await this.marionette.forTab(this.handle, 'WebDriver:Back')
  }

  async url(): Promise<string> {
    const { value } = await this.marionette.forTab<{ value: string }>(
      this.handle,
      'WebDriver:GetCurrentURL',
    )
    return value
  }

  async bringToFront(): Promise<void> {
    await this.marionette.exclusively(() =>
      this.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true }),
    )
    this.browser.noteFront(this)
  }

  async close(): Promise<void> {
    this.browser.noteClosed(this)
    await this.marionette.forTab(this.handle, 'WebDriver:CloseWindow')
  }

  /** A sandbox with the page's own rights and no X-ray view is the page's world, whatever its CSP. */
  evaluate<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<T> {
    return this.marionette.inTab<T>(
      this.handle,
      `const world = new Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false, sameZoneAs: window })
       const answer = Cu.evalInSandbox(
         '(async () => JSON.stringify({ value: await (' + args[0] + ')(...' + args[1] + ') }))()', world)
       return JSON.parse(await answer).value`,
      [fn.toString(), JSON.stringify(args)],
      'system',
    )
  }

  async move(x: number, y: number, steps = 3): Promise<void> {
    const moves = Array.from({ length: steps }, () => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
      duration: 10,
    }))
    await this.pointer('mouse', moves)
  }

  async click(x: number, y: number): Promise<void> {
    await this.pointer('mouse', press(x, y))
  }

  async tap(x: number, y: number): Promise<void> {
    await this.pointer('touch', press(x, y))
  }

  async wheel(deltaY: number): Promise<void> {
    await this.act({
      type: 'wheel',
      id: 'wheel',
      actions: [{ type: 'scroll', x: 5, y: 5, deltaX: 0, deltaY, duration: 0 }],
    })
  }

  async press(keys: string): Promise<void> {
    const values = keys.split(/\+(?=.)/).map((key) => KEYS[key] ?? key)
    await this.act({
      type: 'key',
      id: 'keys',
      actions: [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      ],
    })
  }

  async type(text: string): Promise<void> {
    await this.act({
      type: 'key',
      id: 'keys',
      actions: [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    })
  }

  async setView(view: View): Promise<void> {
    await this.bringToFront()
    await this.marionette.inBrowser(
      `const { width = 1280, height = 800, zoom = 1, scheme, forcedColours, reducedMotion, media } = args[0]
       const browser = gBrowser.selectedBrowser
       const context = browser.browsingContext
       browser.style.flex = '0 0 auto'
       for (const [side, size] of [['width', width], ['height', height]]) {
         for (const bound of [side, 'min-' + side, 'max-' + side])
           browser.style.setProperty(bound, size + 'px', 'important')
       }
       ZoomManager.setZoomForBrowser(browser, zoom)
       context.prefersColorSchemeOverride = scheme ?? 'light'
       context.forcedColorsOverride = forcedColours ? 'active' : 'none'
       context.mediumOverride = media === 'print' ? 'print' : ''
       Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0)`,
      [view],
    )
    const { width = 1280, zoom = 1, scheme = 'light', media = 'screen' } = view
    const wanted = [
      media,
      `(forced-colors: ${view.forcedColours ? 'active' : 'none'})`,
      `(prefers-reduced-motion: ${view.reducedMotion ? 'reduce' : 'no-preference'})`,
    ]
    // In print and under forced colours Firefox decides the scheme itself.
    if (media === 'screen' && !view.forcedColours) wanted.push(`(prefers-color-scheme: ${scheme})`)
    // The page's process hears of it a moment later.
    await this.waitFor(
      (size, query) => Math.abs(innerWidth - size) <= 1 && matchMedia(query).matches,
      Math.round(width / zoom),
      wanted.join(' and '),
    )
  }

  async closedHosts(): Promise<number> {
    return this.marionette.inTab(this.handle, `${CLOSED_ROOTS}; return roots.length`, [], 'system')
  }

  inCard<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined> {
    return this.marionette.inTab<T | undefined>(
      this.handle,
      `${CLOSED_ROOTS}
       if (!roots[0]) return undefined
       const { DOMRect, innerWidth, innerHeight, getComputedStyle } = window
       return await (${fn})(roots[0], ...args)`,
      args,
      'system',
    )
  }

  protected async capture(): Promise<Buffer> {
    const { value } = await this.marionette.forTab<{ value: string }>(
      this.handle,
      'WebDriver:TakeScreenshot',
      { full: false },
    )
    return Buffer.from(value, 'base64')
  }

  private pointer(pointerType: 'mouse' | 'touch', actions: object[]): Promise<void> {
    return this.act({
      type: 'pointer',
      id: pointerType,
      parameters: { pointerType },
      actions,
    })
  }

  private async act(action: object): Promise<void> {
    await this.marionette.forTab(this.handle, 'WebDriver:PerformActions', { actions: [action] })
  }
}

function press(x: number, y: number): object[] {
  return [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
}
