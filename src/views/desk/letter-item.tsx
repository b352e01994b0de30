import { useId } from 'preact/hooks'
import type { AnswerItem } from '../../plan/answer/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { keep, kept } from './kept.ts'
import { editItem, leaveOut } from './letter.ts'

/** One point of the letter: the plan's words now, and fields for all that the letter says of them. */
export function LetterItem({ item }: { item: AnswerItem }) {
  const { id, section, now, asked, request, why, source, evidence } = item
  return (
    <article class="stack sheet-card">
      <div class="row">
        <h3>{t('desk_section', section)}</h3>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            const before = kept.value.chosen
            leaveOut(item)
            tellWithUndo(() => keep({ chosen: before }), 'desk_item_left_out')
          }}
        >
          {t('desk_item_leave_out')}
        </button>
      </div>
      {now !== '' && (
        <figure class="stack quoted">
          <figcaption>{t('desk_item_now')}</figcaption>
          <blockquote class="plan-words">{now}</blockquote>
        </figure>
      )}
      {now !== '' && (
        <Field
          label={t('desk_item_asked')}
          hint={asked.includes('[') ? t('desk_item_blanks') : ''}
          value={asked}
          onInput={(text) => editItem(id, { asked: text })}
        />
      )}
      <Field
        label={t('desk_item_request')}
        value={request}
        onInput={(text) => editItem(id, { request: text })}
      />
      <details>
        <summary>
          <Icon name="chevron" />
          {t('desk_item_more')}
        </summary>
        <div class="stack">
          <Field
            label={t('desk_item_why')}
            value={why}
            onInput={(text) => editItem(id, { why: text })}
          />
          <Field
            label={t('desk_item_evidence')}
            hint={t('desk_item_evidence_hint')}
            value={evidence}
            onInput={(text) => editItem(id, { evidence: text })}
          />
          {source !== '' && <p class="soft source">{t('desk_source', source)}</p>}
        </div>
      </details>
    </article>
  )
}

interface FieldProps {
  label: string
  hint?: string
  value: string
  onInput: (text: string) => void
}

function Field({ label, hint = '', value, onInput }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input"
        rows={Math.max(2, Math.ceil(value.length / 80))}
        value={value}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint !== '' && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
    </div>
  )
}
