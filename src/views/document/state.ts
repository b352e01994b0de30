import { computed, signal } from '@preact/signals'
import type { Block } from '../../documents/model.ts'
import { t } from '../../ui/text.ts'
import { tell, tellWithUndo } from '../shared/notices.ts'
import { files, keepDocument } from '../shared/opening/keep.ts'
import { type OpenedDocument, titleOf } from '../shared/opening/opened.ts'
import { Opening } from '../shared/opening/opening.ts'
import { type Progress, readPictures } from '../shared/opening/read-file.ts'
import { pagesToScan } from '../shared/opening/scan-pages.ts'
import { type Reading, readingOf } from './reading.ts'

/** Documents that are open in this tab, in the order in which they came. */
export const documents = signal<readonly OpenedDocument[]>([])
const shown = signal(0)
export const current = computed(() => documents.value[shown.value])

/** The current document's texts, pages and outline; made once for each model. */
export const reading = computed<Reading | undefined>(() => {
  const model = current.value?.model
  return model && readingOf(model)
})

/** What stands beside the document. */
export type Side = 'none' | 'pages' | 'marks'
export const side = signal<Side>('none')
/** A page whose picture is wanted in sight, and boxes on it to outline. */
export const wantedPage = signal<{ page: number; rectangles: [number, number, number, number][] }>()

/** A passage of the notebook to bring into sight once its document is there; may be empty. */
export const passageAsked = signal('')

/** Pages of a PDF that is still being read; shown until the whole is known. */
export const soFar = signal<{ name: string; blocks: readonly Block[] } | undefined>(undefined)
let waiting: Block[] = []
let painted = 0

/** After the first page, those that come are shown together, so that reading is not held up. */
const PAINT_EVERY = 400
const SHOWN_EARLY = 20

export const opening = new Opening({
  onOpened: (opened) => show(opened),
  onPage: (item, page, blocks) => {
    if (documents.value.length > 0) return
    if (page === 1) waiting = []
    // Enough to begin with; drawing ever more of a long document would hold up its reading.
    if (page > SHOWN_EARLY) return
    waiting.push(...blocks)
    if (waiting.length === 0) return
    const now = performance.now()
    if (soFar.value && now - painted < PAINT_EVERY) return
    painted = now
    soFar.value = { name: item.name, blocks: [...waiting] }
  },
  onFailed: () => {
    soFar.value = undefined
  },
})

function show(opened: OpenedDocument): void {
  soFar.value = undefined
  waiting = []
  const known = documents.value.findIndex(({ fingerprint }) => fingerprint === opened.fingerprint)
  if (known < 0) documents.value = [...documents.value, opened]
  // With several at once, the first is the one to begin with.
  const isFirst = documents.value.length === 1
  const isLast = opening.items.value.length === 0
  if (known >= 0) select(known)
  else if (isFirst || (isLast && !isBatch)) select(documents.value.length - 1)
  isBatch = !isLast
  if (opened.kept === 'failed') tell('document_not_kept')
}

/** More files of the same choice are still to come. */
let isBatch = false

/** Shows another of the open documents. */
export function select(at: number): void {
  shown.value = at
  wantedPage.value = undefined
  const here = current.value
  if (!here) return
  if (here.model.pages.length === 0 && side.value === 'pages') side.value = 'none'
  document.title = t('document_tab_title', titleOf(here))
  if (here.kept === 'yes') history.replaceState(null, '', `?file=${here.fingerprint}`)
}

/** Which of the open documents is shown. */
export const shownAt = computed(() => shown.value)

/** Leaves all open documents for the place where others are opened. */
export function closeAll(): void {
  documents.value = []
  shown.value = 0
  side.value = 'none'
  document.title = t('document_title')
  history.replaceState(null, '', location.pathname)
}

/** Shows a page's picture beside the text. */
export function showPage(page: number, rectangles: [number, number, number, number][] = []): void {
  if ((current.value?.model.pages.length ?? 0) === 0) return
  side.value = 'pages'
  wantedPage.value = { page, rectangles }
}

/** Keeps a document of a private window after all: the person asked. */
export async function keepCurrent(): Promise<void> {
  const here = current.value
  if (!here) return
  try {
    await keepDocument(here)
    replace({ ...here, kept: 'yes' })
    tellWithUndo(() => void files.remove(here.fingerprint), 'document_kept')
  } catch {
    tell('document_not_kept')
  }
}

function replace(opened: OpenedDocument): void {
  documents.value = documents.value.map((each) =>
    each.fingerprint === opened.fingerprint ? opened : each,
  )
}

/** How far the reading of pictures of pages is; undefined while none are read. */
export const scanning = signal<Progress | undefined>(undefined)
let scan = new AbortController()

/** Reads the pages of the current PDF that have no text from their pictures. */
export async function scanCurrent(): Promise<void> {
  const here = current.value
  if (!here || scanning.value) return
  const pages = pagesToScan(here.model)
  scan = new AbortController()
  scanning.value = { what: 'pictures', done: 0, pages: pages.length }
  try {
    const model = await readPictures(here.bytes, here.model, pages, here.password, {
      signal: scan.signal,
      onProgress: (progress) => {
        scanning.value = progress
      },
    })
    replace({ ...here, model })
    tell('document_scanned')
  } catch {
    tell(scan.signal.aborted ? 'document_scan_stopped' : 'document_scan_failed')
  } finally {
    scanning.value = undefined
  }
}

export function stopScan(): void {
  scan.abort()
}
