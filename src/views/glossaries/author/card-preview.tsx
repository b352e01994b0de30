import type { PackEntry } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { SafeText } from '../safe-text.tsx'
import { pack } from './draft-state.ts'

/** The card as a family sees it when they point at the word. */
export function CardPreview({ entry }: { entry: PackEntry }) {
  const publisher = pack.value?.publisher.name ?? ''
  return (
    <aside class="preview" aria-label={t('glossary_preview')}>
      <p class="soft">{t('glossary_preview')}</p>
      <p class="preview-term" dir="auto">
        {entry.term}
      </p>
      <p class="preview-plain" dir="auto">
        {entry.plain}
      </p>
      {Object.entries(entry.languages).map(([language, { term, plain }]) => (
        <p key={language} lang={language} dir="auto">
          <strong>{term}</strong> {plain}
        </p>
      ))}
      {entry.more && <SafeText text={entry.more} />}
      {entry.link && (
        <p>
          {entry.link.text} <span class="soft">({new URL(entry.link.address).hostname})</span>
        </p>
      )}
      {entry.ask.map(({ of, ask }) => (
        <p key={ask}>
          {ask} <span class="soft">({of})</span>
        </p>
      ))}
      <p class="soft">{t('card_local_from', publisher)}</p>
    </aside>
  )
}
