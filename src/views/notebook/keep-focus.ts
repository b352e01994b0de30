/**
 * Does something that takes the focused control off the page, and then gives the keyboard to what
 * stands in its place: the same control of the next row, or of the one before. Without it, keys
 * and screen readers would start again from the page's top.
 *
 * @param rows a selector of the rows, one of which the control is in
 */
export async function keepFocus(act: () => Promise<unknown>, rows: string): Promise<void> {
  const from = document.activeElement
  const row = from?.closest(rows)
  const at = [...document.querySelectorAll(rows)].indexOf(row)
  const place = [...(row?.querySelectorAll('button') ?? [])].indexOf(from)
  await act()
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  if (from?.isConnected || document.activeElement !== document.body) return
  const left = [...document.querySelectorAll(rows)]
  const near = row?.isConnected ? row : left[Math.min(at, left.length - 1)]
  const buttons = [...(near?.querySelectorAll('button') ?? [])]
  const next = buttons[Math.min(place, buttons.length - 1)]
  const fallback = document.querySelector<HTMLElement>('main h1')
  ;(next ?? fallback)?.focus()
}
