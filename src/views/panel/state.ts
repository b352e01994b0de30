import { computed, signal } from '@preact/signals'
import { browser } from '../../platform/browser.ts'
import { allCards } from '../../platform/dictionary.ts'
import type { PageWord } from '../../platform/messages.ts'
import { askTab } from '../../platform/messaging.ts'
import { hush, tell, tellError } from '../shared/notices.ts'
import { askPage, page, tab, watchTab } from '../shared/page-watch.ts'
import { currentTab } from '../shared/tab.ts'
import { type Cards, filterWords, lookUp } from './find-words.ts'

/** What the person typed into the filter. */
export const typed = signal('')

/** Every card of the dictionary; empty until it was read. */
export const cards = signal<Cards>(new Map())

const pageWords = computed(() => (page.value.kind === 'answered' ? page.value.summary.words : []))

/** The words of the page that fit what was typed, in reading order. */
export const shown = computed(() => filterWords(pageWords.value, cards.value, typed.value))

/** Words that are not on the page and fit what was typed. */
export const others = computed(() =>
  lookUp(cards.value, typed.value, new Set(pageWords.value.map(({ id }) => id))),
)

export async function startCards(): Promise<void> {
  try {
    cards.value = await allCards()
  } catch (error) {
    tellError(error)
  }
}

/**
 * Keeps the list about the page in front of this window, unless the panel's own address names a
 * tab (`?tab=12`).
 */
export async function followTabs(): Promise<void> {
  await watchTab(await currentTab())
  browser.tabs.onUpdated.addListener((id, changed) => {
    if (id === tab.value?.id && changed.status) void currentTab().then(watchTab)
  })
  if (new URLSearchParams(location.search).has('tab')) return
  const { id: ours } = await browser.windows.getCurrent()
  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId !== ours) return
    hush()
    void currentTab().then(watchTab)
  })
}

/** Scrolls the page to the word's next place. */
export async function goTo(word: PageWord): Promise<void> {
  const seen = tab.value
  if (!seen) return
  hush()
  try {
    const { found } = await askTab(seen.id, 'page.go', { id: word.id })
    if (found) await bringForward(seen.id)
    else {
      tell('panel_word_gone', word.term)
      await askPage()
    }
  } catch (error) {
    tellError(error)
  }
}

/** Where the list stands in a tab of its own, the page is in another, which has to come forward. */
async function bringForward(tabId: number): Promise<void> {
  const own = await browser.tabs.getCurrent()
  if (own) await browser.tabs.update(tabId, { active: true })
}

/** Has the page explained although it does not seem to be about SEND. */
export async function explainAnyway(): Promise<void> {
  const seen = tab.value
  if (!seen) return
  hush()
  try {
    await askTab(seen.id, 'page.start', { evenIfNotSend: true })
    await askPage()
  } catch (error) {
    tellError(error)
  }
}
