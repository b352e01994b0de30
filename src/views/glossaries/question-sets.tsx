import type { Pack, QuestionSet } from '../../packs/pack.ts'
import { t } from '../../ui/text.ts'
import { Fold } from './fold.tsx'
import { takeQuestions } from './take-questions.ts'
import { count } from './words.ts'

/** Questions that the service suggests for kinds of meeting, to take into the notebook. */
export function QuestionSets({ pack }: { pack: Pack }) {
  return (
    <>
      {pack.questionSets.map((set) => (
        <OneSet key={set.id} set={set} publisher={pack.publisher.name} />
      ))}
    </>
  )
}

function OneSet({ set, publisher }: { set: QuestionSet; publisher: string }) {
  return (
    <Fold title={t('glossary_questions_for', set.title, count('question', set.questions.length))}>
      <ul>
        {set.questions.map(({ of, ask }) => (
          <li key={ask}>
            {ask} <span class="soft">({of})</span>
          </li>
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button quiet"
          onClick={() => void takeQuestions(set, publisher)}
        >
          {t('glossary_questions_take')}
        </button>
      </div>
    </Fold>
  )
}
