import type { Surface } from '../page-model.ts'

/** Selections of fewer words need no easy version. */
const LEAST = 3
/** So far we look for those words, in characters: never through all of a giant page. */
const LOOK = 4000
/** What is given to the engine at most; the reader is the place for more. */
const MOST = 20_000

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu

/**
 * What a person has selected on a page, where it is prose; undefined where it is not.
 * @param isAsked the person asked for it by name: then one word is enough
 */
export function selectedRange(
  { document }: Pick<Surface, 'document'>,
  isAsked = false,
): Range | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return undefined
  return isAsked || hasWords(range) ? range : undefined
}

/** Whether a node lies in a field, or in text that can be typed in. */
function isEditable(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement
  return (
    element?.closest(
      'input, textarea, select, [contenteditable]:not([contenteditable="false" i])',
    ) != null
  )
}

/** Whether the range has enough words, looking no further than it must. */
function hasWords(range: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (startContainer === endContainer && startContainer.nodeType === 3) {
    const text = (startContainer.nodeValue ?? '').slice(startOffset, endOffset)
    return countIn(text) >= LEAST
  }
  const walker = startContainer.ownerDocument?.createTreeWalker(range.commonAncestorContainer, 4)
  if (!walker) return false
  walker.currentNode = firstNode(startContainer, startOffset)
  let words = 0
  let seen = 0
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) break
    if (node.nodeType !== 3) continue
    const text = node.nodeValue ?? ''
    const from = node === startContainer ? startOffset : 0
    const to = node === endContainer ? endOffset : text.length
    words += countIn(text.slice(from, Math.min(to, from + LOOK)))
    seen += to - from
    if (words >= LEAST) return true
    if (seen > LOOK || node === endContainer) break
  }
  return false
}

function firstNode(container: Node, offset: number): Node {
  if (container.nodeType === 3) return container
  return container.childNodes[offset] ?? container
}

function countIn(text: string): number {
  return text.slice(0, LOOK).match(WORD)?.length ?? 0
}

/** The selected text, as much as is put into easy words at once. */
export function textOfSelection({ document }: Pick<Surface, 'document'>): string {
  const text = (document.getSelection()?.toString() ?? '').replace(
    /[\u00ad\u200b\u2060\ufeff]/g,
    '',
  )
  if (text.length <= MOST) return text.trim()
  const cut = text.slice(0, MOST)
  // The last sentence may be cut short: it is left for the reader.
  return cut.slice(0, cut.search(/[^.!?\n]*$/)).trim()
}

/** The boxes of a selection's two ends, in its own document's viewport; cheap on any page. */
export function endsOf(range: Range): { start: DOMRect; end: DOMRect } | undefined {
  const start = boxAt(range, true)
  const end = boxAt(range, false)
  return start && end ? { start, end } : undefined
}

/** The box of the character at one end; of the end itself where there is none. */
function boxAt(range: Range, isStart: boolean): DOMRect | undefined {
  const point = range.cloneRange()
  point.collapse(isStart)
  const { startContainer: node, startOffset: at } = point
  if (node.nodeType === 3) {
    const length = node.nodeValue?.length ?? 0
    if (isStart && at < length) point.setEnd(node, at + 1)
    if (!isStart && at > 0) point.setStart(node, at - 1)
  }
  const boxes = point.getClientRects()
  const box = boxes[isStart ? 0 : boxes.length - 1]
  if (box && box.height > 0) return box
  // A selection may end before the first letter of the next paragraph.
  const near = node.nodeType === 1 ? (node as Element) : node.parentElement
  const around = near?.getBoundingClientRect()
  if (!around || around.height === 0) return undefined
  return isStart || at > 0 ? around : new DOMRect(around.left, around.top, around.width, 0)
}
