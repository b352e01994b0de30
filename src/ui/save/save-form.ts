import type { SavedPlace } from '../../notebook/save-wish.ts'
import type { ask } from '../../platform/messaging.ts'
import type { FileSource, FormAnswer, SaveDraft } from '../../platform/notebook.ts'
import { make } from '../make.ts'
import { t } from '../text.ts'
import { copyText } from './copy-text.ts'
import { newSaveId } from './new-save-id.ts'
import {
  draftOf,
  type Fields,
  firstFields,
  fromDraft,
  type Given,
  givenBy,
  isAbout,
  personFor,
  wishOf,
} from './save-fields.ts'
import { type SaveOutcome, saveOnce } from './save-once.ts'
import { type Drawn, drawSaveForm } from './save-view.ts'

/** What the form is opened about. */
export interface SaveSubject {
  /** The passage as it is seen; empty for a question without one. */
  text: string
  /** Where the passage stands, once that is known; `null` where there is none. */
  place: Promise<SavedPlace | null>
  title: string
  file: FileSource | null
  /** Ids of dictionary entries found in the passage. */
  entries: readonly string[]
  /** For a page of ours that stands in a private window, which the worker cannot see. */
  isPrivate?: boolean
  /** A question to begin with, where one was chosen already. */
  given?: Given | undefined
}

export interface SavePorts {
  ask: typeof ask
  /** The form is done with: the person let it go. */
  close(): void
  saved(answer: Extract<SaveOutcome, { saved: true }>): void
}

/** So long after the last key the draft is kept, in milliseconds. */
const CALM = 400

/**
 * The form that saves a question, as a person uses it: suggested, edited, kept as it is typed,
 * saved once. Plain DOM, for web pages (in a frame that only we can see into) and for our own.
 */
export class SaveForm {
  readonly element = make('div', { class: 'save' })
  readonly #subject: SaveSubject
  readonly #ports: SavePorts
  /** Made once: whatever is tried again, this is one act of saving. */
  readonly #saveId: string = newSaveId()
  #answer: FormAnswer | undefined
  #first: Fields | undefined
  #fields: Fields | undefined
  #drawn: Drawn | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastDraft: string | undefined
  #isWhomChosen = false
  #state: 'open' | 'saving' | 'done' = 'open'

  constructor(subject: SaveSubject, ports: SavePorts) {
    this.#subject = subject
    this.#ports = ports
  }

  /** Fills the form; never rejects. */
  async open(): Promise<void> {
    const { text, entries, file, isPrivate = false } = this.#subject
    try {
      const answer = await this.#ports.ask('notebook.form', {
        text: text.slice(0, 20_000),
        entries: entries.slice(0, 50),
        file,
      })
      this.#answer = { ...answer, isPrivate: answer.isPrivate || isPrivate }
    } catch {
      this.element.replaceChildren(
        make('p', { role: 'alert' }, t('save_form_missing')),
        make('button', { type: 'button', click: () => this.cancel() }, t('save_cancel')),
      )
      this.focus()
      return
    }
    this.#draw(this.#answer)
  }

  /** Puts the focus on the question, or on what there is to press. */
  focus(): void {
    const first = this.#drawn?.question ?? this.element.querySelector('button')
    first?.focus({ preventScroll: true })
    if (this.#drawn) this.#drawn.question.select()
  }

  /** Closes; what was typed is kept as a draft. */
  cancel(): void {
    if (this.#state === 'done') return
    this.#keepDraft()
    this.#state = 'done'
    this.#ports.close()
  }

  /** Keeps what was typed now, without waiting for a pause: the page may be about to go. */
  keepTyped(): void {
    if (this.#state === 'open') this.#keepDraft()
  }

  #draw(answer: FormAnswer): void {
    const { choices, suggestions, draft } = answer
    const given = this.#subject.given
    const offers = [...(given ? [given] : []), ...suggestions.map(givenBy)]
    this.#first = firstFields(offers[0], choices)
    const own = draft !== null && isAbout(draft, this.#subject.text) ? draft : null
    this.#fields = own ? fromDraft(own, choices) : { ...this.#first }
    this.#isWhomChosen = own !== null
    this.#drawn = drawSaveForm({
      text: this.#subject.text,
      answer,
      offers,
      fields: this.#fields,
      otherDraft: own === null ? draft : null,
      changed: (changes) => this.#onChange(changes),
      take: (offer) => this.#take(offer),
      bringBack: (back) => this.#bringBack(back),
      save: () => void this.#save(true),
      keep: () => void this.#save(false),
      copy: () => void this.#copy(),
      cancel: () => this.cancel(),
    })
    this.element.replaceChildren(...this.#drawn.nodes)
    this.focus()
  }

  #onChange(changes: Partial<Fields>): void {
    if (!this.#fields) return
    if ('person' in changes) this.#isWhomChosen = true
    Object.assign(this.#fields, changes)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keepDraft(), CALM)
  }

  /** Another question; whom to ask goes with it unless the person has chosen. */
  #take({ ask: words, whom }: Given): void {
    if (!this.#fields || !this.#answer) return
    this.#fields.ask = words
    if (!this.#isWhomChosen) Object.assign(this.#fields, personFor(whom, this.#answer.choices))
    this.#drawn?.show(this.#fields)
    this.#drawn?.question.focus({ preventScroll: true })
    this.#onChange({})
  }

  #bringBack(draft: SaveDraft): void {
    if (!this.#answer) return
    this.#fields = fromDraft(draft, this.#answer.choices)
    this.#isWhomChosen = true
    this.#drawn?.show(this.#fields)
    this.#drawn?.question.focus({ preventScroll: true })
  }

  #keepDraft(): void {
    clearTimeout(this.#timer)
    if (!this.#fields || !this.#first || this.#state === 'done') return
    if (this.#answer?.isPrivate) return
    const draft = draftOf(this.#fields, this.#first, this.#subject.text)
    const written = JSON.stringify(draft)
    if (written === (this.#lastDraft ?? 'null')) return
    this.#lastDraft = written
    // What cannot be kept now is kept with the next key; the words stand in the form meanwhile.
    void this.#ports
      .ask('notebook.draft', { draft, file: this.#subject.file })
      .catch(() => undefined)
  }

  async #save(withQuestion: boolean): Promise<void> {
    const { text, title, file } = this.#subject
    if (!this.#fields || this.#state !== 'open') return
    if (withQuestion && this.#fields.ask.trim() === '') {
      this.#drawn?.tell(t(text === '' ? 'save_empty_alone' : 'save_empty'))
      this.#drawn?.question.focus({ preventScroll: true })
      return
    }
    this.#state = 'saving'
    clearTimeout(this.#timer)
    this.#drawn?.tell(t('save_working'))
    const place = await this.#subject.place
    const outcome = await saveOnce(this.#ports.ask, {
      wish: wishOf(this.#fields, this.#saveId, place, withQuestion),
      title: title.slice(0, 1000),
      file,
      // In a private window the buttons say so, and nothing else saves.
      evenInPrivate: this.#answer?.isPrivate ?? false,
    })
    if (outcome.saved) {
      this.#state = 'done'
      this.#ports.saved(outcome)
      return
    }
    this.#state = 'open'
    this.#keepDraft()
    this.#drawn?.fail(reasonWords(outcome.reason), withQuestion)
  }

  async #copy(): Promise<void> {
    const words = [this.#fields?.ask.trim(), this.#subject.text].filter(Boolean).join('\n\n')
    const isCopied = await copyText(words, this.element)
    this.#drawn?.tell(t(isCopied ? 'save_copied' : 'save_not_copied'))
  }
}

const REASONS = ['disk-full', 'aborted', 'newer-version', 'unreachable', 'gone']

function reasonWords(reason: Extract<SaveOutcome, { saved: false }>['reason']): string {
  return REASONS.includes(reason)
    ? t(`save_reason_${reason.replaceAll('-', '_')}`)
    : t('save_reason_other')
}
