import type { BrowserName } from './find-browsers.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** One range that a custom highlight paints, as the page's own script can see it. */
export interface PaintedMark {
  /** The highlight's name in `CSS.highlights`. */
  name: string
  text: string
  /** Where it stands in the viewport (its first line). */
  box: Box
}

export interface View {
  /** Size of the window in device pixels; at 400 % zoom a page sees a quarter of it. */
  width?: number
  height?: number
  /** 1 is 100 %. */
  zoom?: number
  scheme?: 'light' | 'dark'
  forcedColours?: boolean
  reducedMotion?: boolean
  /** `print` shows the page as it would be printed. */
  media?: 'screen' | 'print'
}

/** A function to run in the browser. */
export type Run<A extends unknown[], T> = (...args: A) => T | Promise<T>

/**
 * A tab with a web page or a page of the extension. Functions given to it run in the browser:
 * they may use only their arguments, which must be JSON. Pointer and keys are real (trusted) input.
 */
export interface TestPage {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  url(): Promise<string>
  bringToFront(): Promise<void>
  close(): Promise<void>

  /** Runs in the page's own world: sees what the page's scripts see. */
  evaluate<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<T>
  /** Polls `fn` in the page until it is truthy and gives that value; fails after `timeout` ms (10 s). */
  waitFor<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<NonNullable<T>>

  move(x: number, y: number, steps?: number): Promise<void>
  click(x: number, y: number): Promise<void>
  /** A touch, without a pointer that hovers before. */
  tap(x: number, y: number): Promise<void>
  wheel(deltaY: number): Promise<void>
  /** One key with modifiers: `Escape`, `Tab`, `Shift+Tab`, `Alt+ArrowDown`, `a`. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>

  setView(view: View): Promise<void>
  /** Waits until fonts and pictures are there, movement has ended and two frames are drawn. */
  settle(): Promise<void>
  /** A PNG of what the viewport shows; also written to `path`. */
  screenshot(path?: string): Promise<Buffer>

  /** The ranges painted now, in document order of each highlight. */
  marks(): Promise<PaintedMark[]>
  /** The middle of the first mark whose text is `text` (or contains it); scrolls it into view. */
  markAt(text: string): Promise<{ x: number; y: number; box: Box }>

  /** How many elements on the page hold a closed shadow root. */
  closedHosts(): Promise<number>
  /** Runs with our closed shadow root as first argument; undefined where there is none. */
  inCard<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined>
  /** Visible text of the open card; undefined while none is open. */
  cardText(): Promise<string | undefined>
  cardBox(): Promise<Box | undefined>
  /** Waits until a card is open, and gives its text. */
  waitForCard(timeout?: number): Promise<string>
  waitForNoCard(timeout?: number): Promise<void>
  /** Clicks the button or link of the card whose name is or starts with `name`. */
  clickInCard(name: string): Promise<void>
}

/** A real browser with the built extension in it. */
export interface TestBrowser {
  readonly name: BrowserName
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly base: string
  open(url?: string): Promise<TestPage>
  /** A page of the extension in a tab: `options`, `popup`, `panel`, `welcome`, or a path in dist. */
  openView(view: string): Promise<TestPage>
  /** The browser's own number of a tab, as extensions know it: for `openView('panel?tab=…')`. */
  tabId(page: TestPage): Promise<number>
  /** Runs in a page of the extension, where `browser`/`chrome` is the extension's own. */
  inExtension<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<T>
  /** Presses the toolbar button while `page` is in front, as a person would. */
  pressToolbarButton(page: TestPage): Promise<void>
  /** Runs a keyboard command of the manifest while `page` is in front. */
  runCommand(page: TestPage, name: string): Promise<void>
  /** Puts the background worker (or event page) to sleep; the next message wakes it. */
  killWorker(): Promise<void>
  /** Reloads the extension, as an update does: scripts on open pages are orphaned. */
  reloadExtension(): Promise<void>
  /** Errors of pages, views and the worker logged since the last call. */
  takeErrors(): Promise<string[]>
  /** Resolves when a person has closed the browser. */
  closed(): Promise<void>
  close(): Promise<void>
}

/** How long a wait lasts before the test fails, in milliseconds. */
export const WAIT = 10_000
