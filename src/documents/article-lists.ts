import { listNumber, wholeNumber } from './numerals.ts'

/** What a list is called once it no longer counts as one for the walker. */
const LIST = 'data-list'

/**
 * Turns lists into plain boxes that remember what they were: the walker passes over lists that
 * hold nothing but links, and in an article those belong to the text.
 */
export function prepareLists(root: Element): void {
  for (const list of [...root.querySelectorAll('ul, ol')]) {
    const box = list.ownerDocument.createElement('div')
    box.setAttribute(LIST, list.localName)
    for (const name of ['start', 'type', 'reversed', 'hidden', 'aria-hidden']) {
      const value = list.getAttribute(name)
      if (value !== null) box.setAttribute(name, value)
    }
    box.append(...list.childNodes)
    list.replaceWith(box)
  }
}

const labelled = new WeakSet<Element>()

/** The list item that an element stands in: how deep, and its label the first time it is asked. */
export function itemOf(
  element: Element,
  root: Element,
): { depth: number; label: string } | undefined {
  const item = element.closest('li')
  if (!item || !root.contains(item)) return undefined
  let depth = 0
  for (
    let list = item.closest(`[${LIST}]`);
    list && root.contains(list);
    list = list.parentElement?.closest(`[${LIST}]`) ?? null
  ) {
    depth++
  }
  const isFirst = !labelled.has(item)
  labelled.add(item)
  return { depth: Math.max(1, depth), label: isFirst ? labelOf(item) : '' }
}

function labelOf(item: Element): string {
  const list = item.closest(`[${LIST}]`)
  if (list?.getAttribute(LIST) !== 'ol') return '•'
  let n = wholeNumber(list.getAttribute('start')) ?? 1
  for (const each of [...list.children].filter((child) => child.localName === 'li')) {
    n = wholeNumber(each.getAttribute('value')) ?? n
    if (each === item) break
    n++
  }
  return `${listNumber(n, list.getAttribute('type') ?? '1')}.`
}
