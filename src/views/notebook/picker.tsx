import { useId, useState } from 'preact/hooks'
import { t } from '../../ui/text.ts'

interface Choice {
  value: string
  name: string
}

interface Props {
  label: string
  /** The value chosen now; empty for none. */
  value: string
  /** What stands for "none". */
  none: string
  choices: readonly Choice[]
  /** The last choice, which opens a box to type a new one. */
  other: string
  /** The label of that box. */
  otherLabel: string
  /** What to know when typing it. */
  otherHint?: string
  onChoose: (value: string) => void
  /** Makes the new one, and gives whether it did. It should then come back as `value`. */
  onAdd: (name: string) => Promise<boolean>
}

const NEW = '+'

/** One of several, or a new one. */
export function Picker(props: Props) {
  const { label, value, none, choices, other, otherLabel, otherHint, onChoose, onAdd } = props
  const id = useId()
  const [isAdding, setAdding] = useState(false)
  const [name, setName] = useState('')
  const add = async () => {
    if (!name.trim()) return
    // Where it could not be saved, which was told, the name stays to be tried again.
    if (!(await onAdd(name))) return
    setName('')
    setAdding(false)
    document.getElementById(id)?.focus()
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={isAdding ? NEW : value}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          setAdding(chosen === NEW)
          if (chosen !== NEW) onChoose(chosen)
        }}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
        <option value={NEW}>{other}</option>
      </select>
      {isAdding && (
        <div class="adding">
          <label for={`${id}-new`} class="unseen">
            {otherLabel}
          </label>
          <input
            id={`${id}-new`}
            class="input"
            type="text"
            autocomplete="off"
            maxLength={200}
            placeholder={otherLabel}
            {...(otherHint && { 'aria-describedby': `${id}-hint` })}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              void add()
            }}
          />
          <button type="button" class="button quiet" onClick={() => void add()}>
            {t('notebook_add')}
          </button>
        </div>
      )}
      {isAdding && otherHint && (
        <p id={`${id}-hint`} class="soft">
          {otherHint}
        </p>
      )}
    </div>
  )
}
