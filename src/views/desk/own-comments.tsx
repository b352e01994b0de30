import { signal } from '@preact/signals'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { SectionId } from '../../plan/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { keep, kept, type OwnComment } from './kept.ts'
import { planText } from './state.ts'

/** The section whose new comment is being written. */
const writing = signal<SectionId | undefined>(undefined)

/** A person's own comments on a section, and a box for another. */
export function OwnComments({ section }: { section: SectionId }) {
  const own = kept.value.own.filter((each) => each.section === section)
  return (
    <div class="stack own-comments">
      {own.map((comment) => (
        <Own key={comment.id} comment={comment} />
      ))}
      {writing.value === section ? (
        <Write section={section} />
      ) : (
        <button
          type="button"
          class="button plain"
          // Otherwise the press would let go of the words that are selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            writing.value = section
          }}
        >
          <Icon name="plus" />
          {t('desk_own_add', section)}
        </button>
      )}
    </div>
  )
}

function Own({ comment }: { comment: OwnComment }) {
  const id = useId()
  const { quote, text } = comment
  const others = () => kept.value.own.filter((each) => each.id !== comment.id)
  return (
    <div class="stack point">
      {quote !== '' && <blockquote class="plan-words">{quote}</blockquote>}
      <div class="field">
        <label for={id}>{t('desk_own_label')}</label>
        <textarea
          id={id}
          class="input"
          rows={3}
          value={text}
          onInput={({ currentTarget: { value } }) =>
            keep({
              own: kept.value.own.map((each) =>
                each.id === comment.id ? { ...each, text: value } : each,
              ),
            })
          }
        />
      </div>
      <button
        type="button"
        class="button plain"
        onClick={() => {
          const before = kept.value
          keep({
            own: others(),
            chosen: before.chosen.filter((each) => each !== comment.id),
          })
          tellWithUndo(() => keep({ own: before.own, chosen: before.chosen }), 'desk_own_removed')
        }}
      >
        <Icon name="bin" />
        {t('desk_own_remove')}
      </button>
    </div>
  )
}

function Write({ section }: { section: SectionId }) {
  const id = useId()
  const [words] = useState(selectedWords)
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="stack point"
      onSubmit={(event) => {
        event.preventDefault()
        writing.value = undefined
        if (text.trim() === '') return
        const comment = { id: `own-${crypto.randomUUID()}`, section, text: text.trim(), ...words }
        keep({
          own: [...kept.value.own, comment],
          chosen: [...kept.value.chosen, comment.id],
        })
      }}
    >
      {words.quote === '' ? (
        <p class="soft">{t('desk_own_hint')}</p>
      ) : (
        <blockquote class="plan-words">{words.quote}</blockquote>
      )}
      <div class="field">
        <label for={id}>{t('desk_own_label')}</label>
        <textarea
          id={id}
          class="input"
          rows={3}
          value={text}
          ref={field}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="submit" class="button">
          {t('desk_own_save')}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            writing.value = undefined
          }}
        >
          {t('desk_cancel')}
        </button>
      </div>
    </form>
  )
}

/** The words of the plan that are selected, with their place; none where nothing is. */
function selectedWords(): Pick<OwnComment, 'quote' | 'start' | 'end'> {
  const nothing = { quote: '', start: 0, end: 0 }
  const selection = getSelection()
  const whole = planText.value
  if (!selection || selection.isCollapsed || !whole) return nothing
  const element = selection
    .getRangeAt(0)
    .startContainer.parentElement?.closest<HTMLElement>('[data-part]')
  const part = whole.parts[Number(element?.dataset.part ?? -1)]
  const quote = selection.toString().trim()
  if (!part || quote === '') return nothing
  // Over the end of a paragraph, only its own words are sure to be found again.
  const at = part.content.text.indexOf(quote)
  if (at < 0) return { quote, start: part.start, end: part.end }
  return { quote, start: part.start + at, end: part.start + at + quote.length }
}
