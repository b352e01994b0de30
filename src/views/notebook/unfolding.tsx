import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Icon } from '../../ui/icons.tsx'

/** What is unfolded or folded, by name: however the page is drawn anew, it stays so. */
const unfolded = signal<ReadonlyMap<string, boolean>>(new Map())

interface Props {
  /** Tells it from all others in the notebook. */
  name: string
  title: ComponentChildren
  class?: string
  /** Unfolded from the beginning; what was once open stays so until the person folds it. */
  startsOpen?: boolean
  children: ComponentChildren
}

/** A part of a page that is folded until the person wants it. */
export function Unfolding({ name, title, class: look, startsOpen = false, children }: Props) {
  return (
    <details
      {...(look && { class: look })}
      open={unfolded.value.get(name) ?? startsOpen}
      onToggle={(event) => {
        unfolded.value = new Map(unfolded.value).set(name, event.currentTarget.open)
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
