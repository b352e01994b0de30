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
  let n = number(list.getAttribute('start')) ?? 1
  for (const each of [...list.children].filter((child) => child.localName === 'li')) {
    n = number(each.getAttribute('value')) ?? n
    if (each === item) break
    n++
  }
  return `${written(n, list.getAttribute('type') ?? '1')}.`
}

function number(value: string | null): number | undefined {
  return value !== null && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : undefined
}

/** A list's number as its type writes it. */
function written(n: number, type: string): string {
  if (n < 1 || n > 3999) return String(n)
  if (type === 'a' || type === 'A') {
    let letters = ''
    for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
    }
    return type === 'A' ? letters.toUpperCase() : letters
  }
  if (type === 'i' || type === 'I') {
    const roman = romanOf(n)
    return type === 'i' ? roman.toLowerCase() : roman
  }
  return String(n)
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function romanOf(n: number): string {
  let rest = n
  let out = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      out += letters
      rest -= value
    }
  }
  return out
}
