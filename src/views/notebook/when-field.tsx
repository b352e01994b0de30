import { useId, useState } from 'preact/hooks'

interface Props {
  kind: 'date' | 'time'
  label: string
  /** `2026-11-25` or `14:30`; `null` for none. */
  value: string | null
  onSet: (value: string | null) => void
}

/** A year before this is one that is still being typed: 2, 20, 202. */
const FIRST_YEAR = 1900

/**
 * A day or a time of the day. While it is being typed it is left alone: browsers tell of each digit
 * of a year as if it were the whole.
 */
export function WhenField({ kind, label, value, onSet }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type={kind}
        value={typed ?? value ?? ''}
        onInput={(event) => {
          const { value: now, validity } = event.currentTarget
          setTyped(now)
          if (validity.badInput || (kind === 'date' && now !== '' && yearOf(now) < FIRST_YEAR))
            return
          // Some browsers give seconds too.
          onSet((kind === 'time' ? now.slice(0, 5) : now) || null)
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  )
}

function yearOf(day: string): number {
  return Number(day.split('-', 1)[0])
}
