import type { FormAnswer, SaveDraft } from '../../platform/notebook.ts'
import { make } from '../make.ts'
import { t } from '../text.ts'
import { type ChoiceField, choiceField } from './choice-field.ts'
import { childOptions, meetingOptions, peopleOptions } from './choice-words.ts'
import type { Fields, Given } from './save-fields.ts'

export interface SaveView {
  text: string
  answer: FormAnswer
  /** Questions to choose from; the first stands in the form. */
  offers: readonly Given[]
  fields: Fields
  /** Something typed here before, about other words. */
  otherDraft: SaveDraft | null
  changed(changes: Partial<Fields>): void
  take(offer: Given): void
  bringBack(draft: SaveDraft): void
  save(): void
  keep(): void
  copy(): void
  cancel(): void
}

/** The parts of the drawn form that change. */
export interface Drawn {
  nodes: Node[]
  question: HTMLTextAreaElement
  show(fields: Fields): void
  tell(words: string): void
  /** Says why it was not saved; the button then tries again. */
  fail(words: string, withQuestion: boolean): void
}

/** So many questions can be chosen besides the one in the form. */
const OTHERS = 3

export function drawSaveForm(view: SaveView): Drawn {
  const { answer, text } = view
  const { isPrivate, lost, choices } = answer
  const question = make('textarea', {
    id: 'save-ask',
    rows: 2,
    maxlength: 5000,
    'aria-describedby': 'save-keys',
    input: () => {
      view.changed({ ask: question.value })
      others.typed(question.value)
    },
    keydown: (event) => onKey(event as KeyboardEvent),
  })
  // Enter in a field saves; in a list of choices it is the list's own.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    view.save()
  }
  const others = drawOthers(view)
  const people = choiceField({
    id: 'save-whom',
    label: t('save_whom'),
    options: peopleOptions(choices),
    newLabel: t('save_whom_name'),
    onChange: (person, personText) => view.changed({ person, personText }),
    onKey,
  })
  const children = choiceField({
    id: 'save-child',
    label: t('save_child'),
    options: childOptions(choices),
    newLabel: t('save_child_name'),
    newHint: t('save_child_hint'),
    onChange: (child, childText) => view.changed({ child, childText }),
    onKey,
  })
  const meetings = choiceField({
    id: 'save-meeting',
    label: t('save_meeting'),
    options: meetingOptions(choices),
    newLabel: t('save_meeting_name'),
    onChange: (meeting, meetingText) => view.changed({ meeting, meetingText }),
    onKey,
  })
  const tags = drawTags(view, onKey)
  const status = make('p', { class: 'save-status', role: 'status' })
  const copy = make(
    'button',
    { type: 'button', class: 'save-quiet', hidden: true, click: view.copy },
    t('save_copy'),
  )
  const save = make(
    'button',
    { type: 'button', class: 'save-main', click: view.save },
    t(isPrivate ? 'save_private_do' : 'save_do'),
  )
  const keep =
    text !== '' &&
    make(
      'button',
      { type: 'button', class: 'save-quiet', click: view.keep },
      t(isPrivate ? 'save_private_keep' : 'save_keep'),
    )
  const cancel = make(
    'button',
    { type: 'button', class: 'save-quiet', click: view.cancel },
    t('save_cancel'),
  )

  const show = (fields: Fields) => {
    question.value = fields.ask
    people.set(fields.person, fields.personText)
    children.set(fields.child, fields.childText)
    meetings.set(fields.meeting, fields.meetingText)
    tags.set(fields)
  }
  show(view.fields)

  return {
    nodes: [
      make('h2', { id: 'save-title' }, t('save_title')),
      ...notes(lost, isPrivate),
      ...(text === '' ? [] : [make('blockquote', { 'aria-label': t('save_passage') }, text)]),
      ...drawOtherDraft(view),
      make(
        'div',
        { class: 'save-field' },
        make('label', { for: question.id }, t('save_ask')),
        question,
        make('p', { id: 'save-keys', class: 'save-soft' }, t('save_keys')),
      ),
      others.element,
      make('div', { class: 'save-choices' }, ...elements(people, children, meetings)),
      tags.element,
      status,
      make('div', { class: 'save-actions' }, save, keep, copy, cancel),
    ],
    question,
    show,
    tell: (words) => {
      status.textContent = words
    },
    fail: (words, withQuestion) => {
      status.textContent = words
      copy.hidden = false
      const button = withQuestion || keep === false ? save : keep
      button.textContent = t('save_again')
      button.focus({ preventScroll: true })
    },
  }
}

function elements(...fields: ChoiceField[]): HTMLElement[] {
  return fields.map(({ element }) => element)
}

function notes(lost: number, isPrivate: boolean): Node[] {
  const note = (words: string) => make('p', { class: 'save-note' }, words)
  return [
    ...(lost > 0 ? [note(t('save_lost', String(lost)))] : []),
    ...(isPrivate ? [note(t('save_private'))] : []),
  ]
}

/** What was typed before stands in a button until it is wanted. */
function drawOtherDraft({ otherDraft, bringBack }: SaveView): Node[] {
  const words = otherDraft?.ask?.trim()
  if (!otherDraft || !words) return []
  const note: HTMLElement = make(
    'div',
    { class: 'save-note' },
    make('p', {}, t('save_draft', shortened(words))),
    make(
      'button',
      {
        type: 'button',
        class: 'save-offer',
        click: () => {
          bringBack(otherDraft)
          note.remove()
        },
      },
      t('save_draft_back'),
    ),
  )
  return [note]
}

/** The other suggestions; and, once one is taken, the person's own words, so that none are lost. */
function drawOthers({ offers, take, fields }: SaveView) {
  let current = fields.ask
  let own = offers.some(({ ask }) => ask === current) ? '' : current
  const list = make('div', { class: 'save-offers' })
  const element = make('div', {}, make('p', { class: 'save-soft' }, t('save_others')), list)
  const draw = () => {
    const others = offers.filter(({ ask }) => ask !== current).slice(0, OTHERS)
    const mine: Given[] = own !== '' && own !== current ? [{ ask: own, whom: null }] : []
    list.replaceChildren(
      ...[...others, ...mine].map((offer) =>
        make(
          'button',
          {
            type: 'button',
            class: 'save-offer',
            click: () => {
              take(offer)
              current = offer.ask
              draw()
            },
          },
          offer.ask === own ? t('save_yours', offer.ask) : offer.ask,
        ),
      ),
    )
    element.hidden = list.childElementCount === 0
  }
  draw()
  return {
    element,
    typed(words: string) {
      if (offers.some(({ ask }) => ask === words)) return
      own = words.trim()
      current = words
    },
  }
}

function drawTags({ answer, changed }: SaveView, onKey: (event: KeyboardEvent) => void) {
  const chosen = new Set<string>()
  const tell = () => changed({ tags: [...chosen].join(' '), tagText: input.value })
  const buttons = answer.choices.tags.slice(0, 8).map(({ id, name }) => {
    const button: HTMLButtonElement = make(
      'button',
      {
        type: 'button',
        class: 'save-tag',
        'aria-pressed': 'false',
        click: () => {
          if (!chosen.delete(id)) chosen.add(id)
          button.setAttribute('aria-pressed', String(chosen.has(id)))
          tell()
        },
      },
      name,
    )
    return { id, button }
  })
  const input = make('input', {
    id: 'save-tag-name',
    type: 'text',
    maxlength: 200,
    autocomplete: 'off',
    input: tell,
    keydown: (event) => onKey(event as KeyboardEvent),
  })
  const element = make(
    'details',
    { class: 'save-tags' },
    make('summary', {}, t('save_tags')),
    buttons.length > 0 &&
      make('div', { class: 'save-offers' }, ...buttons.map(({ button }) => button)),
    make(
      'div',
      { class: 'save-field' },
      make('label', { for: input.id }, t('save_tag_name')),
      input,
    ),
  )
  return {
    element,
    set({ tags, tagText }: Fields) {
      chosen.clear()
      for (const id of tags.split(' ')) if (id !== '') chosen.add(id)
      for (const { id, button } of buttons) {
        button.setAttribute('aria-pressed', String(chosen.has(id)))
      }
      input.value = tagText
      element.open ||= chosen.size > 0 || tagText !== ''
    },
  }
}

function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words
}
