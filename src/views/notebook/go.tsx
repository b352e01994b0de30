import type { ComponentChildren } from 'preact'
import { go, type Place, searchOf } from './place.ts'

interface Props {
  to: Place
  class?: string
  isCurrent?: boolean
  children: ComponentChildren
}

/** A link to another page of the notebook: within this window, or in a new tab if asked for. */
export function Go({ to, isCurrent = false, children, class: name }: Props) {
  return (
    <a
      href={searchOf(to)}
      {...(name && { class: name })}
      {...(isCurrent && { 'aria-current': 'page' as const })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}
