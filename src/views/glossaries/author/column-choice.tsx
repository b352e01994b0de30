import { useId, useState } from 'preact/hooks'
import type { ColumnUse } from '../../../packs/author/columns.ts'
import { languageCode } from '../../../packs/author/translations.ts'
import { t } from '../../../ui/text.ts'
import { languageName } from '../words.ts'
import { HOME_LANGUAGES } from './home-languages.ts'

const USES: readonly ColumnUse['is'][] = [
  'term',
  'form',
  'meaning',
  'more',
  'link',
  'review',
  'term-in',
  'meaning-in',
  'nothing',
]

interface Props {
  /** What stands at the head of the column. */
  name: string
  use: ColumnUse
  onChange: (use: ColumnUse) => void
}

/** What a column holds, and for one in another language which language that is. */
export function ColumnChoice({ name, use, onChange }: Props) {
  const isForeign = use.is === 'term-in' || use.is === 'meaning-in'
  return (
    <>
      <label>
        <span class="soft">{name}</span>
        <select
          value={use.is}
          onChange={(event) => {
            const is = USES.find((each) => each === event.currentTarget.value)
            if (is === undefined) return
            if (is === 'term-in' || is === 'meaning-in')
              onChange({ is, language: isForeign ? use.language : '' })
            else onChange({ is })
          }}
        >
          {USES.map((each) => (
            <option key={each} value={each}>
              {t(`glossary_column_${each.replace('-', '_')}`)}
            </option>
          ))}
        </select>
      </label>
      {isForeign && (
        <ColumnLanguage
          language={use.language}
          onChange={(language) => onChange({ is: use.is, language })}
        />
      )}
    </>
  )
}

const ANOTHER = 'another'

interface LanguageProps {
  /** Its code; empty while none is chosen, or what was typed is no code. */
  language: string
  onChange: (language: string) => void
}

function ColumnLanguage({ language, onChange }: LanguageProps) {
  const id = useId()
  const [isAnother, setAnother] = useState(language !== '' && !HOME_LANGUAGES.includes(language))
  const [typed, setTyped] = useState(isAnother ? language : '')
  return (
    <div class="stack wide column-language">
      <label class="field">
        <span class="soft">{t('glossary_column_language')}</span>
        <select
          value={isAnother ? ANOTHER : language}
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            const wanted = event.currentTarget.value
            setAnother(wanted === ANOTHER)
            onChange(wanted === ANOTHER ? (languageCode(typed) ?? '') : wanted)
          }}
        >
          <option value="">{t('glossary_language_choose')}</option>
          {HOME_LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
          <option value={ANOTHER}>{t('glossary_column_another')}</option>
        </select>
      </label>
      {isAnother && (
        <label class="field">
          <span class="soft">{t('glossary_column_code')}</span>
          <input
            type="text"
            value={typed}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`${id}-said`}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              onChange(languageCode(event.currentTarget.value) ?? '')
            }}
          />
        </label>
      )}
      <p id={`${id}-said`} class="soft" role="status">
        {said(language, isAnother ? typed.trim() : '')}
      </p>
    </div>
  )
}

/** What is still wanted, or what a code that was typed means. */
function said(language: string, typed: string): string {
  if (language === '')
    return typed === '' ? t('glossary_column_left_out') : t('glossary_column_no_code')
  if (typed === '') return ''
  const name = languageName(language)
  return name === language
    ? t('glossary_column_code_unknown', language)
    : t('glossary_column_code_is', name)
}
