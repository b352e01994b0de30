import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../notebook/database.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { save, tellFailure } from './acts.ts'
import { children, store } from './data.ts'
import { newQuestion, onlyChild, personOfChoice } from './make.ts'
import { ChildPicker, MeetingPicker, PersonPicker } from './pickers.tsx'
import { here } from './place.ts'
import { GrowingText } from './typed-field.tsx'

interface Props {
  /** The meeting that the question is for; left out, the form asks. */
  meeting?: string
}

interface Fields {
  ask: string
  person: string
  meeting: string
  child: string
}

const EMPTY: Fields = { ask: '', person: '', meeting: '', child: '' }

/** A box for a new question. Enter saves it and the box is ready for the next. */
export function NewQuestion({ meeting }: Props) {
  const key = `new-question${meeting ? `/${meeting}` : ''}`
  const [fields, setFields] = useState<Fields>(EMPTY)
  const form = useRef<HTMLFormElement>(null)
  const isWanted = here.value.at === 'questions' && here.value.isNew
  useEffect(() => {
    void leftDraft(key).then((left) => left && setFields({ ...EMPTY, ...left.fields }))
  }, [key])
  useEffect(() => {
    if (isWanted) form.current?.querySelector('textarea')?.focus()
  }, [isWanted])

  const set = (part: Partial<Fields>) => {
    const next = { ...fields, ...part }
    setFields(next)
    store.saveDraft({ key, fields: { ...next } }).catch(tellFailure)
  }
  const submit = async () => {
    if (!fields.ask.trim()) {
      form.current?.querySelector('textarea')?.focus()
      return
    }
    const person = personOfChoice(fields.person)
    const question = newQuestion(fields.ask.trim(), {
      person: person.id,
      meeting: meeting ?? (fields.meeting || null),
      child: fields.child || onlyChild(),
    })
    if (!(await save([...person.made, question], key))) return
    // Whom and when stay, since the next question is often for the same person.
    setFields({ ...fields, ask: '' })
    tell('notebook_question_saved')
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form
      ref={form}
      class="card stack new-question"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div class="field">
        <label for={key}>{t('notebook_new_question')}</label>
        <GrowingText
          id={key}
          value={fields.ask}
          rows={2}
          maxLength={100_000}
          placeholder={t('notebook_new_question_example')}
          onText={(ask) => set({ ask })}
          onEnter={() => void submit()}
        />
      </div>
      <div class="picks">
        <PersonPicker value={fields.person} onChoose={(id) => set({ person: id ?? '' })} />
        {!meeting && (
          <MeetingPicker value={fields.meeting} onChoose={(id) => set({ meeting: id ?? '' })} />
        )}
        {children.value.length > 1 && (
          <ChildPicker value={fields.child} onChoose={(id) => set({ child: id ?? '' })} />
        )}
      </div>
      <button type="submit" class="button">
        {t('notebook_save_question')}
      </button>
    </form>
  )
}

async function leftDraft(key: string): Promise<Draft | undefined> {
  const drafts = await store.drafts().catch(() => [])
  return drafts.find((draft) => draft.key === key)
}
