import { useState } from 'preact/hooks'
import type { QuestionSet } from '../../../packs/pack.ts'
import { idFor } from '../../../packs/pack-source.ts'
import { t } from '../../../ui/text.ts'
import { Fold } from '../fold.tsx'
import { change, pack } from './draft-state.ts'
import { Choice, Field } from './field.tsx'

const PURPOSES = ['first-talk', 'sen-support', 'annual-review', 'draft-plan', 'mediation'] as const

/** Questions for kinds of meeting, a line each: "Question? | whom to ask". */
export function QuestionEditor() {
  const here = pack.value
  if (!here) return null
  const sets = here.questionSets
  const set = (next: QuestionSet[]) => void change({ ...here, questionSets: next }, true)
  const add = () => {
    const id = idFor('questions', new Set(sets.map((each) => each.id)))
    const made: QuestionSet = {
      id,
      title: t('glossary_questions_new'),
      purpose: 'annual-review',
      questions: [{ of: t('glossary_questions_new_of'), ask: t('glossary_questions_new_ask') }],
    }
    void change({ ...here, questionSets: [...sets, made] })
  }
  return (
    <Fold isCard title={t('glossary_questions_make', String(sets.length))}>
      <p>{t('glossary_questions_make_detail')}</p>
      {sets.map((each) => (
        <OneSet
          key={each.id}
          given={each}
          onChange={(next) => set(sets.map((other) => (other.id === next.id ? next : other)))}
          onRemove={() =>
            void change({ ...here, questionSets: sets.filter(({ id }) => id !== each.id) })
          }
        />
      ))}
      <div class="row">
        <button type="button" class="button quiet" onClick={add}>
          {t('glossary_questions_add')}
        </button>
      </div>
    </Fold>
  )
}

interface SetProps {
  given: QuestionSet
  onChange: (next: QuestionSet) => void
  onRemove: () => void
}

function OneSet({ given, onChange, onRemove }: SetProps) {
  const [lines, setLines] = useState(() =>
    given.questions.map(({ of, ask }) => `${ask} | ${of}`).join('\n'),
  )
  return (
    <div class="stack wide set">
      <Field
        label={t('glossary_questions_title')}
        value={given.title}
        onInput={(title) => title.trim() && onChange({ ...given, title })}
        maxLength={200}
      />
      <Choice
        label={t('glossary_questions_purpose')}
        value={given.purpose}
        options={PURPOSES.map((value) => ({
          value,
          label: t(`glossary_purpose_${value.replace('-', '_')}`),
        }))}
        onChange={(purpose) => onChange({ ...given, purpose })}
      />
      <Field
        label={t('glossary_questions_lines')}
        hint={t('glossary_questions_lines_hint')}
        value={lines}
        isLong
        onInput={(text) => {
          setLines(text)
          const questions = questionsIn(text)
          if (questions.length > 0) onChange({ ...given, questions })
        }}
      />
      <div class="row">
        <button type="button" class="button quiet" onClick={onRemove}>
          {t('glossary_questions_remove')}
          <span class="unseen">: {given.title}</span>
        </button>
      </div>
    </div>
  )
}

function questionsIn(text: string): QuestionSet['questions'] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([ask]) => ask)
    .slice(0, 100)
    .map(([ask = '', of = '']) => ({
      ask: ask.slice(0, 500),
      of: of.slice(0, 200) || t('glossary_questions_new_of'),
    }))
}
