import { make } from '../make.ts'
import { NEW } from './save-fields.ts'

export interface ChoiceField {
  readonly element: HTMLElement
  set(value: string, text: string): void
}

interface Given {
  id: string
  label: string
  /** Value and words of each choice, in order. */
  options: readonly (readonly [string, string])[]
  /** What the field for a new name is called. */
  newLabel: string
  /** What to know when typing it. */
  newHint?: string
  onChange(value: string, text: string): void
  onKey(event: KeyboardEvent): void
}

/** A list to choose from, with a field for a name that is not in it yet. */
export function choiceField(given: Given): ChoiceField {
  const { id, label, options, newLabel, newHint, onChange, onKey } = given
  const tell = () => {
    nameField.hidden = select.value !== NEW
    onChange(select.value, input.value)
  }
  const select = make(
    'select',
    {
      id,
      // The focus stays: with the keys one passes through a list, choice by choice.
      change: tell,
    },
    ...options.map(([value, words]) => make('option', { value }, words)),
  )
  const input = make('input', {
    id: `${id}-name`,
    type: 'text',
    maxlength: 200,
    autocomplete: 'off',
    ...(newHint && { 'aria-describedby': `${id}-hint` }),
    input: tell,
    keydown: (event) => onKey(event as KeyboardEvent),
  })
  const nameField = make(
    'div',
    { class: 'save-field save-name' },
    make('label', { for: input.id }, newLabel),
    input,
    newHint && make('p', { id: `${id}-hint`, class: 'save-soft' }, newHint),
  )
  return {
    element: make(
      'div',
      { class: 'save-choice' },
      make('div', { class: 'save-field' }, make('label', { for: id }, label), select),
      nameField,
    ),
    set(value, text) {
      select.value = value
      // A choice that is not offered: the first stands for "open".
      if (select.selectedIndex < 0) select.selectedIndex = 0
      input.value = text
      nameField.hidden = select.value !== NEW
    },
  }
}
