import { signal } from '@preact/signals'
import type { NotebookRecord, RecordKind } from '../../notebook/records.ts'
import { change, tellFailure } from './acts.ts'
import { store } from './data.ts'
import { draftKey, placeOfDraft, readText, type TextPlace, writeText } from './text-place.ts'

/** A text that is being typed and not yet saved. */
interface Typed {
  text: string
  /** The record when typing began: what the person had before their eyes. */
  seen: NotebookRecord
  /** Every version of it that this window has kept or saved itself. */
  own: Set<string>
}

/** What is being typed in this window, by draft key. */
export const typed = signal<ReadonlyMap<string, Typed>>(new Map())

/** How long a pause in typing is, in milliseconds; then what was typed is saved. */
const PAUSE = 700
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Notes what was typed: on the device at once as a draft, in the record after a pause. Closing the
 * window at any moment loses nothing: the draft is saved when the notebook is next opened.
 */
export function typeText(place: TextPlace, seen: NotebookRecord, text: string): void {
  const key = draftKey(place)
  const before = typed.value.get(key)
  const own = before?.own ?? new Set()
  own.add(text)
  typed.value = new Map(typed.value).set(key, { text, seen: before?.seen ?? seen, own })
  keepDraft(place, seen, text)
  clearTimeout(timers.get(key))
  timers.set(
    key,
    setTimeout(() => void saveTyped(place), PAUSE),
  )
}

function keepDraft(place: TextPlace, seen: NotebookRecord, text: string): void {
  const fields = { text, before: readText(seen, place.path) ?? '' }
  store.saveDraft({ key: draftKey(place), fields }).catch(tellFailure)
}

/** Saves what was typed there now: the field was left, or Enter pressed. */
export async function saveTyped(place: TextPlace): Promise<void> {
  const key = draftKey(place)
  clearTimeout(timers.get(key))
  timers.delete(key)
  const entry = typed.value.get(key)
  if (entry === undefined) return
  const { text, seen, own } = entry
  const saved = await write(place, seen, text, own, key)
  const now = typed.value.get(key)
  if (!saved || now === undefined) return
  if (now.text !== text) {
    // Typed meanwhile: not saved yet, and its draft may have gone with the one just saved.
    keepDraft(place, now.seen, now.text)
    return
  }
  const left = new Map(typed.value)
  left.delete(key)
  typed.value = left
}

/** Saves everything that is still being typed, as when the window is hidden. */
export async function saveAllTyped(): Promise<void> {
  const places = [...typed.value.keys()].map(placeOfDraft).filter((place) => !!place)
  await Promise.all(places.map(saveTyped))
}

/** Saves what was typed in a window that was closed before it could. */
export async function saveLeftDrafts(): Promise<void> {
  for (const { key, fields } of await store.drafts()) {
    const place = placeOfDraft(key)
    const record = place && (await store.get(place.id))
    if (!place || !record) continue
    const own = new Set([fields.text ?? ''])
    // As it was before the typing: what another window wrote since is not written over.
    const seen = writeText(record, place.path, fields.before ?? '')
    await write(place, { ...seen, revision: record.revision - 1 }, fields.text ?? '', own, key)
  }
}

async function write(
  { id, path }: TextPlace,
  seen: NotebookRecord,
  text: string,
  own: ReadonlySet<string>,
  draft: string,
): Promise<boolean> {
  const kind: RecordKind = seen.kind
  const saved = await change({
    kind,
    id,
    make: (record) => writeText(record, path, text, seen),
    clashes: (record) => {
      const now = readText(record, path)
      return now !== undefined && now !== readText(seen, path) && now !== text && !own.has(now)
    },
    seen,
    draft,
  })
  return saved !== undefined
}

/** Stops waiting: everything was deleted. */
export function forgetTyped(): void {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  typed.value = new Map()
}

/** The same for one place, whose text the person has let go. */
export function forgetTypedAt(place: TextPlace): void {
  const key = draftKey(place)
  clearTimeout(timers.get(key))
  timers.delete(key)
  const left = new Map(typed.value)
  left.delete(key)
  typed.value = left
  store.dropDraft(key).catch(tellFailure)
}
