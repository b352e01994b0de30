import type { Box, PaintedMark } from './test-browser.ts'

// Functions that the drivers send into a page: each stands alone and touches only its arguments.

/** Every range of every custom highlight. */
export function listMarks(): PaintedMark[] {
  const marks: PaintedMark[] = []
  for (const [name, highlight] of CSS.highlights) {
    for (const range of highlight) {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const { x, y, width, height } = live.getClientRects()[0] ?? new DOMRect()
      marks.push({ name, text: live.toString(), box: { x, y, width, height } })
    }
  }
  return marks
}

/** Brings the first visible place of `text` to the middle of the viewport; false where it stands nowhere. */
export function scrollToText(text: string): boolean {
  const flat = (s: string) => s.replace(/\s+/g, ' ')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const near = element?.closest('p,li,td,th,h1,h2,h3,h4,h5,h6,dd,dt,summary,div') ?? element
    if (near && flat(near.textContent ?? '').includes(flat(text)) && near.getClientRects().length) {
      near.scrollIntoView({ block: 'center', behavior: 'instant' })
      return true
    }
  }
  return false
}

/** The text and box of the card that is open in our shadow root. */
export function readCard(root: ShadowRoot): { text: string; box: Box } | undefined {
  for (const element of Array.from(root.querySelectorAll<HTMLElement>('[popover]'))) {
    if (!element.matches(':popover-open')) continue
    const { x, y, width, height } = element.getBoundingClientRect()
    if (width > 0 && height > 0) return { text: element.innerText, box: { x, y, width, height } }
  }
  return undefined
}

/** The middle of the button or link whose name is or starts with `name`. */
export function findControl(root: ShadowRoot, name: string): { x: number; y: number } | undefined {
  const wanted = name.toLowerCase()
  const controls = Array.from(
    root.querySelectorAll<HTMLElement>('button, a[href], summary, input, select, [role="button"]'),
  )
  const nameOf = (element: HTMLElement) =>
    (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().toLowerCase()
  const control =
    controls.find((element) => nameOf(element) === wanted) ??
    controls.find((element) => nameOf(element).startsWith(wanted))
  if (!control) return undefined
  control.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = control.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/** Resolves once fonts and pictures are loaded, finite animations are over and two frames drawn. */
export async function whenStill(): Promise<true> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const patience = new Promise((resolve) => setTimeout(resolve, 2000))
  const pictures = [...document.images].map((image) => image.decode().catch(() => {}))
  const moving = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  const all = [document.fonts.ready, ...pictures, ...moving.map((each) => each.finished)]
  await Promise.race([Promise.allSettled(all), patience])
  await frame()
  await frame()
  return true
}
