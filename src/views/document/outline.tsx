import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { goTo } from './go-to.ts'
import type { Reading } from './reading.ts'

/** The document's headings, to go to. Folded where the window is narrow. */
export function Outline({ reading }: { reading: Reading }) {
  const { outline } = reading
  if (outline.length < 2) return null
  const isWide = matchMedia('(width >= 64rem)').matches
  return (
    <nav class="outline" aria-labelledby="outline-title">
      <details open={isWide}>
        <summary>
          <Icon name="chevron" />
          <span id="outline-title">{t('document_outline')}</span>
        </summary>
        <ol class="plain-list">
          {outline.map(({ id, depth, text }) => (
            <li key={id} style={{ '--depth': Math.min(depth, 4) }}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(id)
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
