import { computed, signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { recordOf } from './data.ts'
import { like } from './like.ts'
import { MergeDialog } from './merge.tsx'
import { recordName } from './names.ts'

/** Groups that the person wants to keep apart, in this window. */
const apart = signal<ReadonlySet<string>>(new Set())

/** As they are now: what was deleted or changed since they were found is no longer offered. */
const groups = computed(() =>
  like.value
    .map((group) => group.filter((question) => isAsItWas(question)))
    .filter((group) => group.length > 1 && !apart.value.has(keyOf(group))),
)

function isAsItWas({ id, ask, child }: Question): boolean {
  const now = recordOf('question', id)
  return now?.ask === ask && now.child === child
}

function keyOf(group: readonly { id: string }[]): string {
  return group.map(({ id }) => id).join(' ')
}

/** Questions that ask nearly the same, with an offer to make one of them. */
export function LikeQuestions() {
  const [isOpen, setOpen] = useState(false)
  const group = groups.value[0]
  const [first, second] = group ?? []
  if (!group || !first || !second) return null
  return (
    <aside class="card stack" aria-label={t('notebook_like_label')}>
      <p>{t('notebook_like', recordName(first), recordName(second))}</p>
      <div class="row">
        <button type="button" class="button quiet" onClick={() => setOpen(true)}>
          {t('notebook_like_look')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => {
            apart.value = new Set([...apart.value, keyOf(group)])
          }}
        >
          {t('notebook_like_apart')}
        </button>
      </div>
      {isOpen && <MergeDialog questions={group} onDone={() => setOpen(false)} />}
    </aside>
  )
}
