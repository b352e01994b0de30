import { useId } from 'preact/hooks'
import { NATIONS, type Nation } from '../lexicon/entry.ts'
import { t } from './text.ts'

interface Props {
  label: string
  /** What "find it from the page" is called here. */
  autoLabel: string
  value: Nation | 'auto'
  onChange: (nation: Nation | 'auto') => void
}

/** Which nation's words and law to go by; `uk` is no nation whose law one could choose. */
export function NationChoice({ label, autoLabel, value, onChange }: Props) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Nation | 'auto')}
      >
        <option value="auto">{autoLabel}</option>
        {NATIONS.filter((nation) => nation !== 'uk').map((nation) => (
          <option key={nation} value={nation}>
            {nationName(nation)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The nation's name as people say it. */
export function nationName(nation: Nation): string {
  return t(`nation_${nation.replace('-', '_')}`)
}
