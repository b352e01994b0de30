import { useState } from 'preact/hooks'
import { freshBase, named } from '../../notebook/blank.ts'
import type { Question } from '../../notebook/records.ts'
import { t } from '../../ui/text.ts'
import { change, save } from './acts.ts'
import { recordOf, tags } from './data.ts'

/** A question's tags: words of one's own to find it by. */
export function Tags({ question }: { question: Question }) {
  const [name, setName] = useState('')
  const id = `tag-${question.id}`
  const mine = question.tags.map((tag) => recordOf('tag', tag)).filter((tag) => tag !== undefined)
  const changeTags = (make: (ids: string[]) => string[]) =>
    change({
      kind: 'question',
      id: question.id,
      make: (record) => ({ ...record, tags: make(record.tags) }),
    })
  const add = async () => {
    const wanted = name.trim()
    if (!wanted) return
    setName('')
    const known = tags.value.find((tag) => tag.name.toLowerCase() === wanted.toLowerCase())
    const tag = known ?? named(freshBase(), 'tag', wanted)
    if (!known && !(await save([tag]))) return
    await changeTags((ids) => [...new Set([...ids, tag.id])])
  }
  return (
    <div class="field tags-field">
      <label for={id}>{t('notebook_field_tags')}</label>
      {mine.length > 0 && (
        <ul class="tags-list">
          {mine.map((tag) => (
            <li key={tag.id} class="tag">
              {tag.name}
              <button
                type="button"
                class="button plain"
                onClick={() => void changeTags((ids) => ids.filter((each) => each !== tag.id))}
              >
                {t('notebook_tag_remove')}
                <span class="unseen">: {tag.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="adding">
        <input
          id={id}
          class="input"
          type="text"
          list={`${id}-known`}
          autocomplete="off"
          maxLength={100}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void add()
          }}
        />
        <datalist id={`${id}-known`}>
          {tags.value.map((tag) => (
            <option key={tag.id} value={tag.name} />
          ))}
        </datalist>
        <button type="button" class="button quiet" onClick={() => void add()}>
          {t('notebook_add')}
          <span class="unseen">: {t('notebook_field_tags')}</span>
        </button>
      </div>
    </div>
  )
}
