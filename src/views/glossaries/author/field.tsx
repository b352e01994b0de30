import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: string
  value: string
  onInput: (value: string) => void
  isLong?: boolean
  type?: 'text' | 'date' | 'url'
  list?: string
  lang?: string
  dir?: 'auto' | 'rtl' | 'ltr'
  required?: boolean
  maxLength?: number
}

/** A labelled box to type in; a long one grows with its text. */
export function Field({ label, hint, value, onInput, isLong = false, ...more }: Props) {
  const id = useId()
  const shared = {
    id,
    value,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  const { type = 'text', ...rest } = more
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} class="soft">
          {hint}
        </span>
      )}
      {isLong ? (
        <textarea {...shared} {...rest} rows={3} />
      ) : (
        <input {...shared} {...rest} type={type} />
      )}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const wanted = event.currentTarget.value
          const found = options.find((option) => option.value === wanted)
          if (found) onChange(found.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
