import { useState } from 'preact/hooks'
import { t } from '../../ui/text.ts'
import { Go } from './go.tsx'
import type { Group, Grouping } from './groups.ts'
import { isOrdering } from './list-state.ts'
import { moveQuestion } from './move-question.ts'
import { groupTitle } from './names.ts'
import { QuestionRow } from './question-row.tsx'
import { Sortable } from './sortable.tsx'

/** Rows shown at once: ten thousand would keep the browser busy for seconds. */
const PAGE = 50

/** Questions that belong together, under a heading in words. */
export function QuestionGroup({ group, by }: { group: Group; by: Grouping }) {
  const [most, setMost] = useState(PAGE)
  const { of, questions } = group
  const shown = questions.slice(0, most)
  const meeting = of !== null && typeof of === 'object' && 'kind' in of && of.kind === 'meeting'
  const id = `group-${group.key.replace(/\W/g, '-')}`
  return (
    <section class="group" aria-labelledby={id}>
      <div class="row group-head">
        <h2 id={id}>{groupTitle(group, by)}</h2>
        {meeting && (
          <Go to={{ at: 'meeting', id: of.id, part: 'prepare' }}>{t('notebook_open_meeting')}</Go>
        )}
      </div>
      <Sortable
        rows={shown}
        isOn={isOrdering.value}
        row={(question) => (
          <QuestionRow question={question} by={by} canUnfold={!isOrdering.value} />
        )}
        onMove={(from, to) => moveQuestion(shown, from, to)}
      />
      {questions.length > most && (
        <button type="button" class="button quiet" onClick={() => setMost(most + PAGE)}>
          {t('notebook_show_more', String(Math.min(PAGE, questions.length - most)))}
        </button>
      )}
    </section>
  )
}
