import { signal, useComputed } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Block } from '../../documents/model.ts'
import { richTextsOf } from '../../documents/model-blocks.ts'
import { SECTIONS } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { partOf } from './parts.ts'
import { corrections, reading, setSection, unsetSection } from './state.ts'

/**
 * The blocks whose sections are being set right: from the first to before the last, among all of
 * the plan. Groups change with what is set right; the blocks stay.
 */
const correcting = signal<{ from: number; to: number } | undefined>(undefined)

interface Stretch {
  key: number
  blocks: { length: number }
}

/** Whether a group of blocks is being set right. */
export function isCorrecting({ key, blocks }: Stretch): boolean {
  const now = correcting.value
  return now !== undefined && key < now.to && key + blocks.length > now.from
}

/** Begins setting right a group of blocks, or ends it. */
export function toggleCorrecting(group: Stretch): void {
  const { key, blocks } = group
  correcting.value = isCorrecting(group) ? undefined : { from: key, to: key + blocks.length }
}

/** The plan is drawn anew once it is read anew: the attention stays at the text that was set right. */
function keepAttention(part: number): void {
  requestAnimationFrame(() => {
    const choice = document.querySelector<HTMLElement>(`[data-choice="${part}"]`)
    if (choice && !choice.contains(document.activeElement)) choice.focus()
  })
}

const roleOf = (part: number) => reading.value?.texts.find((each) => each.part === part)?.role

/** Above a group that is being set right: all of it at once, but for its headings. */
export function GroupChoice({ blocks }: { blocks: readonly Block[] }) {
  const id = useId()
  const parts = [...richTextsOf(blocks)]
    .filter(({ text }) => text !== '')
    .flatMap((content) => partOf(content) ?? [])
    .filter((part) => roleOf(part) !== 'heading')
  if (parts.length < 2) return null
  return (
    <div class="field narrow" data-apart>
      <label for={id}>{t('desk_correct_all')}</label>
      <select
        id={id}
        class="select"
        value=""
        onChange={({ currentTarget: { value } }) => {
          const section = SECTIONS.find((each) => each === value)
          const [first] = parts
          if (!section || first === undefined) return
          void setSection(parts, section).then(() => keepAttention(first))
        }}
      >
        <option value="">{t('desk_correct_choose')}</option>
        {SECTIONS.map((section) => (
          <option key={section} value={section}>
            {t('desk_section', section)}
          </option>
        ))}
      </select>
    </div>
  )
}

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
        data-choice={part}
        aria-label={t('desk_correct_label', text.slice(0, 60))}
        value={read.value}
        onChange={({ currentTarget: { value } }) => {
          const section = SECTIONS.find((each) => each === value)
          if (section) void setSection([part], section).then(() => keepAttention(part))
        }}
      >
        {read.value === '' && (
          <option value="">
            {t(roleOf(part) === 'heading' ? 'desk_correct_heading' : 'desk_correct_none')}
          </option>
        )}
        {SECTIONS.map((section) => (
          <option key={section} value={section}>
            {t('desk_section', section)}
          </option>
        ))}
      </select>
      {isSaid && (
        <button
          type="button"
          class="button plain"
          onClick={() => void unsetSection([part]).then(() => keepAttention(part))}
        >
          {t('desk_correct_undo')}
        </button>
      )}
    </span>
  )
}
