import type { CDPSession, Page } from 'playwright-core'
import type { ChromiumBrowser } from './chromium.ts'
import { SharedPage } from './shared-page.ts'
import type { Run, View } from './test-browser.ts'

const HOST_LIST = `[...document.documentElement.children, ...(document.body?.children ?? [])]
  .filter((element) => element !== document.head && element !== document.body)`

export class ChromiumPage extends SharedPage {
  private protocol: CDPSession | undefined

  constructor(
    /** Playwright's page, for what this driver does not offer. */
    readonly native: Page,
    private readonly browser: ChromiumBrowser,
  ) {
    super()
  }

  async session(): Promise<CDPSession> {
    this.protocol ??= await this.native.context().newCDPSession(this.native)
    return this.protocol
  }

  async goto(url: string): Promise<void> {
    await this.native.goto(url, { waitUntil: 'load' })
  }

  async reload(): Promise<void> {
    await this.native.reload()
  }

  async back(): Promise<void> {
    await this.native.goBack()
  }

  async url(): Promise<string> {
    return this.native.url()
  }

  async bringToFront(): Promise<void> {
    await this.native.bringToFront()
    this.browser.noteFront(this)
  }

  async close(): Promise<void> {
    this.browser.noteClosed(this)
    await this.native.close()
  }

  evaluate<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<T> {
    return this.native.evaluate<T>(`(${fn})(...${JSON.stringify(args)})`)
  }

  async move(x: number, y: number, steps = 3): Promise<void> {
    await this.native.mouse.move(x, y, { steps })
  }

  async click(x: number, y: number): Promise<void> {
    await this.native.mouse.click(x, y)
  }

  async tap(x: number, y: number): Promise<void> {
    const session = await this.session()
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async wheel(deltaY: number): Promise<void> {
    await this.native.mouse.wheel(0, deltaY)
  }

  async press(key: string): Promise<void> {
    await this.native.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.native.keyboard.type(text)
  }

  async setView(view: View): Promise<void> {
    const { zoom = 1, width = 1280, height = 800 } = view
    const session = await this.session()
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    })
    await this.native.emulateMedia({
      colorScheme: view.scheme ?? 'light',
      forcedColors: view.forcedColours ? 'active' : 'none',
      reducedMotion: view.reducedMotion ? 'reduce' : 'no-preference',
      media: view.media ?? 'screen',
    })
  }

  async closedHosts(): Promise<number> {
    return (await this.closedRoots()).length
  }

  async inCard<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined> {
    const session = await this.session()
    const [backendNodeId] = await this.closedRoots()
    if (backendNodeId === undefined) return undefined
    const { object } = await session.send('DOM.resolveNode', { backendNodeId })
    if (!object.objectId) return undefined
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${fn})(this, ...${JSON.stringify(args)}) }`,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed')
    return result.value as T
  }

  protected async capture(): Promise<Buffer> {
    const session = await this.session()
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data, 'base64')
  }

  /** Closed shadow roots of the elements that stand beside or straight in the body. */
  private async closedRoots(): Promise<number[]> {
    const session = await this.session()
    const { result } = await session.send('Runtime.evaluate', { expression: HOST_LIST })
    const roots: number[] = []
    if (!result.objectId) return roots
    const { result: hosts } = await session.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    })
    for (const { value } of hosts) {
      if (value?.subtype !== 'node' || !value.objectId) continue
      const { node } = await session.send('DOM.describeNode', {
        objectId: value.objectId,
        depth: 0,
        pierce: true,
      })
      for (const root of node.shadowRoots ?? []) {
        if (root.shadowRootType === 'closed') roots.push(root.backendNodeId)
      }
    }
    return roots
  }
}
