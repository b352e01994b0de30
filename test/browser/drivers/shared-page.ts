import { writeFile } from 'node:fs/promises'
import { findControl, listMarks, readCard, scrollToText, whenStill } from './page-scripts.ts'
import {
  type Box,
  type PaintedMark,
  type Run,
  type TestPage,
  type View,
  WAIT,
} from './test-browser.ts'

/** What both browsers' pages do alike, built on what each must do in its own way. */
export abstract class SharedPage implements TestPage {
  abstract goto(url: string): Promise<void>
  abstract reload(): Promise<void>
  abstract back(): Promise<void>
  abstract url(): Promise<string>
  abstract bringToFront(): Promise<void>
  abstract close(): Promise<void>
  abstract evaluate<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<T>
  abstract move(x: number, y: number, steps?: number): Promise<void>
  abstract click(x: number, y: number): Promise<void>
  abstract tap(x: number, y: number): Promise<void>
  abstract wheel(deltaY: number): Promise<void>
  abstract press(key: string): Promise<void>
  abstract type(text: string): Promise<void>
  abstract setView(view: View): Promise<void>
  abstract closedHosts(): Promise<number>
  abstract inCard<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | undefined>
  protected abstract capture(): Promise<Buffer>

  async screenshot(path?: string): Promise<Buffer> {
    const png = await this.capture()
    if (path) await writeFile(path, png)
    return png
  }

  async settle(): Promise<void> {
    await this.evaluate(whenStill)
    await this.inCard((root) => Promise.all(root.getAnimations().map((each) => each.finished)))
  }

  async waitFor<A extends unknown[], T>(fn: Run<A, T>, ...args: A): Promise<NonNullable<T>> {
    return until(
      () => this.evaluate(fn, ...args),
      () => `in the page: ${fn.toString().slice(0, 200)}`,
    )
  }

  marks(): Promise<PaintedMark[]> {
    return this.evaluate(listMarks)
  }

  async markAt(text: string): Promise<{ x: number; y: number; box: Box }> {
    const found = await until(
      async () => {
        const fits = (mark: PaintedMark) =>
          mark.box.width > 0 && flat(mark.text).includes(flat(text))
        const before = (await this.marks()).find(fits)
        const inView = before && (await this.evaluate(isInView, before.box))
        if (inView) return before
        // Words may stand in several places: where one is marked already, go there.
        if (before) await this.evaluate(scrollToBox, before.box)
        else await this.evaluate(scrollToText, text)
        await pause(150)
        return (await this.marks()).find(fits)
      },
      () => `for a mark on "${text}"`,
    )
    const { x, y, width, height } = found.box
    return { x: x + width / 2, y: y + height / 2, box: found.box }
  }

  async cardText(): Promise<string | undefined> {
    return (await this.inCard(readCard))?.text
  }

  async cardBox(): Promise<Box | undefined> {
    return (await this.inCard(readCard))?.box
  }

  waitForCard(timeout = WAIT): Promise<string> {
    return until(
      () => this.cardText(),
      () => 'for a card to open',
      timeout,
    )
  }

  async waitForNoCard(timeout = WAIT): Promise<void> {
    await until(
      async () => (await this.cardText()) === undefined,
      () => 'for the card to close',
      timeout,
    )
  }

  async clickInCard(name: string): Promise<void> {
    const place = await until(
      () => this.inCard(findControl, name),
      () => `for "${name}" in the card`,
    )
    await this.click(place.x, place.y)
  }
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

function scrollToBox(box: Box): void {
  scrollBy({ top: box.y - innerHeight / 2, behavior: 'instant' })
}

function isInView(box: Box): boolean {
  return box.y >= 0 && box.y + box.height <= innerHeight
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks until the answer is truthy and gives it; fails after `timeout` ms saying what it waited for. */
export async function until<T>(
  ask: () => Promise<T>,
  what: () => string,
  timeout = WAIT,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout
  let problem: unknown
  do {
    try {
      const answer = await ask()
      if (answer) return answer
      problem = undefined
    } catch (error) {
      // A page that is just loading cannot answer; the last refusal is told if it never does.
      problem = error
    }
    await pause(25)
  } while (Date.now() < end)
  throw new Error(`Waited ${timeout} ms ${what()}${problem ? ` (${problem})` : ''}`)
}
