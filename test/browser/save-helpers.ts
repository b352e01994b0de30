import { expect } from 'vitest'
import { until } from './drivers/shared-page.ts'
import type { TestPage } from './drivers/test-browser.ts'

/** A record of the notebook, as far as these tests look. */
export interface StoredRecord {
  id: string
  kind: string
  ask?: string
  name?: string
  role?: string
  passages?: string[]
  child?: string | null
  deleted: string | null
  source?: { title: string; address: string | null; fingerprint: string | null }
  quote?: { exact: string }
}

/** Selects all of an element, as a person's hand would; `Shift` then brings the bar. */
export async function select(page: TestPage, selector: string): Promise<void> {
  await page.evaluate((wanted: string) => {
    const element = document.querySelector(wanted)
    if (!element) throw new Error(`no ${wanted}`)
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    getSelection()?.selectAllChildren(element)
  }, selector)
}

/** The text of the save form, with the value of its question; undefined while none is open. */
export function formText(page: TestPage): Promise<string | undefined> {
  return page.inCard((root) => {
    const inside = root.querySelector('iframe')?.contentDocument
    const form = inside?.querySelector<HTMLElement>('.save')
    const question = inside?.querySelector('textarea')
    if (!form || !question) return undefined
    return `${form.innerText}\n[${question.value}]`
  })
}

export async function waitForForm(page: TestPage): Promise<string> {
  return until(
    () => formText(page),
    () => 'for the save form',
  )
}

export async function waitForNoForm(page: TestPage): Promise<void> {
  await expect.poll(() => formText(page), { timeout: 10_000 }).toBeUndefined()
}

/** Presses a button of the form with a real pointer. */
export async function pressInForm(page: TestPage, name: string): Promise<void> {
  const place = await until(
    () =>
      page.inCard((root, wanted: string) => {
        const frame = root.querySelector('iframe')
        const inside = frame?.contentDocument
        const controls = Array.from(inside?.querySelectorAll<HTMLElement>('button, summary') ?? [])
        const found = controls.find((each) => each.innerText.trim().startsWith(wanted))
        if (!frame || !found) return undefined
        found.scrollIntoView({ block: 'nearest' })
        const outer = frame.getBoundingClientRect()
        const box = found.getBoundingClientRect()
        return {
          x: outer.x + box.x + box.width / 2,
          y: outer.y + box.y + box.height / 2,
        }
      }, name),
    () => `for "${name}" in the form`,
  )
  await page.click(place.x, place.y)
}

/** Chooses in one of the form's lists with the keys: what begins with `words`. */
export async function chooseInForm(page: TestPage, id: string, words: string): Promise<void> {
  await page.inCard((root, list: string) => {
    const inside = root.querySelector('iframe')?.contentDocument
    inside?.querySelector<HTMLSelectElement>(list)?.focus()
  }, id)
  await page.type(words)
  const chosen = () =>
    page.inCard((root, list: string) => {
      const inside = root.querySelector('iframe')?.contentDocument
      return inside?.querySelector<HTMLSelectElement>(list)?.selectedOptions[0]?.textContent
    }, id)
  await expect.poll(chosen, { timeout: 10_000 }).toContain(words)
}

/** Everything that the notebook holds, read in a page of the extension. */
export function readNotebook(): Promise<StoredRecord[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('notebook')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      if (!database.objectStoreNames.contains('records')) {
        database.close()
        resolve([])
        return
      }
      const asked = database.transaction('records').objectStore('records').getAll()
      asked.onsuccess = () => {
        database.close()
        resolve(asked.result as StoredRecord[])
      }
      asked.onerror = () => reject(asked.error)
    }
  })
}
