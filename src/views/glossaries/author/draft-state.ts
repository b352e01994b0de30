import { computed, signal } from '@preact/signals'
import type { Pack, PackEntry } from '../../../packs/pack.ts'
import type { ReceivedPack } from '../../../packs/read-pack.ts'
import type { PackDraft } from '../../../packs/shelf.ts'
import { tell } from '../../shared/notices.ts'
import { shelf } from '../shelf-state.ts'

/** Glossaries that are being written on this device. */
export const drafts = signal<readonly PackDraft[]>([])
/** The one that is open. */
export const draft = signal<PackDraft | undefined>(undefined)
export const pack = computed(() => draft.value?.pack)

/** Earlier states of the open glossary, the last one at the end. */
const before = signal<readonly Pack[]>([])
export const canUndo = computed(() => before.value.length > 0)

const MOST_UNDO = 100

export async function readDrafts(): Promise<void> {
  try {
    drafts.value = await shelf.drafts()
  } catch {
    tell('glossary_fault_store')
  }
}

export function open(wanted: PackDraft | undefined): void {
  draft.value = wanted
  before.value = []
}

/** Opens a new glossary and keeps it from now on. */
export async function begin(made: Pack): Promise<void> {
  open({ id: crypto.randomUUID(), pack: made, changed: now(), published: null })
  await keep()
}

/**
 * Changes the open glossary and keeps it on this device at once.
 * @param isTyping whether the change goes on from the one before: undo takes both back together
 */
export async function change(next: Pack, isTyping = false): Promise<void> {
  const here = draft.value
  if (!here) return
  if (!isTyping || before.value.length === 0)
    before.value = [...before.value, here.pack].slice(-MOST_UNDO)
  draft.value = { ...here, pack: next, changed: now() }
  await keep()
}

export async function undo(): Promise<void> {
  const earlier = before.value.at(-1)
  if (!earlier || !draft.value) return
  before.value = before.value.slice(0, -1)
  draft.value = { ...draft.value, pack: earlier, changed: now() }
  await keep()
}

export async function changeEntry(entry: PackEntry, isTyping = false): Promise<void> {
  const here = pack.value
  if (!here) return
  const entries = here.entries.map((each) => (each.id === entry.id ? entry : each))
  await change({ ...here, entries }, isTyping)
}

export async function removeEntry(id: string): Promise<void> {
  const here = pack.value
  if (here) await change({ ...here, entries: here.entries.filter((each) => each.id !== id) })
}

/** Notes what was published and by which key, so that the next version follows on. */
export async function published(version: number, issued: string, key: string): Promise<void> {
  if (!draft.value) return
  draft.value = { ...draft.value, published: { version, issued }, key }
  await keep()
}

/**
 * Goes on with a glossary that was published, perhaps from another device: its next version will
 * be one for the same families. Where it is being made here already, that one is opened; an older
 * state of it is brought up to date, and undo brings it back.
 */
export async function carryOn({
  pack: given,
  key,
}: ReceivedPack): Promise<'new' | 'here' | 'newer'> {
  const { version, issued } = given
  const facts = { published: { version, issued }, ...(key === undefined ? {} : { key }) }
  const here = (await shelf.drafts()).find((each) => each.pack.id === given.id)
  if (!here) {
    open({ id: crypto.randomUUID(), pack: given, changed: now(), ...facts })
    await keep()
    return 'new'
  }
  open(here)
  if ((here.published?.version ?? 0) >= version) return 'here'
  await change(given)
  draft.value = { ...(draft.value ?? here), ...facts }
  await keep()
  return 'newer'
}

export async function removeDraft(id: string): Promise<void> {
  await shelf.removeDraft(id)
  if (draft.value?.id === id) open(undefined)
  await readDrafts()
}

export async function bringBack(gone: PackDraft): Promise<void> {
  await shelf.saveDraft(gone)
  await readDrafts()
}

/** Saves follow one another, so that an earlier state never overtakes a later one. */
let last: Promise<void> = Promise.resolve()

function keep(): Promise<void> {
  const mine = last.then(async () => {
    const here = draft.value
    if (!here) return
    try {
      await shelf.saveDraft(here)
    } catch {
      tell('glossary_fault_draft')
    }
  })
  last = mine
  return mine
}

function now(): string {
  return new Date().toISOString()
}
