import { signal } from '@preact/signals'
import { toMessageError } from '../../platform/errors.ts'
import { answer, askTab } from '../../platform/messaging.ts'
import type { PageStatus } from './page-status.ts'
import type { TabSeen } from './tab.ts'

/** How long a view waits for a page before it says that the page is slow to answer. */
const PATIENCE = 2000

/** The tab in question and what we know of its page. */
export const tab = signal<TabSeen | undefined>(undefined)
export const page = signal<PageStatus>({ kind: 'asking' })

let round = 0

/** Asks the page in the tab again; an answer to an earlier question no longer counts. */
export async function askPage(seen = tab.value): Promise<void> {
  round += 1
  const mine = round
  const status = await statusOf(seen)
  if (mine === round) page.value = status
}

/** Turns to another tab. What was known of the page before is forgotten at once. */
export async function watchTab(seen: TabSeen | undefined): Promise<void> {
  if (seen?.id !== tab.value?.id || seen?.host !== tab.value?.host) page.value = { kind: 'asking' }
  tab.value = seen
  await askPage(seen)
}

/** Asks again whenever the page says that something changed. */
export function followPage(): void {
  answer({
    'page.changed': (_, sender) => {
      if (sender.tab?.id === tab.value?.id) void askPage()
      return {}
    },
  })
}

async function statusOf(seen: TabSeen | undefined): Promise<PageStatus> {
  if (!seen) return { kind: 'silent', failure: 'no-listener', address: 'unknown', listed: false }
  try {
    const summary = await askTab(seen.id, 'page.summary', {}, { within: PATIENCE })
    return { kind: 'answered', summary }
  } catch (error) {
    const { failure } = toMessageError('page.summary', error)
    return { kind: 'silent', failure, address: seen.address, listed: seen.listed }
  }
}
