import { strToU8, zipSync } from 'fflate'
import type { TestPage } from './drivers/test-browser.ts'

/** Fills the box with this label, as a person types: what is there is replaced. */
export async function fill(page: TestPage, label: string, text: string): Promise<void> {
  await page.waitFor(
    (name: string, value: string) => {
      const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
      const found = [...fields].find((each) => each.labels?.[0]?.innerText.trim().startsWith(name))
      if (!found) return false
      found.focus()
      found.value = value
      found.dispatchEvent(new Event('input', { bubbles: true }))
      return true
    },
    label,
    text,
  )
}

/** Chooses in the list with this label; `at` tells lists with the same label apart. */
export async function choose(
  page: TestPage,
  label: string,
  value: string,
  at: number,
): Promise<void> {
  await page.waitFor(
    (name: string, wanted: string, place: number) => {
      const lists = [...document.querySelectorAll('select')]
      const found = lists.filter((each) => each.labels?.[0]?.innerText.trim().startsWith(name))
      const list = found[place]
      if (!list || ![...list.options].some((option) => option.value === wanted)) return false
      list.value = wanted
      list.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    label,
    value,
    at,
  )
}

/** Gives a file to the picker whose button says this. */
export async function pick(
  page: TestPage,
  label: string,
  name: string,
  content: Uint8Array | string,
): Promise<void> {
  await page.waitFor(
    (wanted: string, file: string, base64: string) => {
      const inputs = document.querySelectorAll<HTMLInputElement>('input[type=file]')
      const found = [...inputs].find((each) => each.labels?.[0]?.innerText.trim() === wanted)
      if (!found) return false
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], file))
      found.files = transfer.files
      found.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    label,
    name,
    Buffer.from(content).toString('base64'),
  )
}

/** Keeps what the view hands to the browser to save: gives all of it so far. */
export async function catchSaved(page: TestPage): Promise<() => Promise<Buffer[]>> {
  await page.evaluate(() => {
    const saved: Promise<string>[] = []
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      saved.push(
        new Promise((resolve) => {
          const reader = new FileReader()
          reader.onload = () => resolve(String(reader.result).replace(/^.*?,/, ''))
          reader.readAsDataURL(blob)
        }),
      )
      return make(blob)
    }
    Object.assign(window, { saved })
  })
  return async () => {
    const all = await page.evaluate(() =>
      Promise.all((window as unknown as { saved: Promise<string>[] }).saved),
    )
    return all.map((base64) => Buffer.from(base64, 'base64'))
  }
}

/** Empties or changes what the glossaries' database holds, as only a test may. */
export function inStore(
  page: TestPage,
  store: 'packs' | 'drafts' | 'keys',
  change: 'clear' | 'two-days-ago',
): Promise<void> {
  return page.evaluate(
    async (name: string, how: string) => {
      const wait = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await wait(indexedDB.open('glossaries'))
      const records = database.transaction(name, 'readwrite').objectStore(name)
      if (how === 'clear') await wait(records.clear())
      else
        for (const record of await wait(records.getAll())) {
          const checked = new Date(Date.now() - 172_800_000).toISOString()
          await wait(records.put({ ...record, checked }))
        }
      database.close()
      new BroadcastChannel('glossaries').postMessage('changed')
    },
    store,
    change,
  )
}

/** When a new version was last looked for, once the view has written it down; empty before. */
export function lastLook(page: TestPage): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await wait(indexedDB.open('glossaries'))
    const packs: { checked: string | null }[] = await wait(
      database.transaction('packs').objectStore('packs').getAll(),
    )
    database.close()
    return packs.map(({ checked }) => checked ?? '').join()
  })
}

/** An Excel workbook of one sheet: rows of texts, cells that are merged, a formula. */
export function workbook(rows: readonly (readonly string[])[], merged: string): Uint8Array {
  const safe = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '&#10;')
  const cell = (text: string) =>
    text.startsWith('=')
      ? `<c t="str"><f>${safe(text.slice(1))}</f><v>3</v></c>`
      : `<c t="inlineStr"><is><t>${safe(text)}</t></is></c>`
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Jargon" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${main}><sheetData>${data}</sheetData><mergeCells><mergeCell ref="${merged}"/></mergeCells></worksheet>`,
    ),
  })
}
