import { expect, test, vi } from 'vitest'
import type { BlockRecord, Mark } from '../../../src/page/page-model.ts'
import { Painter } from '../../../src/page/painter.ts'

/** Says to the painter what is near the screen, as a browser does before it draws a frame. */
type Look = (entries: { target: Element; isIntersecting: boolean }[]) => void

function painterOn(html: string) {
  document.body.innerHTML = html
  let look: Look = () => {}
  class Observer {
    constructor(callback: Look) {
      look = callback
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  vi.stubGlobal('Highlight', Set)
  vi.stubGlobal('CSS', { highlights: new Map() })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {} }))
  const painter = new Painter(new AbortController().signal, (error) => {
    throw error
  })
  return { painter, look: (...entries: Parameters<Look>[0]) => look(entries) }
}

function markIn(container: Element): Mark {
  const node = container.firstChild as Text
  const range = document.createRange()
  range.setStart(node, 0)
  range.setEnd(node, 4)
  const surface = { document, window }
  return {
    record: { surface, block: { container } } as unknown as BlockRecord,
    match: { id: 'ehcp', start: 0, end: 4 } as Mark['match'],
    ranges: [range],
  }
}

test('only marks near the screen when a frame was drawn can have been seen', () => {
  const { painter, look } = painterOn('<p>EHCP at the top</p><p>EHCP far below</p>')
  const [top, below] = [...document.querySelectorAll('p')]
  if (!top || !below) throw new Error('No paragraphs')
  const marks = [markIn(top), markIn(below)]
  for (const _ of painter.show(new Set(marks)));
  // Painted, but no frame has been drawn with them yet.
  expect(painter.near).toEqual([])
  look({ target: top, isIntersecting: true }, { target: below, isIntersecting: false })
  expect(painter.near).toEqual([marks[0]])
  look({ target: below, isIntersecting: true })
  expect(painter.near).toEqual(marks)
})
