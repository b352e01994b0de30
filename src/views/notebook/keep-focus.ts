/** How often the person has pressed a key or the pointer on this page. */
let presses = 0
for (const name of ['keydown', 'pointerdown']) {
  addEventListener(name, () => (presses += 1), { capture: true, passive: true })
}

/**
 * Does something that takes the pressed control off the page with its row, and gives the keyboard
 * to the same control of the next row first, or of the one before. Without it, keys and screen
 * readers would start again from the page's top.
 *
 * @param rows a selector of the rows, one of which the control is in (or is)
 */
export async function keepFocus(act: () => Promise<unknown>, rows: string): Promise<void> {
  // Some browsers do not give the keyboard to what is pressed with the pointer: nothing to keep.
  if (document.activeElement === document.body) {
    await act()
    return
  }
  const heading = headingNear(document.activeElement)
  const next = neighbourOf(document.activeElement, rows) ?? heading
  next?.focus()
  const before = presses
  // The neighbour may have been on its way out too. Whoever has gone on meanwhile is left alone.
  const check = () =>
    requestAnimationFrame(() => {
      if (presses === before && document.activeElement === document.body) heading?.focus()
    })
  const isDone = act()
  check()
  await isDone
  check()
}

function neighbourOf(from: Element | null, rows: string): HTMLElement | undefined {
  const row = from?.closest(rows)
  if (!from || !row) return undefined
  const all = [...document.querySelectorAll(rows)]
  const at = all.indexOf(row)
  const near = all[at + 1] ?? all[at - 1]
  if (!near) return undefined
  const place = buttonsOf(row).indexOf(from)
  const buttons = buttonsOf(near)
  const next = buttons[Math.min(place, buttons.length - 1)]
  return next instanceof HTMLElement ? next : undefined
}

/** The heading of the part of the page that a control is in. */
function headingNear(from: Element | null): HTMLElement | null {
  const heading =
    from?.closest('section')?.querySelector<HTMLElement>('h2, h3') ??
    document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  return heading
}

function buttonsOf(row: Element): Element[] {
  return row instanceof HTMLButtonElement ? [row] : [...row.querySelectorAll('button')]
}

/**
 * Gives the keyboard back to what is moved in the page by a change that was just begun: browsers
 * let go of what moves. Where the person has gone on meanwhile, nothing happens.
 */
export function focusAgain(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) find()?.focus()
  })
}
