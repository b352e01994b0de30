import { computed, signal } from '@preact/signals'
import type { EasyEngine, EasyReading } from '../../easy/engine.ts'
import { hostOf } from '../../platform/address.ts'
import { allCards } from '../../platform/dictionary.ts'
import { toMessageError } from '../../platform/errors.ts'
import type { PageHtml } from '../../platform/messages.ts'
import { askTab } from '../../platform/messaging.ts'
import { t } from '../../ui/text.ts'
import { settings } from '../shared/settings-state.ts'
import { current } from './attention.ts'
import { ease, pause } from './ease.ts'
import { stopListening } from './listen.ts'
import { pastedText, type Text, textOf } from './model.ts'
import { text } from './text-state.ts'

/** How long a page may take to hand its text over, in milliseconds. */
const PATIENCE = 10_000

/**
 * - `asking`: the page has not answered yet
 * - `paste`: there is no page; the person may paste a text
 * - `empty`: the page was there, and nothing on it can be read
 * - `gone`, `slow`: the page could not be asked
 * - `reading`: there is a text
 */
export type Stage = 'asking' | 'paste' | 'empty' | 'gone' | 'slow' | 'reading'

export const stage = signal<Stage>('asking')
export const cards = signal<EasyEngine['cards']>(new Map())
/** The engine's understanding of the text; undefined until it is loaded. */
export const reading = signal<EasyReading | undefined>(undefined)

export type Work = 'waiting' | 'working' | 'stopped' | 'done' | 'failed'
export const work = signal<Work>('waiting')
export const done = signal(0)
export const share = computed(() => {
  const all = text.value?.passages.length ?? 0
  return all === 0 ? 1 : done.value / all
})

let run = new AbortController()

/** Asks the page of a tab for its text and begins; without a tab there is the box to paste in. */
export async function openTab(search = location.search): Promise<void> {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN)
  if (!Number.isInteger(id)) {
    stage.value = 'paste'
    return
  }
  stage.value = 'asking'
  try {
    const page = await askTab(id, 'page.html', {}, { within: PATIENCE })
    await readPage(page)
  } catch (error) {
    stage.value = toMessageError('page.html', error).failure === 'late' ? 'slow' : 'gone'
  }
}

async function readPage(page: PageHtml): Promise<void> {
  const { readArticle } = await import('../../documents/article.ts')
  const { title, address, blocks } = readArticle(page)
  if (blocks.length === 0) stage.value = 'empty'
  else show(textOf(title || t('reader_untitled'), address, blocks))
}

/** Reads what was pasted; false where there are no words in it. */
export function readPasted(pasted: string): boolean {
  if (!/\p{L}/u.test(pasted)) return false
  show(pastedText(t('reader_pasted_title'), pasted))
  return true
}

/** Leaves the text for the box to paste another in. */
export function startOver(): void {
  run.abort()
  stopListening()
  text.value = undefined
  stage.value = 'paste'
}

function show(next: Text): void {
  run.abort()
  stopListening()
  current.value = undefined
  reading.value = undefined
  done.value = 0
  text.value = next
  stage.value = 'reading'
  document.title = t('reader_tab_title', next.title)
  void goOn()
}

/** Puts what is not yet in easy words into easy words. */
export async function goOn(): Promise<void> {
  const here = text.value
  if (!here) return
  run = new AbortController()
  const { signal } = run
  work.value = 'working'
  try {
    reading.value ??= await openEngine(here)
    if (signal.aborted || text.value !== here) return
    const isWhole = await ease(here.passages, reading.value, {
      signal,
      pause,
      onProgress: (count) => {
        if (!signal.aborted) done.value = count
      },
    })
    if (isWhole) work.value = 'done'
  } catch {
    if (!signal.aborted) work.value = 'failed'
  }
}

/** Stops; what is in easy words already stays so. */
export function stop(): void {
  run.abort()
  work.value = 'stopped'
}

/** The engine comes in a chunk of its own: the view stands before it. */
const importEngine = () => import('../../easy/engine.ts')

/** A sentence that has a little of everything, so that the first one of the text is as fast. */
const WARMING = 'A child who has special educational needs must be assessed by the council.'

/** Has the engine ready while the page is asked, or the person looks for their letter. */
export async function warmUp(): Promise<void> {
  try {
    const { loadEngine } = await importEngine()
    const engine = await loadEngine()
    engine.open().make(WARMING)
  } catch {
    // Tried again, and told, when there is a text.
  }
}

async function openEngine(here: Text): Promise<EasyReading> {
  const { loadEngine } = await importEngine()
  const [engine, known] = await Promise.all([loadEngine(), allCards()])
  cards.value = known
  const host = hostOf(here.address)
  const { nation, nationBySite } = settings.value
  const set = nationBySite[host] ?? (nation === 'auto' ? undefined : nation)
  const options = { host, ...(set && { nation: set }) }
  // A few sentences that somebody pastes here are about SEND; a page says so itself.
  return here.address ? engine.open(options) : engine.openPassage(options)
}
