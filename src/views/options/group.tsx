import type { ComponentChildren } from 'preact'

interface Props {
  id: string
  title: string
  children: ComponentChildren
}

/** Choices that belong together, under one heading. */
export function Group({ id, title, children }: Props) {
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
