import { t } from '../../ui/text.ts'
import { change, settings } from '../shared/settings-state.ts'
import { shelved } from './shelf-state.ts'
import { languageName } from './words.ts'

/** The language in which the family also wants local words, of those that their glossaries have. */
export function LanguageChoice() {
  const chosen = settings.value.localLanguage
  const offered = new Set(
    (shelved.value ?? []).flatMap(({ pack }) =>
      pack.entries.flatMap(({ languages }) => Object.keys(languages)),
    ),
  )
  if (offered.size === 0) return null
  if (chosen !== '') offered.add(chosen)
  return (
    <label class="field">
      {t('glossary_language_show')}
      <select
        value={chosen}
        onChange={(event) => void change({ localLanguage: event.currentTarget.value })}
      >
        <option value="">{t('glossary_language_none')}</option>
        {[...offered].sort().map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </label>
  )
}
