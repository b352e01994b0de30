import { t } from '../../ui/text.ts'
import { Go } from './go.tsx'
import type { Group, Grouping } from './groups.ts'
import { isOrdering } from './list-state.ts'
import { moveQuestion } from './move-question.ts'
import { groupTitle } from './names.ts'
import { QuestionRow } from './question-row.tsx'
import { Sortable } from './sortable.tsx'

interface Props {
  group: Group
  by: Grouping
  /** Rows shown at most. */
  most: number
}

/** Questions that belong together, under a heading in words. */
export function QuestionGroup({ group, by, most }: Props) {
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
    </section>
  )
}
