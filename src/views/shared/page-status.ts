import type { AddressKind } from '../../platform/address.ts'
import type { MessageFailure } from '../../platform/errors.ts'
import type { PageState, PageSummary } from '../../platform/messages.ts'

/** What we know about the page in a tab. */
export type PageStatus =
  | { kind: 'asking' }
  | { kind: 'answered'; summary: PageSummary }
  | { kind: 'silent'; failure: MessageFailure; address: AddressKind; listed: boolean }
  /** We tried to start there, and the browser did not let us. */
  | { kind: 'closed' }

/** What a person can do about a page, besides what is always there. */
export type PageAction = 'list' | 'explain' | 'always' | 'look-up' | 'again'

/** A page's state in words: keys of `_locales` with what to fill in, and what to offer. */
export interface PageWords {
  title: { key: string; values: string[] }
  /** A key, or empty where the title says it all. */
  detail: string
  actions: PageAction[]
}

/**
 * Says in words what Sendlight is doing on a page. Every state has its sentence. Under forced
 * colours nothing is marked on pages (a mark would become a solid block), and the list serves.
 */
export function pageWords(status: PageStatus, forcedColours = false): PageWords {
  if (status.kind === 'asking') return words('state_asking_title')
  if (status.kind === 'closed') return words('state_store_title', 'state_store_detail', 'look-up')
  if (status.kind === 'answered') return answeredWords(status.summary, forcedColours)
  return silentWords(status)
}

function answeredWords(summary: PageSummary, forcedColours: boolean): PageWords {
  const count = summary.words.length
  const byState: Record<PageState, () => PageWords> = {
    on: () => {
      if (count === 0) return words('state_on_none_title', 'state_on_none_detail', 'look-up')
      const key = count === 1 ? 'state_on_one_title' : 'state_on_many_title'
      const usual = forcedColours ? 'state_on_forced_detail' : 'state_on_detail'
      // Marked words whose cards did not load.
      const detail = summary.reason ?? usual
      return { ...words(key, detail, 'list'), title: { key, values: [String(count)] } }
    },
    reading: () => words('state_reading_title', 'state_reading_detail'),
    'off-here': () => words('state_off_here_title', 'state_off_here_detail'),
    off: () => words('state_off_title', 'state_off_detail'),
    'not-about-send': () => words('state_not_send_title', 'state_not_send_detail', 'explain'),
    'not-english': () => words('state_not_english_title', 'state_not_english_detail', 'look-up'),
    'cannot-read': () =>
      words('state_cannot_read_title', summary.reason ?? 'state_cannot_read_detail', 'look-up'),
    'gave-up': () =>
      words('state_gave_up_title', summary.reason ?? 'state_gave_up_detail', 'look-up'),
  }
  return byState[summary.state]()
}

function silentWords({
  failure,
  address,
  listed,
}: Extract<PageStatus, { kind: 'silent' }>): PageWords {
  if (failure === 'extension-gone') return words('state_gone_title', 'state_gone_detail')
  const byAddress: Record<AddressKind, () => PageWords> = {
    pdf: () => words('state_pdf_title', 'state_pdf_detail', 'look-up'),
    reader: () => words('state_reader_title', 'state_reader_detail', 'look-up'),
    store: () => words('state_store_title', 'state_store_detail', 'look-up'),
    browser: () => words('state_browser_title', 'state_browser_detail', 'look-up'),
    file: () => words('state_file_title', 'state_file_detail', 'look-up'),
    web: () => {
      if (failure === 'late') return words('state_late_title', 'state_late_detail', 'again')
      if (listed) return words('state_before_us_title', 'state_before_us_detail', 'explain')
      return words('state_not_here_title', 'state_not_here_detail', 'explain', 'always')
    },
    unknown: () => words('state_not_here_title', 'state_not_here_detail', 'explain'),
  }
  return byAddress[address]()
}

function words(key: string, detail = '', ...actions: PageAction[]): PageWords {
  return { title: { key, values: [] }, detail, actions }
}
