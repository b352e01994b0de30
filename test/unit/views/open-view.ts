import { vi } from 'vitest'
import type { PageSummary } from '../../../src/platform/messages.ts'
import type { FakeBrowser } from '../../fakes/fake-browser.ts'

/** A busy machine may be slow; a view that is right says it in the end. */
const PATIENCE = { timeout: 15_000 }

export const KENT = { id: 3, windowId: 1, url: 'https://www.kent.gov.uk/send', active: true }

const CARDS = {
  'ehc-plan': {
    id: 'ehc-plan',
    term: 'Education, Health and Care plan',
    forms: ['EHCP'],
    nation: 'england',
    status: 'current',
    subject: 'law',
    strong: true,
    plain: 'A legal paper that says what help a child must get.',
    matters: 'The council must give what it says.',
    ask: [{ of: 'the SENCo', ask: 'Who will give this help, and how often?' }],
    swap: [],
    see: [],
    say: {},
    source: {
      name: 'Children and Families Act 2014',
      reference: 'section 37',
      address: 'https://www.legislation.gov.uk/ukpga/2014/6/section/37',
      checked: '2026-11-25',
    },
  },
  'support-plan': {
    id: 'support-plan',
    term: 'co-ordinated support plan',
    forms: ['CSP'],
    nation: 'scotland',
    status: 'current',
    subject: 'law',
    strong: true,
    plain: 'A plan for a child who needs help from several services.',
    ask: [],
    swap: [],
    see: [],
    say: {},
  },
}

export const SUMMARY: PageSummary = {
  state: 'on',
  host: 'www.kent.gov.uk',
  title: 'Local Offer',
  nation: 'england',
  nationIsSet: false,
  words: [
    {
      id: 'ehc-plan',
      term: 'Education, Health and Care plan',
      form: 'EHCP',
      count: 4,
      status: 'current',
      nation: 'england',
      own: false,
    },
    {
      id: 'page:GAP',
      term: 'Graduated Approach Panel',
      form: 'GAP',
      count: 1,
      status: 'current',
      nation: 'england',
      own: true,
    },
  ],
  unknown: ['LIFT'],
}

/**
 * Loads a view into the document anew, as a browser does, against a fake browser that `prepare`
 * sets up. Needs `vi.mock('webextension-polyfill', …)` in the test.
 */
export async function openView(
  name: 'popup' | 'panel' | 'options' | 'welcome',
  prepare: (browser: FakeBrowser) => void = () => {},
): Promise<FakeBrowser> {
  vi.resetModules()
  const browser = (await import('webextension-polyfill')).default as unknown as FakeBrowser
  browser.reset()
  browser.openTabs = [KENT]
  prepare(browser)
  vi.stubGlobal('fetch', async () => ({ json: async () => CARDS }))
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  document.head.replaceChildren()
  document.body.innerHTML = '<main id="app"></main>'
  await import(`../../../src/views/${name}/main.tsx`)
  return browser
}

/** Answers the views' questions to the page, and notes them. */
export function answerAs(browser: FakeBrowser, answers: Record<string, object>): unknown[] {
  const asked: unknown[] = []
  browser.tabAnswers = (_tabId, message) => {
    const { sendlight: name, ask } = message as { sendlight: string; ask: object }
    asked.push({ [name]: ask })
    if (!(name in answers)) throw new Error('Could not establish connection.')
    return { answer: answers[name] }
  }
  return asked
}

export const textOf = (selector = 'main') => document.querySelector(selector)?.textContent ?? ''

/** The button, link or field with this name. */
export function control<E extends HTMLElement = HTMLElement>(name: string): E {
  const found = [...document.querySelectorAll<HTMLElement>('button, summary, input, select, a')]
  const byName = found.find((element) => {
    const label = (element as HTMLInputElement).labels?.[0]?.textContent
    const text = element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''
    return text.trim().startsWith(name)
  })
  if (!byName) throw new Error(`No control "${name}" in: ${textOf()}`)
  return byName as E
}

/** Waits until the view says this. */
export function says(text: string, selector?: string): Promise<void> {
  return vi.waitFor(() => {
    if (!textOf(selector).includes(text)) throw new Error(`Not yet "${text}": ${textOf(selector)}`)
  }, PATIENCE)
}
