import { signal } from '@preact/signals'
import { tell } from '../shared/notices.ts'
import { type Progress, readPictures } from '../shared/opening/read-file.ts'
import { pagesToScan } from '../shared/opening/scan-pages.ts'
import { plan, setModel } from './state.ts'

/** How far the reading of pictures of pages is; undefined while none are read. */
export const scanning = signal<Progress | undefined>(undefined)
let scan = new AbortController()

/** Reads the pages of the plan that have no text from their pictures; then the plan anew. */
export async function scanPlan(): Promise<void> {
  const opened = plan.value
  if (!opened || scanning.value) return
  const pages = pagesToScan(opened.model)
  scan = new AbortController()
  const { signal } = scan
  scanning.value = { what: 'pictures', done: 0, pages: pages.length }
  try {
    const model = await readPictures(opened.bytes, opened.model, pages, opened.password, {
      signal,
      onProgress: (progress) => {
        scanning.value = progress
      },
    })
    await setModel(opened, model)
    tell('document_scanned')
  } catch {
    tell(signal.aborted ? 'document_scan_stopped' : 'document_scan_failed')
  } finally {
    scanning.value = undefined
  }
}

export function stopScan(): void {
  scan.abort()
}
