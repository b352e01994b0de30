import { found } from '../../notebook/contents.ts'
import { meetingPaper } from '../../notebook/exchange/meeting-paper.ts'
import { meetingQuestions } from '../../notebook/meeting-questions.ts'
import type { Question, RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { contents, recordOf } from './data.ts'
import { writingLines } from './lines.ts'
import { forWhom, meetingName, meetingWhen, personName, recordName } from './names.ts'
import { CONVERSATION } from './purposes.ts'
import { savePaper } from './save-file.ts'

type Meeting = RecordOf<'meeting'>

/** Longer passages would fill the page; their place is named, and their words stay in the notebook. */
const LONGEST_QUOTE = 160
const EMPTY_PROMISES = 3

/** The page to take along: it looks on screen as it does on paper. */
export function Sheet({ meeting }: { meeting: Meeting }) {
  const { first, others } = meetingQuestions(contents.value, meeting)
  const lines = writingLines(first.map(asPrinted), others.map(asPrinted))
  const people = found(contents.value.people, meeting.people).map(personName).join('; ')
  const child = recordOf('child', meeting.child)
  return (
    <>
      <div class="row no-print">
        <button type="button" class="button" onClick={() => print()}>
          <Icon name="print" />
          {t('notebook_print')}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            void savePaper(meetingPaper(contents.value, meeting.id), 'word', meetingName(meeting))
          }
        >
          <Icon name="download" />
          {t('notebook_save_word')}
        </button>
      </div>
      <article class="paper">
        <header>
          <p class="paper-title">{meetingName(meeting)}</p>
          <dl class="paper-facts">
            <Fact name="date" value={meetingWhen(meeting)} />
            <Fact name="place" value={meeting.place} />
            <Fact name="people" value={people} />
            <Fact name="child" value={child?.name ?? ''} />
          </dl>
        </header>
        {meeting.hopes.trim() && (
          <section>
            <h2>{t('notebook_field_hopes')}</h2>
            <p class="paper-hopes">{meeting.hopes}</p>
          </section>
        )}
        <Asked
          title={t('notebook_first_title')}
          questions={first}
          lines={lines.first}
          from={1}
          isFirst
        />
        <Asked
          title={first.length > 0 ? t('notebook_others_title') : t('notebook_paper_questions')}
          questions={others}
          lines={lines.others}
          from={first.length + 1}
        />
        <section class="paper-promises">
          <h2>{t('notebook_paper_promised')}</h2>
          <table>
            <thead>
              <tr>
                <th>{t('notebook_promise_who')}</th>
                <th>{t('notebook_promise_what')}</th>
                <th>{t('notebook_promise_due')}</th>
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: EMPTY_PROMISES }, (_, at) => (
                <tr key={at}>
                  <td />
                  <td />
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
          <p class="paper-next">
            {t('notebook_paper_next')} <span class="blank" />
          </p>
        </section>
        <section class="paper-prompts" aria-label={t('notebook_prompts_title')}>
          {CONVERSATION.map(({ stage, prompts }) => (
            <div key={stage}>
              <h3>{t(`notebook_stage_${stage}`)}</h3>
              <ul>
                {prompts.map((prompt) => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      </article>
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  if (!value.trim()) return null
  return (
    <div>
      <dt>{t(`notebook_paper_${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface AskedProps {
  title: string
  questions: readonly Question[]
  lines: number
  /** The first question's number. */
  from: number
  isFirst?: boolean
}

function Asked({ title, questions, lines, from, isFirst = false }: AskedProps) {
  if (questions.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ol class={isFirst ? 'paper-questions first' : 'paper-questions'} start={from}>
        {questions.map((question) => (
          <li key={question.id}>
            <p class="paper-ask">
              {recordName(question)} <ForWhom question={question} />
            </p>
            <Quoted question={question} />
            {question.answer.trim() ? (
              <p class="paper-answer">{question.answer}</p>
            ) : (
              <WritingLines count={lines} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function ForWhom({ question }: { question: Question }) {
  const person = recordOf('person', question.person)
  return person ? <span class="paper-whom">({forWhom(person)})</span> : null
}

function Quoted({ question }: { question: Question }) {
  return (
    <>
      {quotes(question).map(({ id, words, place }) => (
        <p key={id} class="paper-quote">
          {words && <q>{words}</q>} <cite>{place}</cite>
        </p>
      ))}
    </>
  )
}

/** A question's passages as they are printed: their words, unless there are too many, and their place. */
function quotes(question: Question): { id: string; words: string; place: string }[] {
  return found(contents.value.passages, question.passages).map(
    ({ id, quote, source, fragment }) => {
      const page = fragment?.value.replace('page=', '')
      const place = page ? `${source.title}, ${t('notebook_source_page', page)}` : source.title
      return { id, words: quote.exact.length <= LONGEST_QUOTE ? quote.exact : '', place }
    },
  )
}

function asPrinted(question: Question) {
  const passages = quotes(question).map(({ words, place }) => `${words} ${place}`)
  return { ask: question.ask, passages, answer: question.answer }
}

function WritingLines({ count }: { count: number }) {
  return (
    <div class="writing-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <div key={at} />
      ))}
    </div>
  )
}
