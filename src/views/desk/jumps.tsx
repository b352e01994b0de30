import { t } from '../../ui/text.ts'

interface Props {
  /** What the list is, for who listens. */
  label: string
  /** Ids of headings further down, with the keys of their names. */
  to: readonly (readonly [id: string, key: string])[]
}

/** Ways to the parts of a long place: each brings its heading into sight, with the attention. */
export function Jumps({ label, to }: Props) {
  return (
    <nav class="row jumps no-print" aria-label={label}>
      {to.map(([id, key]) => (
        <button key={id} type="button" class="button plain" onClick={() => jumpTo(id)}>
          {t(key)}
        </button>
      ))}
    </nav>
  )
}

function jumpTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start', behavior: 'instant' })
  heading?.focus({ preventScroll: true })
}
