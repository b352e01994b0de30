import { vi } from 'vitest'
import { packCards, packIndex } from '../../../src/dictionary/pack.ts'
import type { Entry } from '../../../src/lexicon/entry.ts'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'
import { answerAs } from './open-view.ts'

const entry = (id: string, term: string, more: Partial<Entry> = {}): Entry => ({
  id,
  term,
  forms: [],
  nation: 'england',
  status: 'current',
  subject: 'law',
  strong: true,
  plain: `What ${term} is, in plain words.`,
  ask: [],
  swap: [],
  see: [],
  context: [],
  say: {},
  ...more,
})

/** A dictionary of a few entries, as the build packs it. */
const ENTRIES = [
  entry('ehc-plan', 'Education, Health and Care plan', {
    forms: ['EHCP', 'EHC plan'],
    plain: 'A legal paper that says what help a child must get.',
    say: { EHCP: 'letters' },
  }),
  entry('send-tribunal', 'First-tier Tribunal', { swap: ['special needs court'] }),
]

export const PAGE = {
  address: 'https://www.kent.gov.uk/send',
  title: 'Local Offer',
  html: `<main><h1>Asking for a plan</h1>
    <p>An EHCP is reviewed every year. The local authority must make a decision within 6 weeks
    subsequent to the date of the meeting. See <a href="https://www.ipsea.org.uk/">what IPSEA says</a>.</p>
    <h2>Appeals</h2>
    <p>Parents may appeal to the First-tier Tribunal prior to the deadline.</p>
    <ul><li>None.</li><li>N/A</li></ul>
    <table><tr><th>Need</th><th>Help</th></tr><tr><td>Speech</td><td>TBC</td></tr></table></main>`,
}

export interface Voice {
  said: string[]
  /** Ends what is being said, as a voice does. */
  finish(): void
}

/** A voice that says nothing, and remembers what. */
function stubVoice(hasVoice: boolean): Voice {
  let last: { text: string; onend?: () => void } | undefined
  const voice: Voice = { said: [], finish: () => last?.onend?.() }
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      onend?: () => void
      constructor(readonly text: string) {}
    },
  )
  Object.defineProperty(window, 'speechSynthesis', {
    configurable: true,
    value: {
      getVoices: () => [
        { lang: 'en-US', localService: false },
        ...(hasVoice ? [{ lang: 'en-GB', localService: true }] : []),
      ],
      addEventListener: (_: string, heard: () => void) => heard(),
      cancel: () => {},
      speak: (utterance: { text: string; onend?: () => void }) => {
        last = utterance
        voice.said.push(utterance.text)
      },
    },
  })
  return voice
}

export interface OpenReader {
  browser: FakeBrowser
  voice: Voice
}

/** Loads the reader anew, as `?tab=3` where `page` is given, else with the box to paste in. */
export async function openReader(
  page?: typeof PAGE,
  prepare: (browser: FakeBrowser) => void = () => {},
  hasVoice = true,
): Promise<OpenReader> {
  vi.resetModules()
  const browser = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  browser.reset()
  if (page) answerAs(browser, { 'page.html': page })
  prepare(browser)
  const cards = packCards(ENTRIES)
  vi.stubGlobal('fetch', async (address: string) => ({
    json: async () => cards,
    text: async () =>
      JSON.stringify(String(address).includes('index') ? packIndex(ENTRIES, {}) : {}),
  }))
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  Object.assign(HTMLElement.prototype, {
    showPopover() {},
    hidePopover() {},
    scrollIntoView() {},
  })
  const voice = stubVoice(hasVoice)
  history.replaceState(null, '', page ? '/?tab=3' : '/')
  document.head.replaceChildren()
  document.body.innerHTML = '<div id="app"></div>'
  await import('../../../src/views/reader/main.tsx')
  return { browser, voice }
}

/** Waits until every sentence has its easy version. */
export function isDone(): Promise<void> {
  return vi.waitFor(
    () => {
      const text = document.body.textContent ?? ''
      if (!text.includes('The easy version is ready')) throw new Error(`Not yet: ${text}`)
    },
    { timeout: 5000 },
  )
}
