import type { Nation, Status } from '../lexicon/entry.ts'
import type { DocumentView } from './document-address.ts'
import type { EasyPair } from './easy.ts'
import type { PageCard } from './glossary.ts'
import type * as notebook from './notebook.ts'
import type { Settings } from './settings.ts'

/** One word on the page, as the panel and the popup list it: in reading order, each once. */
export interface PageWord {
  /** Entry id or `page:FORM`. */
  id: string
  term: string
  form: string
  count: number
  status: Status
  nation: Nation
  own: boolean
}

/** What Sendlight is doing on a page, for the popup to say in words. */
export type PageState =
  | 'reading'
  | 'on'
  | 'off-here'
  | 'off'
  | 'not-about-send'
  | 'not-english'
  | 'cannot-read'
  | 'gave-up'

export interface PageSummary {
  state: PageState
  /** The key of a sentence in `_locales` that says why, for `cannot-read`, `gave-up` and an ailing `on`. */
  reason?: string
  host: string
  title: string
  nation: Nation
  /** True where the person, not the page, decided the nation. */
  nationIsSet: boolean
  words: PageWord[]
  /** Abbreviations that nobody explained. */
  unknown: string[]
  /** Whether the page carries a shared glossary to add. */
  hasGlossary?: boolean
}

/** A page as its script hands it to the reader; nothing of it is stored. */
export interface PageHtml {
  html: string
  address: string
  title: string
}

/** A typeface that is ours to bring; `system` needs none. */
export type ChosenFont = Exclude<Settings['font'], 'system'>

export interface FontFile {
  weight: 400 | 700
  /** The woff2 file in base64. */
  data: string
}

/**
 * Every message, with what it asks and what it answers. `to` says who listens: the worker,
 * the page's script in one tab, or any open view.
 */
export interface MessageTable {
  /** Page or view to worker: the cards of these entries, in that order; unknown ids are left out. */
  'cards.get': { ask: { ids: string[] }; answer: { cards: PageCard[] } }
  /** Page to worker: every written form of the dictionary, as JSON (`FormsIndex`). */
  'index.get': { ask: Record<string, never>; answer: { index: string } }
  /** Page to worker: run the second file of the page's script in the sender's document. */
  'help.load': { ask: Record<string, never>; answer: Record<string, never> }
  /** Page to worker: the card's style sheet. */
  'card.styles': { ask: Record<string, never>; answer: { css: string } }
  /** Page to worker: open the side panel for the sender's tab; false where the browser refuses. */
  'panel.open': { ask: Record<string, never>; answer: { opened: boolean } }
  /**
   * Page to worker: the typeface that the person chose for cards, as font files in base64. Pages
   * cannot load our files themselves: nothing of ours is web-accessible.
   */
  'font.get': { ask: { font: ChosenFont }; answer: { files: FontFile[] } }
  /** View to page. */
  'page.summary': { ask: Record<string, never>; answer: PageSummary }
  /** Reader to page: all that can be read on it, as HTML without scripts and what was typed. */
  'page.html': { ask: Record<string, never>; answer: PageHtml }
  /** Page or view to worker: a passage in easy words, sentence by sentence. */
  'easy.make': { ask: { text: string; nation: Nation }; answer: { pairs: EasyPair[] } }
  /** Worker to the document that holds the easy-read engine (Chromium). */
  'easy.run': { ask: { text: string; nation: Nation }; answer: { pairs: EasyPair[] } }
  /** Page to worker: open the sender's page in the reader. */
  'reader.open': { ask: Record<string, never>; answer: Record<string, never> }
  /** Worker to page: the selection bar, or its easy version at once. */
  'page.easy-selection': { ask: Record<string, never>; answer: { found: boolean } }
  /** View to page: the shared glossary that the page carries, as it stands there. */
  'page.glossary': { ask: Record<string, never>; answer: { file: string | null; host: string } }
  /** View to page: scroll to the word's next place and show it. */
  'page.go': { ask: { id: string }; answer: { found: boolean } }
  /** Worker to page: move to the next (1) or previous (-1) term and open its card with focus. */
  'page.step': { ask: { by: 1 | -1 }; answer: { found: boolean } }
  /** Worker or view to page: read this page although it is not a listed site (toolbar click). */
  'page.start': { ask: { evenIfNotSend: boolean }; answer: { started: boolean } }
  /** Popup to worker: open the document that this tab shows, to be read or checked as a plan. */
  'document.open-tab': {
    ask: { tabId: number; view?: DocumentView }
    answer: Record<string, never>
  }
  /** Document view to worker: explain the words in the view's own tab, whatever it is about. */
  'document.explain': { ask: Record<string, never>; answer: Record<string, never> }
  /** Page or view to worker: what the save form shows for a passage, or without one. */
  'notebook.form': { ask: notebook.FormAsk; answer: notebook.FormAnswer }
  /** Page or view to worker: answered once it is kept for good. Ask again with the same save id. */
  'notebook.save': { ask: notebook.SaveAsk; answer: notebook.SaveAnswer }
  /** Page or view to worker: keeps what is being typed; false in a private window. */
  'notebook.draft': { ask: notebook.DraftAsk; answer: { kept: boolean } }
  /** Page or view to worker: the saved passages of the sender's own page or file, to paint them. */
  'notebook.passages': {
    ask: { file: notebook.FileSource | null }
    answer: { passages: notebook.PassagePlace[] }
  }
  /** Page or view to worker: which of its passages are still there. */
  'notebook.seen': { ask: notebook.SeenAsk; answer: Record<string, never> }
  /** Page or view to worker: opens the notebook, at one of the sender's own passages. */
  'notebook.open': {
    ask: { passage: string | null; file: notebook.FileSource | null }
    answer: Record<string, never>
  }
  /** Worker or view to page: opens the save form for what is selected. */
  'page.save-selection': { ask: Record<string, never>; answer: { found: boolean } }
  /** Page to views: what the summary says has changed; ask again. */
  'page.changed': { ask: Record<string, never>; answer: Record<string, never> }
}

export type MessageName = keyof MessageTable
