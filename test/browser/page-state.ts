import type { PageSummary } from '../../src/platform/messages.ts'
import type { Stage } from './drivers/each-browser.ts'
import { until } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'

/** What our script says of the page of that title, as the popup asks; undefined where none answers. */
async function summaryOf({ browser }: Stage, title: string): Promise<PageSummary | undefined> {
  const json = await browser.inExtension(async (wanted) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    for (const tab of await api.tabs.query({})) {
      try {
        const message = { sendlight: 'page.summary', ask: {} }
        const reply = (await api.tabs.sendMessage(tab.id ?? -1, message, { frameId: 0 })) as {
          answer?: { title: string }
        }
        if (reply.answer?.title === wanted) return JSON.stringify(reply.answer)
      } catch {
        // No script in that tab.
      }
    }
    return ''
  }, title)
  return json === '' ? undefined : (JSON.parse(json) as PageSummary)
}

/** Waits until our script says this of the page of that title. */
export function untilItSays(
  stage: Stage,
  title: string,
  fits: (summary: PageSummary) => boolean,
): Promise<PageSummary> {
  return until(
    async () => {
      const summary = await summaryOf(stage, title)
      return summary !== undefined && fits(summary) ? summary : undefined
    },
    () => 'for the page’s script to say what was awaited',
  )
}

/** Waits until a mark stands on just this text, near the screen. */
export function isMarked(page: TestPage, text: string): Promise<boolean> {
  return page.waitFor(
    (term) =>
      [...CSS.highlights.values()].some((h) => [...h].some((range) => String(range) === term)),
    text,
  )
}
