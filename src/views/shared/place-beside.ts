const GAP = 8
/** With so much room below, a box goes below. */
const ROOM = 220

/** Puts a small window beside the button that it hangs on; it scrolls inside where room is small. */
export function placeBeside(box: HTMLElement, button: { getBoundingClientRect(): DOMRect }): void {
  const at = button.getBoundingClientRect()
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const below = height - at.bottom - 2 * GAP
  const above = at.top - 2 * GAP
  const isBelow = below >= Math.min(ROOM, above)
  const { style } = box
  style.maxBlockSize = `${Math.max(96, isBelow ? below : above)}px`
  const left = Math.min(at.left, width - box.offsetWidth - GAP)
  style.insetInlineStart = `${Math.max(GAP, left)}px`
  style.insetBlockStart = isBelow ? `${at.bottom + GAP}px` : 'auto'
  style.insetBlockEnd = isBelow ? 'auto' : `${height - at.top + GAP}px`
}
