import { useState } from 'preact/hooks'
import type { ImportPlan } from '../../notebook/exchange/plan-import.ts'
import type { NotebookRecord } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { counted, recordName } from './names.ts'

interface Props {
  plan: ImportPlan
  file: readonly NotebookRecord[]
  /** How many records of the file were deleted here, and could be brought back. */
  back: number
  onApply: (isBack: boolean) => Promise<void>
  onCancel: () => void
}

/** Questions and meetings shown by name; the rest is counted. */
const MOST_NAMED = 50

/** What an import would change, before anything is changed. */
export function ImportPreview({ plan, file, back, onApply, onCancel }: Props) {
  const [isBack, setBack] = useState(false)
  const hasChanges = plan.changes.length > 0 || isBack
  const byId = new Map(file.map((record) => [record.id, record]))
  const { added, replaced, conflicts, unchanged } = plan
  return (
    <div class="stack wide preview">
      <h3>{t('notebook_in_preview')}</h3>
      <ul class="points">
        <What name="added" ids={added} byId={byId} />
        <What name="replaced" ids={replaced} byId={byId} />
        <What name="conflicts" ids={conflicts} byId={byId} />
        {unchanged > 0 && <li>{counted('in_unchanged', unchanged)}</li>}
      </ul>
      {back > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isBack}
            onChange={(event) => setBack(event.currentTarget.checked)}
          />
          <span>{counted('in_back', back)}</span>
        </label>
      )}
      <div class="row">
        {hasChanges ? (
          <button type="button" class="button" onClick={() => void onApply(isBack)}>
            {t('notebook_in_apply')}
          </button>
        ) : (
          <p>{t('notebook_in_nothing')}</p>
        )}
        <button type="button" class="button quiet" onClick={onCancel}>
          {t('notebook_cancel')}
        </button>
      </div>
    </div>
  )
}

interface WhatProps {
  name: 'added' | 'replaced' | 'conflicts'
  ids: readonly string[]
  byId: ReadonlyMap<string, NotebookRecord>
}

function What({ name, ids, byId }: WhatProps) {
  if (ids.length === 0) return null
  const named = ids
    .map((id) => byId.get(id))
    .filter((record) => record?.kind === 'question' || record?.kind === 'meeting')
    .slice(0, MOST_NAMED)
  return (
    <li>
      {counted(`in_${name}`, ids.length)}
      {named.length > 0 && (
        <details>
          <summary>
            <Icon name="chevron" />
            {t('notebook_in_which')}
          </summary>
          <ul class="points">
            {named.map((record) => record && <li key={record.id}>{recordName(record)}</li>)}
          </ul>
        </details>
      )}
    </li>
  )
}
