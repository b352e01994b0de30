import { t } from '../../ui/text.ts'
import { Fold } from './fold.tsx'
import { KeyNumber } from './key-number.tsx'
import { forgetKey } from './shelf-acts.ts'
import { remembered, shelved } from './shelf-state.ts'

/** Whose keys are still known from glossaries that were removed, and a way to forget each. */
export function RememberedKeys() {
  const here = new Set(shelved.value?.map(({ id }) => id))
  const gone = remembered.value.filter(({ id }) => !here.has(id))
  // A service may have signed several glossaries with the same key.
  const keys = new Map(gone.map((each) => [each.key, each.publisher]))
  if (keys.size === 0) return null
  return (
    <Fold title={t('glossary_keys_gone')}>
      <p>{t('glossary_keys_gone_detail')}</p>
      <ul class="stack">
        {[...keys].map(([key, publisher]) => (
          <li key={key} class="row">
            <span>
              <bdi>{publisher}</bdi> <KeyNumber publicKey={key} />
            </span>
            <button
              type="button"
              class="button quiet"
              onClick={() => void forgetKey(key, publisher)}
            >
              {t('glossary_key_forget')}
              <span class="unseen">: {publisher}</span>
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
