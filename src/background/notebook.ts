import * as v from 'valibot'
import { choicesFrom } from '../notebook/choices.ts'
import { NotebookError } from '../notebook/notebook-error.ts'
import { Places } from '../notebook/places.ts'
import type { NotebookRecord, RecordKind } from '../notebook/records.ts'
import { recordsOf } from '../notebook/save-wish.ts'
import { NotebookStore } from '../notebook/store.ts'
import { suggestQuestions } from '../notebook/suggest.ts'
import { browser } from '../platform/browser.ts'
import { cardsFor } from '../platform/dictionary.ts'
import type { Handlers } from '../platform/messaging.ts'
import type { FormAnswer, SaveAnswer } from '../platform/notebook.ts'
import { keepMarker, lostRecords } from '../platform/notebook-marker.ts'
import { askedOf } from '../ui/save/whom.ts'
import * as checks from './notebook-checks.ts'
import { type Asker, askerOf } from './notebook-sender.ts'

/*
 * The notebook as pages' scripts may use it. They can save, and get back the passages of their own
 * page and what a save form shows; they can never list the notebook. Whatever they send is checked
 * in full, and where they are is taken from the browser.
 */

const VIEW = 'src/views/notebook/index.html'
/** The kinds that a save form offers or must not make twice. */
const CHOSEN: readonly RecordKind[] = ['child', 'person', 'meeting', 'tag']
/** So many questions tell what was used last; nobody looks further back for a choice. */
const NEWEST = 40

let opened: { store: NotebookStore; places: Places } | undefined

/** Opened when first needed: most wakings of the worker have nothing to do with the notebook. */
function notebook() {
  if (opened === undefined) {
    const store = new NotebookStore()
    keepMarker(store)
    opened = { store, places: new Places() }
  }
  return opened
}

export const notebookHandlers: Handlers = {
  'notebook.form': async (given, sender): Promise<FormAnswer> => {
    const { text, entries, file } = v.parse(checks.formAsk, given)
    const { store } = notebook()
    const asker = askerOf(sender, file)
    const [cards, records, drafts, lost] = await Promise.all([
      cardsFor(entries),
      formRecords(store),
      asker.isPrivate ? [] : store.drafts(),
      lostRecords(store),
    ])
    const asking = cards.map(({ id, ask }) => ({ id, ask: ask.map((each) => each.ask) }))
    const ofCards = new Map(cards.flatMap(({ ask }) => ask.map((each) => [each.ask, each.of])))
    return {
      // The dictionary says in words whom to ask; where that is one of the roles, it is chosen.
      suggestions: suggestQuestions(text, asking).map(({ ask, whom }) => {
        const { role } = askedOf(ofCards.get(ask) ?? '')
        return { ask, whom: whom ?? (role === 'other' ? null : role) }
      }),
      choices: choicesFrom(records, dayHere()),
      draft: drafts.find(({ key }) => key === draftKey(asker))?.fields ?? null,
      isPrivate: asker.isPrivate,
      lost,
    }
  },

  'notebook.save': async (given, sender): Promise<SaveAnswer> => {
    const { wish, title, file, evenInPrivate } = v.parse(checks.saveAsk, given)
    const asker = askerOf(sender, file)
    if (asker.isPrivate && !evenInPrivate) return { saved: false, reason: 'private' }
    try {
      const { store, places } = notebook()
      const { source } = asker
      const known = [
        ...(await store.reader.ofKinds(CHOSEN)),
        ...(source === null ? [] : await places.at(source)),
      ]
      const from = source && {
        title: asker.isOurs && file ? file.title : title,
        address: 'address' in source ? source.address : null,
        fingerprint: 'fingerprint' in source ? source.fingerprint : null,
      }
      const made = recordsOf(
        wish,
        from,
        known,
        await store.reader.lastOrder(),
        new Date().toISOString(),
      )
      // Only now that there is something to keep: asked before, some browsers would ask the person.
      await askToKeep()
      // A name of its own, so that no page can speak of saves that were made elsewhere.
      await store.save(`form-${wish.saveId}`, made.records, draftKey(asker))
      return { saved: true, question: made.question, passage: made.passage }
    } catch (error) {
      if (error instanceof NotebookError) return { saved: false, reason: error.failure }
      throw error
    }
  },

  'notebook.draft': async (given, sender) => {
    const { draft, file } = v.parse(checks.draftAsk, given)
    const asker = askerOf(sender, file)
    if (asker.isPrivate) return { kept: false }
    const { store } = notebook()
    if (draft === null) await store.dropDraft(draftKey(asker))
    else await store.saveDraft({ key: draftKey(asker), fields: draft })
    return { kept: true }
  },

  'notebook.passages': async (given, sender) => {
    const { file } = v.parse(checks.passagesAsk, given)
    const { source } = askerOf(sender, file)
    if (source === null) return { passages: [] }
    const passages = await notebook().places.at(source)
    return {
      passages: passages.map(({ id, quote, position, repeated, textLength }) => ({
        id,
        quote,
        position,
        repeated,
        textLength,
      })),
    }
  },

  'notebook.seen': async (given, sender) => {
    const { states, file } = v.parse(checks.seenAsk, given)
    const asker = askerOf(sender, file)
    if (asker.isPrivate || asker.source === null) return {}
    const { places } = notebook()
    const own = new Set((await places.at(asker.source)).map(({ id }) => id))
    await places.note(new Map(Object.entries(states).filter(([id]) => own.has(id))))
    return {}
  },

  'notebook.open': async (given, sender) => {
    const { passage, file } = v.parse(checks.openAsk, given)
    const { source } = askerOf(sender, file)
    const own = source === null ? [] : await notebook().places.at(source)
    const isOwn = own.some(({ id }) => id === passage)
    const query = isOwn ? `?passage=${passage}` : ''
    const { tab } = sender
    await browser.tabs.create({
      url: browser.runtime.getURL(VIEW) + query,
      ...(tab && !tab.incognito && { index: tab.index + 1, windowId: tab.windowId }),
    })
    return {}
  },
}

/** What the form's choices are made from; never all questions, which may be thousands. */
async function formRecords({ reader }: NotebookStore): Promise<NotebookRecord[]> {
  const [chosen, newest] = await Promise.all([
    reader.ofKinds(CHOSEN),
    reader.newestQuestions(NEWEST),
  ])
  return [...chosen, ...newest]
}

/** One draft a page or file, and one for questions without a passage. */
function draftKey({ source, isOurs }: Asker): string {
  if (source === null) return isOurs ? 'form' : 'form:page'
  return `form:${'address' in source ? source.address : source.fingerprint}`
}

/**
 * Asks the browser not to throw the notebook away. The permission `unlimitedStorage` does this on
 * Chromium, whose workers cannot ask; Firefox wants to be asked too, and then asks nobody.
 */
async function askToKeep(): Promise<void> {
  try {
    if (typeof navigator.storage.persist !== 'function') return
    if (!(await navigator.storage.persisted())) await navigator.storage.persist()
  } catch {
    // The notebook works without; the browser may then throw it away when it runs out of room.
  }
}

/** The person's calendar day, `2026-11-25`. */
function dayHere(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
