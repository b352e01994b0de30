import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom'
import * as domAnchor from 'dom-anchor-text-quote'
import { describePlace, type Place } from '../../../src/notebook/anchor/describe.ts'
import { findPlace } from '../../../src/notebook/anchor/find.ts'
import type { NormalText } from '../../../src/notebook/anchor/normalise.ts'
import type { Span } from './changes.ts'
import type { DomPage } from './dom-page.ts'

/** A page in the form that a way of finding works on. */
export interface Page {
  normal: NormalText
  dom: DomPage
}

/** One way to keep a place and find it again. Places are offsets into the page's text. */
export interface Way {
  name: string
  save: (page: Page, span: Span) => Promise<(page: Page) => Promise<Span | undefined>>
}

export const WAYS: readonly Way[] = [
  {
    name: 'Sendlight',
    save: async (page, { start, end }) => {
      const place: Place | undefined = finish(describePlace(page.normal, start, end))
      return async (later) =>
        place === undefined ? undefined : finish(findPlace(later.normal, place))
    },
  },
  {
    name: 'dom-anchor-text-quote',
    save: async (page, span) => {
      const selector = domAnchor.fromRange(page.dom.root, page.dom.rangeOf(span))
      return async (later) => {
        try {
          const range = domAnchor.toRange(later.dom.root, selector, { hint: span.start })
          return range === null ? undefined : later.dom.spanOf(range)
        } catch {
          // It throws where its place would end outside the page.
          return undefined
        }
      }
    },
  },
  {
    name: '@apache-annotator/dom',
    save: async (page, span) => {
      const selector = await describeTextQuote(page.dom.rangeOf(span), page.dom.root)
      return async (later) => {
        const matches = createTextQuoteSelectorMatcher(selector)(later.dom.root)
        for await (const range of matches) return later.dom.spanOf(range)
        return undefined
      }
    },
  },
]

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
