import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Draft } from '../../notebook/database.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { save, tellFailure } from './acts.ts'
import { children, settled, store } from './data.ts'
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
  const typed = useSignal<Fields>(EMPTY)
  /** Words that are being saved and no longer stand in the box. */
  const onTheirWay = useRef<string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const isWanted = here.value.at === 'questions' && here.value.isNew
  useEffect(() => {
    void leftDraft(key).then((left) => {
      // Whoever has begun to type meanwhile goes on.
      if (left && typed.value === EMPTY) typed.value = { ...EMPTY, ...left.fields }
    })
  }, [key])
  useEffect(() => {
    if (isWanted) form.current?.querySelector('textarea')?.focus()
  }, [isWanted])

  const set = (part: Partial<Fields>) => {
    typed.value = { ...typed.value, ...part }
    keepDraft()
  }
  const keepDraft = () => {
    const ask = [...onTheirWay.current, typed.value.ask].join('\n').trim()
    store.saveDraft({ key, fields: { ...typed.value, ask } }).catch(tellFailure)
  }
  const submit = async () => {
    const given = typed.value
    form.current?.querySelector('textarea')?.focus()
    if (!given.ask.trim()) return
    // The box is free at once: what is typed while this is being saved is the next question.
    // Whom and when stay, since that is often for the same person.
    typed.value = { ...given, ask: '' }
    onTheirWay.current = [...onTheirWay.current, given.ask]
    await settled()
    const person = personOfChoice(given.person)
    const question = newQuestion(given.ask.trim(), {
      person: person.id,
      meeting: meeting ?? (given.meeting || null),
      child: given.child || onlyChild(),
    })
    const saved = await save([...person.made, question], key)
    onTheirWay.current = onTheirWay.current.filter((ask) => ask !== given.ask)
    if (saved) tell('notebook_question_saved')
    else typed.value = { ...typed.value, ask: [given.ask, typed.value.ask].join('\n').trim() }
    // The draft went with what was saved.
    if (typed.value.ask || onTheirWay.current.length > 0) keepDraft()
  }
  const fields = typed.value
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
