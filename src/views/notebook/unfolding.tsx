import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Icon } from '../../ui/icons.tsx'

/** What is unfolded, by name: however the page is drawn anew, it stays so. */
const unfolded = signal<ReadonlySet<string>>(new Set())

interface Props {
  /** Tells it from all others in the notebook. */
  name: string
  title: ComponentChildren
  class?: string
  children: ComponentChildren
}

/** A part of a page that is folded until the person wants it. */
export function Unfolding({ name, title, class: look, children }: Props) {
  return (
    <details
      {...(look && { class: look })}
      open={unfolded.value.has(name)}
      onToggle={(event) => {
        const next = new Set(unfolded.value)
        if (event.currentTarget.open) next.add(name)
        else next.delete(name)
        unfolded.value = next
      }}
    >
      <summary>
        <Icon name="chevron" />
        {title}
      </summary>
      {children}
    </details>
  )
}
