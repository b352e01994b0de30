import { computed, signal } from '@preact/signals'

/** What is looked for in the document. */
export const wanted = signal('')
const hits = signal<readonly Range[]>([])
const at = signal(-1)
export const hitCount = computed(() => hits.value.length)
/** Which hit is shown, from 1; 0 for none. */
export const hitAt = computed(() => at.value + 1)

/** Names of the highlights, as the style sheet knows them. */
const ALL = 'document-found'
const HERE = 'document-found-here'

/** More hits than these are not shown: the words are too common to look for. */
const MOST = 2000

/**
 * Looks for words in the document, whatever their capitals, line breaks and marks; the first hit
 * from where the person is comes into sight.
 */
export function find(words: string, root: Element | null): void {
  wanted.value = words
  at.value = -1
  const needle = plain(words).text.trim()
  hits.value = needle === '' || !root ? [] : [...hitsIn(root, needle)]
  if (hits.value.length > 0) {
    const near = hits.value.findIndex((range) => range.getBoundingClientRect().bottom > 0)
    step(1, Math.max(0, near))
  } else paint()
}

/** Goes to the next (1) or previous (-1) hit, round and round. */
export function step(by: 1 | -1, to?: number): void {
  const count = hits.value.length
  if (count === 0) return
  at.value = to ?? (at.value + by + count) % count
  paint()
  const range = hits.value[at.value]
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

export function stopFinding(): void {
  wanted.value = ''
  hits.value = []
  at.value = -1
  paint()
}

function paint(): void {
  const here = hits.value[at.value]
  const others = hits.value.filter((range) => range !== here)
  CSS.highlights.set(ALL, new Highlight(...others))
  CSS.highlights.set(HERE, here ? new Highlight(here) : new Highlight())
}

/** Hits text by text, so that none runs from one paragraph into the next. */
function* hitsIn(root: Element, needle: string): Generator<Range> {
  let count = 0
  for (const element of root.querySelectorAll('.text')) {
    const nodes = textNodes(element)
    const whole = nodes.map((node) => node.data).join('')
    const { text, places } = plain(whole)
    for (let from = text.indexOf(needle); from >= 0; from = text.indexOf(needle, from + 1)) {
      const start = places[from]
      const last = places[from + needle.length - 1]
      if (start === undefined || last === undefined) break
      yield rangeOf(nodes, start, last + 1)
      if (++count >= MOST) return
    }
  }
}

/** Small letters, one space for any white space, straight quotes; with the way back. */
function plain(given: string): { text: string; places: number[] } {
  let text = ''
  const places: number[] = []
  for (let i = 0; i < given.length; i++) {
    let sign = given.charAt(i)
    if (/[\u00ad\u200b]/.test(sign)) continue
    if (/\s/.test(sign)) {
      if (text.endsWith(' ')) continue
      sign = ' '
    }
    if (sign === '’' || sign === '‘') sign = "'"
    const small = sign.toLowerCase()
    // A few signs become two when made small; their places would no longer be right.
    text += small.length === 1 ? small : sign
    places.push(i)
  }
  return { text, places }
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

/** A range between two offsets of the nodes' texts joined. */
function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange()
  let before = 0
  for (const node of nodes) {
    const after = before + node.length
    if (start >= before && start < after) range.setStart(node, start - before)
    if (end > before && end <= after) range.setEnd(node, end - before)
    before = after
  }
  return range
}
