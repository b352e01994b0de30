import type { RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { save } from './acts.ts'
import { newQuestion } from './make.ts'
import { CONVERSATION } from './purposes.ts'
import { Unfolding } from './unfolding.tsx'

/** The structured conversation: explore, focus, plan, review, with what to ask at each stage. */
export function Prompts({ meeting }: { meeting: RecordOf<'meeting'> }) {
  const add = async (ask: string) => {
    const { id, child } = meeting
    if (await save([newQuestion(ask, { meeting: id, child })])) tell('notebook_question_saved')
  }
  return (
    <Unfolding
      name={`prompts/${meeting.id}`}
      class="card prompts"
      title={t('notebook_prompts_title')}
    >
      <div class="stack">
        <p>{t('notebook_prompts_detail')}</p>
        {CONVERSATION.map(({ stage, prompts }) => (
          <section key={stage} class="stack wide">
            <h3>{t(`notebook_stage_${stage}`)}</h3>
            <ul class="plain-list offered">
              {prompts.map((prompt) => (
                <li key={prompt}>
                  <span>{prompt}</span>
                  <button type="button" class="button quiet" onClick={() => void add(prompt)}>
                    <Icon name="plus" />
                    {t('notebook_prompt_add')}
                    <span class="unseen">: {prompt}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Unfolding>
  )
}
