/** Brings an element into sight and gives it the focus, so that reading goes on from there. */
export function goTo(id: string): void {
  const element = document.getElementById(id)
  if (!element) return
  element.scrollIntoView({ block: 'start' })
  element.focus({ preventScroll: true })
}

/** Brings an element into sight and shows for a moment which one it is. */
export function flash(element: Element): void {
  element.scrollIntoView({ block: 'center' })
  element.classList.add('flash')
  setTimeout(() => element.classList.remove('flash'), 2500)
}
