import type { ComponentChildren } from 'preact'
import { Icon } from '../../ui/icons.tsx'

interface Props {
  title: ComponentChildren
  children: ComponentChildren
  /** A part of the page of its own, with a frame around it. */
  isCard?: boolean
  onOpen?: () => void
}

/** Something that is folded away until somebody wants it. */
export function Fold({ title, children, isCard = false, onOpen }: Props) {
  return (
    <details
      class={isCard ? 'card' : undefined}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary>
        <Icon name="chevron" />
        {title}
      </summary>
      <div class="stack wide">{children}</div>
    </details>
  )
}
