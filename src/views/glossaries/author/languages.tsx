import { useState } from 'preact/hooks'
import type { PackEntry } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { Fold } from '../fold.tsx'
import { languageName } from '../words.ts'
import { changeEntry } from './draft-state.ts'
import { Field } from './field.tsx'
import { HOME_LANGUAGES } from './home-languages.ts'

/** The entry in other languages. */
export function Languages({ entry }: { entry: PackEntry }) {
  const [wanted, setWanted] = useState('')
  const missing = HOME_LANGUAGES.filter((language) => !(language in entry.languages))
  const set = (language: string, next: { term: string; plain: string }) =>
    void changeEntry({ ...entry, languages: { ...entry.languages, [language]: next } }, true)
  return (
    <Fold title={t('glossary_languages')}>
      {Object.entries(entry.languages).map(([language, { term, plain }]) => (
        <div key={language} class="stack">
          <h4>{languageName(language)}</h4>
          <Field
            label={t('glossary_language_term', languageName(language))}
            value={term}
            lang={language}
            dir="auto"
            onInput={(text) => text.trim() && set(language, { term: text, plain })}
            maxLength={160}
          />
          <Field
            label={t('glossary_language_plain', languageName(language))}
            value={plain}
            lang={language}
            dir="auto"
            isLong
            onInput={(text) => text.trim() && set(language, { term, plain: text })}
            maxLength={1200}
          />
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              const { [language]: _, ...languages } = entry.languages
              void changeEntry({ ...entry, languages })
            }}
          >
            {t('glossary_language_remove', languageName(language))}
          </button>
        </div>
      ))}
      <div class="row">
        <label class="field">
          {t('glossary_language_add')}
          <select value={wanted} onChange={(event) => setWanted(event.currentTarget.value)}>
            <option value="">{t('glossary_language_choose')}</option>
            {missing.map((language) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button quiet"
          disabled={wanted === ''}
          onClick={() => {
            set(wanted, { term: entry.term, plain: entry.plain })
            setWanted('')
          }}
        >
          {t('glossary_language_add_now')}
        </button>
      </div>
    </Fold>
  )
}
