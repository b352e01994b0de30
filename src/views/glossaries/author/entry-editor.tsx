import { useState } from 'preact/hooks'
import { formsFor } from '../../../packs/author/suggest-forms.ts'
import type { PackProblem } from '../../../packs/check-pack.ts'
import { LIMITS, type PackEntry } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { tellWithUndo } from '../../shared/notices.ts'
import { BuiltInChoice } from './built-in-choice.tsx'
import { CardPreview } from './card-preview.tsx'
import { changeEntry, removeEntry, undo } from './draft-state.ts'
import { EntryHints } from './entry-hints.tsx'
import { EntrySources } from './entry-sources.tsx'
import { Field } from './field.tsx'
import { Languages } from './languages.tsx'
import { TryOut } from './try-out.tsx'

interface Props {
  entry: PackEntry
  problems: readonly PackProblem[]
  onClose: () => void
}

/** One word: what it means, with what a family will see beside it. */
export function EntryEditor({ entry, problems, onClose }: Props) {
  const [forms, setForms] = useState(entry.forms.join(', '))
  const set = (next: Partial<PackEntry>) => void changeEntry({ ...entry, ...next }, true)
  const suggested = formsFor(entry.term).filter((form) => !entry.forms.includes(form))
  const takeForms = (list: string[]) => {
    setForms(list.join(', '))
    set({ forms: list })
  }
  return (
    <div class="editor">
      <div class="stack wide">
        <Field
          label={t('glossary_entry_term')}
          value={entry.term}
          onInput={(term) => term.trim() && set({ term })}
          maxLength={LIMITS.formLength * 2}
        />
        <Field
          label={t('glossary_entry_forms')}
          hint={t('glossary_entry_forms_hint')}
          value={forms}
          onInput={(text) => {
            setForms(text)
            set({ forms: formsIn(text) })
          }}
        />
        {suggested.length > 0 && (
          <div class="row">
            <span class="soft">{t('glossary_entry_forms_suggested')}</span>
            {suggested.map((form) => (
              <button
                key={form}
                type="button"
                class="button quiet"
                onClick={() => takeForms([...entry.forms, form])}
              >
                {form}
              </button>
            ))}
          </div>
        )}
        <Field
          label={t('glossary_entry_plain')}
          hint={t('glossary_entry_plain_hint')}
          value={entry.plain}
          isLong
          onInput={(plain) => plain.trim() && set({ plain })}
          maxLength={LIMITS.plainLength}
        />
        <EntryHints entry={entry} problems={problems} />
        <Field
          label={t('glossary_entry_more')}
          hint={t('glossary_entry_more_hint')}
          value={entry.more ?? ''}
          isLong
          onInput={(text) => {
            const { more: _, ...rest } = entry
            void changeEntry(text.trim() ? { ...rest, more: text } : rest, true)
          }}
          maxLength={LIMITS.textLength}
        />
        <BuiltInChoice entry={entry} />
        <EntrySources entry={entry} />
        <Languages entry={entry} />
        <div class="row">
          <button type="button" class="button" onClick={onClose}>
            {t('glossary_entry_done')}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              void removeEntry(entry.id)
              tellWithUndo(() => void undo(), 'glossary_entry_removed', entry.term)
            }}
          >
            {t('glossary_entry_remove')}
          </button>
        </div>
      </div>
      <div class="stack">
        <CardPreview entry={entry} />
        <TryOut entry={entry} />
      </div>
    </div>
  )
}

function formsIn(text: string): string[] {
  const forms = text
    .split(/[,;\n]/)
    .map((form) => form.trim().slice(0, LIMITS.formLength))
    .filter((form) => form !== '')
  return [...new Set(forms)].slice(0, LIMITS.forms)
}
