import { t } from '../../ui/text.ts'
import { LanguageChoice } from './language-choice.tsx'
import { RememberedKeys } from './remembered-keys.tsx'
import { ShelfItem } from './shelf-item.tsx'
import { shelved } from './shelf-state.ts'

/** The family's glossaries, in the order in which they speak. */
export function ShelfList() {
  const packs = shelved.value
  if (packs === undefined) return null
  return (
    <section class="stack" aria-labelledby="shelf-title">
      <h2 id="shelf-title">{t('glossary_shelf_title')}</h2>
      {packs.length === 0 ? (
        <p>{t('glossary_shelf_empty')}</p>
      ) : (
        <>
          <LanguageChoice />
          {packs.length > 1 && <p class="soft">{t('glossary_order_detail')}</p>}
          <ol class="shelf">
            {packs.map((each, at) => (
              <ShelfItem key={each.id} shelved={each} at={at} ids={packs.map(({ id }) => id)} />
            ))}
          </ol>
        </>
      )}
      <RememberedKeys />
    </section>
  )
}
