import { useMemo } from 'preact/hooks'
import type { PagePlace } from '../../documents/model.ts'
import { type OpenedDocument, titleOf } from '../shared/opening/opened.ts'
import { Notes, PageEdges } from './asides.tsx'
import { Blocks } from './blocks.tsx'
import { ReadingContext, textOfElement } from './context.ts'
import { offsetOf } from './marks/selected.ts'
import { placesBetween, toNumbers } from './place.ts'
import type { Reading } from './reading.ts'
import { showPage, side } from './state.ts'
import { Warnings } from './warnings.tsx'

/** The document as text: its warnings, page edges, blocks and notes. */
export function DocumentText({ opened, reading }: { opened: OpenedDocument; reading: Reading }) {
  const { model, fingerprint } = opened
  const title = titleOf(opened)
  const [first] = model.blocks
  const startsWithTitle = first?.kind === 'heading' && same(first.content.text, title)
  const shift = startsWithTitle && first.level === 1 ? 0 : 1
  const here = useMemo(() => ({ ...reading, showPage }), [reading])
  // Long documents are drawn once, not with every change around them.
  const text = useMemo(
    () => (
      <ReadingContext.Provider value={here}>
        <PageEdges model={model} />
        <Blocks blocks={model.blocks} shift={shift} />
        <Notes model={model} />
      </ReadingContext.Provider>
    ),
    [here],
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page numbers in the text do it with the keyboard
    <article
      class="parts document"
      data-source={JSON.stringify({ title, fingerprint })}
      onClick={showOnPage}
    >
      {!startsWithTitle && <h1 class="document-title">{title}</h1>}
      <Warnings opened={opened} />
      {text}
    </article>
  )
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Outlines the sentence that was pressed on the page's picture, while pictures are shown. */
function showOnPage(event: MouseEvent): void {
  if (side.value !== 'pages' || !document.getSelection()?.isCollapsed) return
  const target = event.target as Element
  if (target.closest('a, button')) return
  const element = target.closest('.text')
  const content = element && textOfElement.get(element)
  if (!element || !content) return
  const point = caretAt(event.clientX, event.clientY)
  const at = point && element.contains(point.node) ? offsetOf(element, point.node, point.offset) : 0
  const { start, end } = sentenceAt(content.text, at)
  const places = placesBetween(content, start, end)
  const page = places[0]?.page
  if (page !== undefined) showPage(page, boxesOn(places, page))
}

function boxesOn(places: readonly PagePlace[], page: number) {
  return places
    .filter((place) => place.page === page)
    .flatMap(({ rectangles }) => rectangles.map(toNumbers))
}

/** The letter under a point of the window. */
function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  const position = document.caretPositionFromPoint?.(x, y)
  return position ? { node: position.offsetNode, offset: position.offset } : undefined
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

function sentenceAt(text: string, at: number): { start: number; end: number } {
  const found = sentences.segment(text).containing(Math.min(at, Math.max(0, text.length - 1)))
  return found
    ? { start: found.index, end: found.index + found.segment.length }
    : { start: 0, end: text.length }
}
