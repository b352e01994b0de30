import { createContext } from 'preact'
import type { RichText } from '../../documents/model.ts'
import { type Reading, readingOf } from './reading.ts'

/** What every part of the document needs to know. */
export interface ReadingHere extends Reading {
  /** Shows the picture of a page, where there is one. */
  showPage: (page: number) => void
}

const NOTHING = readingOf({
  format: 'text',
  title: '',
  blocks: [],
  asides: [],
  pages: [],
  warnings: [],
})

export const ReadingContext = createContext<ReadingHere>({ ...NOTHING, showPage: () => undefined })

/** Which text each element on the page shows. */
export const textOfElement = new WeakMap<Element, RichText>()

/** The id of the element that shows an aside. */
export const asideId = (index: number) => `aside-${index + 1}`
