import { signal, useComputed } from '@preact/signals'
import { SECTIONS, type SectionId } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { corrections, reading, setSection, unsetSection } from './state.ts'

/** The group of blocks whose sections are being set right, by its key. */
export const correcting = signal<number | undefined>(undefined)

/** Beside a text of the plan: which section it belongs to, as we read it or as the person says. */
export function SectionChoice({ part, text }: { part: number; text: string }) {
  const read = useComputed(
    () => reading.value?.texts.find((each) => each.part === part)?.section ?? '',
  )
  const isSaid = corrections.value.some(([said]) => said === part)
  return (
    <span class="row section-choice">
      <select
        class="select"
        aria-label={t('desk_correct_label', text.slice(0, 60))}
        value={read.value}
        onChange={({ currentTarget: { value } }) => {
          const section = SECTIONS.find((each) => each === value)
          if (section) void setSection([part], section satisfies SectionId)
        }}
      >
        {read.value === '' && <option value="">{t('desk_correct_none')}</option>}
        {SECTIONS.map((section) => (
          <option key={section} value={section}>
            {t('desk_section', section)}
          </option>
        ))}
      </select>
      {isSaid && (
        <button type="button" class="button plain" onClick={() => void unsetSection([part])}>
          {t('desk_correct_undo')}
        </button>
      )}
    </span>
  )
}
