import { useState } from 'preact/hooks'
import type { Question } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { changeAll, remove, undo } from './acts.ts'
import { STATES } from './groups.ts'
import { chosen, shown } from './list-state.ts'
import { MergeDialog } from './merge.tsx'
import { counted, stateName } from './names.ts'
import { ChildPicker, MeetingPicker, PersonPicker } from './pickers.tsx'
import { Unfolding } from './unfolding.tsx'

/** What can be done with the questions that were ticked, all at once. */
export function SelectionBar() {
  const [isMerging, setMerging] = useState(false)
  const picked = shown.value.filter(({ id }) => chosen.value.has(id))
  const count = picked.length
  if (count === 0) return null
  const give = async (part: Partial<Question>, key: string) => {
    const saveId = await changeAll(
      picked.map(({ id }) => ({
        kind: 'question' as const,
        id,
        make: (record: Question) => ({ ...record, ...part }),
      })),
    )
    if (saveId) tellWithUndo(() => void undo(saveId), key, String(count))
  }
  return (
    <section class="selection" aria-label={t('notebook_chosen_label')}>
      <div class="row">
        <h2>{counted('chosen', count)}</h2>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            chosen.value = new Set(shown.value.map(({ id }) => id))
          }}
        >
          {t('notebook_choose_all')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            chosen.value = new Set()
          }}
        >
          {t('notebook_choose_none')}
        </button>
      </div>
      <Unfolding name="bulk" class="bulk" title={t('notebook_bulk_change')}>
        <div class="picks">
          <div class="field">
            <label for="bulk-state">{t('notebook_field_state')}</label>
            <select
              id="bulk-state"
              class="select"
              value=""
              onChange={(event) => {
                const state = STATES.find((each) => each === event.currentTarget.value)
                if (state) void give({ state }, 'notebook_bulk_done')
              }}
            >
              <option value="">{t('notebook_bulk_keep')}</option>
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {stateName(state)}
                </option>
              ))}
            </select>
          </div>
          <PersonPicker
            value={shared(picked, 'person')}
            onChoose={(person) => void give({ person }, 'notebook_bulk_done')}
          />
          <MeetingPicker
            value={shared(picked, 'meeting')}
            onChoose={(meeting) => void give({ meeting }, 'notebook_bulk_done')}
          />
          <ChildPicker
            value={shared(picked, 'child')}
            onChoose={(child) => void give({ child }, 'notebook_bulk_done')}
          />
        </div>
      </Unfolding>
      <div class="row">
        {count > 1 && (
          <button type="button" class="button quiet" onClick={() => setMerging(true)}>
            {t('notebook_merge')}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            void remove(
              picked.map(({ id }) => id),
              count === 1 ? 'notebook_deleted_one' : 'notebook_deleted_many',
              String(count),
            )
          }
        >
          <Icon name="bin" />
          {t('notebook_delete')}
        </button>
      </div>
      {isMerging && <MergeDialog questions={picked} onDone={() => setMerging(false)} />}
    </section>
  )
}

/** What all of them have in this field, or nothing. */
function shared(picked: readonly Question[], field: 'person' | 'meeting' | 'child'): string | null {
  const first = picked[0]?.[field] ?? null
  return picked.every((question) => question[field] === first) ? first : null
}
