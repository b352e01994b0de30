import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  label: ComponentChildren
  hint?: ComponentChildren
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** On or off, at once: a labelled switch that a keyboard and a screen reader know as one. */
export function Switch({ label, hint, checked, disabled = false, onChange }: Props) {
  const id = useId()
  return (
    <div class="switch-row">
      <label for={id}>
        {label}
        {hint && <span class="soft switch-hint">{hint}</span>}
      </label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}
