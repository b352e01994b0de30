import type { ComponentChildren } from 'preact'
import { t } from '../../ui/text.ts'

interface Props {
  /** Names the heading (`options_NAME_title`) and the sentence under it (`options_NAME_detail`). */
  name: string
  children: ComponentChildren
}

/** One subject of the options page, with its heading and one sentence on what it is about. */
export function Section({ name, children }: Props) {
  const detail = t(`options_${name}_detail`)
  return (
    <section class="stack card" aria-labelledby={`section-${name}`}>
      <h3 id={`section-${name}`}>{t(`options_${name}_title`)}</h3>
      {detail && <p>{detail}</p>}
      {children}
    </section>
  )
}
