import { computed } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { remove, save } from './acts.ts'
import { contents, questions, records } from './data.ts'
import { keepFocus } from './keep-focus.ts'
import { hits, openQuestion } from './list-state.ts'
import { newQuestion, onlyChild } from './make.ts'
import { counted } from './names.ts'
import { Passage } from './passages.tsx'
import { go } from './place.ts'

/** Passages shown at once. */
const PAGE = 20

/** Passages that were kept for themselves: no question asks about them, and no mark stands there. */
const kept = computed(() => {
  const used = new Set(questions.value.flatMap(({ passages }) => passages))
  for (const record of records.value.values()) if (record.kind === 'mark') used.add(record.passage)
  return [...contents.value.passages.values()].filter(
    ({ id }) => !used.has(id) && (hits.value?.has(id) ?? true),
  )
})

/** What was kept without a question yet, with a way to ask about it. */
export function KeptPassages() {
  const [most, setMost] = useState(PAGE)
  const passages = kept.value
  if (passages.length === 0) return null
  return (
    <section class="group" aria-labelledby="kept-passages">
      <h2 id="kept-passages">{counted('kept', passages.length)}</h2>
      <ul class="plain-list">
        {passages.slice(0, most).map((passage) => (
          <li key={passage.id} class="card stack" data-passage={passage.id}>
            <Passage passage={passage} />
            <div class="row ends">
              <button type="button" class="button quiet" onClick={() => void ask(passage)}>
                {t('notebook_kept_ask')}
                <span class="unseen">: {passage.quote.exact}</span>
              </button>
              <button
                type="button"
                class="button plain"
                onClick={() =>
                  void keepFocus(
                    () => remove([passage.id], 'notebook_kept_deleted'),
                    '[data-passage]',
                  )
                }
              >
                <Icon name="bin" />
                {t('notebook_delete')}
                <span class="unseen">: {passage.quote.exact}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {passages.length > most && (
        <button type="button" class="button quiet" onClick={() => setMost(most + PAGE)}>
          {t('notebook_show_more', String(Math.min(PAGE, passages.length - most)))}
        </button>
      )}
    </section>
  )
}

/** A new question about the passage, unfolded to be written. */
async function ask(passage: RecordOf<'passage'>): Promise<void> {
  const question = newQuestion('', { passages: [passage.id], child: onlyChild() })
  if (!(await save([question]))) return
  openQuestion.value = undefined
  go({ at: 'questions', question: question.id })
}
