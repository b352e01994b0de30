import { browser } from '../../platform/browser.ts'

/** The number of this page's tab, for easy read beside it. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id
}
