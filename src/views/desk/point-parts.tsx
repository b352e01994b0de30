import { useComputed } from '@preact/signals'
import { useId } from 'preact/hooks'
import { ISSUE_STATES, type Issue } from '../../plan/issues/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { listed } from './listed.ts'
import { choose, commentOf, isChosen, setComment, setState, stateOf } from './points.ts'
import type { Point } from './points-of.ts'
import { saveAsQuestion, savedAsks } from './save-question.ts'
import { showWords } from './show-words.ts'

interface Props {
  point: Point
  /** Of its heading. */
  level: 2 | 3
  /** It hangs on its words in the plan: they need not be shown again. */
  isInPlan?: boolean
}

/** One thing to ask about: the words, why, what to ask, the source, and what the person decides. */
export function PointParts({ point, level, isInPlan = false }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const [first] = point.issues
  // Only what changes for this point draws it anew: lists are long, and people type in them.
  const state = useComputed(() => stateOf(point))
  const report = first?.report
  return (
    <article class="stack point" data-state={state.value.replace(' ', '-')}>
      <Heading class="point-title">
        {isInPlan ? t('desk_section', point.section) : titleOf(point)}
        {first && !first.isSure && <span class="tag">{t('desk_not_sure')}</span>}
      </Heading>
      {report ? (
        <div class="beside">
          <Quote label={t('desk_report_says', report.name)} text={report.quote} />
          {point.sentence === '' ? (
            <p>{t('desk_plan_silent')}</p>
          ) : (
            <Quote label={t('desk_plan_says')} text={point.sentence} />
          )}
        </div>
      ) : (
        point.sentence !== '' && (
          <blockquote class="plan-words">
            <Emphasised point={point} />
          </blockquote>
        )
      )}
      {point.issues.map((issue) => (
        <Reason key={issue.id} issue={issue} isOne={point.issues.length === 1} />
      ))}
      <p class="soft source">{t('desk_source', sourcesOf(point))}</p>
      <Decisions point={point} isInPlan={isInPlan} />
    </article>
  )
}

/** In a list under its section: what kind of thing it is. */
function titleOf({ issues: [first] }: Point): string {
  if (!first || first.kind === 'wording') return t('desk_kind_of_wording')
  return first.rule.charAt(0).toUpperCase() + first.rule.slice(1)
}

function Quote({ label, text }: { label: string; text: string }) {
  return (
    <figure class="stack quoted">
      <figcaption>{label}</figcaption>
      <blockquote class="plan-words">{text}</blockquote>
    </figure>
  )
}

/** The sentence, with the words that it is about told apart by more than colour. */
function Emphasised({ point: { sentence, issues } }: { point: Point }) {
  const base = issues[0]?.sentenceStart ?? 0
  const spans = issues
    .filter(({ kind }) => kind === 'wording')
    .map(({ start, end }) => ({ start: start - base, end: end - base }))
    .filter(({ start, end }) => start >= 0 && end <= sentence.length)
    .sort((a, b) => a.start - b.start)
  const pieces = []
  let from = 0
  for (const { start, end } of spans) {
    if (start < from) continue
    pieces.push(sentence.slice(from, start))
    pieces.push(
      <mark key={start} class="asked">
        {sentence.slice(start, end)}
      </mark>,
    )
    from = end
  }
  return (
    <>
      {pieces}
      {sentence.slice(from)}
    </>
  )
}

function Reason({ issue, isOne }: { issue: Issue; isOne: boolean }) {
  return (
    <div class="stack reason">
      {!isOne && <p class="about">“{issue.quote}”</p>}
      <p>{issue.why}</p>
      {issue.missing.length > 0 && (
        <p class="soft">
          {t('desk_not_said', listed(issue.missing.map((gap) => t(`desk_gap_${keyOf(gap)}`))))}
        </p>
      )}
      <p>
        <strong>{t('desk_ask')}</strong> {issue.ask}
      </p>
    </div>
  )
}

const keyOf = (words: string) => words.replaceAll(' ', '_')

function sourcesOf({ issues }: Point): string {
  return [...new Set(issues.map(({ source }) => source))].join('; ')
}

function Decisions({ point, isInPlan }: { point: Point; isInPlan: boolean }) {
  const id = useId()
  const state = useComputed(() => stateOf(point))
  const comment = useComputed(() => commentOf(point))
  const isIn = useComputed(() => isChosen(point))
  const isSaved = useComputed(() => savedAsks.value.has(point.id))
  return (
    <div class="decisions">
      <fieldset class="segments">
        <legend class="unseen">{t('desk_state')}</legend>
        {ISSUE_STATES.map((each) => (
          <label key={each} class="segment">
            <input
              type="radio"
              name={`${id}-state`}
              checked={state.value === each}
              onChange={() => setState(point, each)}
            />
            <span>{t(`desk_state_${keyOf(each)}`)}</span>
          </label>
        ))}
      </fieldset>
      <Switch
        label={t('desk_in_letter')}
        checked={isIn.value}
        onChange={(checked) => choose(point, checked)}
      />
      <div class="row also">
        <button type="button" class="button plain" onClick={() => void saveAsQuestion(point)}>
          <Icon name={isSaved.value ? 'check' : 'pen'} />
          {t(isSaved.value ? 'desk_question_saved' : 'desk_question_save')}
        </button>
        {!isInPlan && point.sentence !== '' && (
          <button type="button" class="button plain" onClick={() => showWords(point)}>
            <Icon name="eye" />
            {t('desk_show_in_plan')}
          </button>
        )}
        <details class="comment">
          <summary>
            <Icon name="chevron" />
            {t(comment.value === '' ? 'desk_comment_add' : 'desk_comment_yours')}
          </summary>
          <div class="field">
            <label for={`${id}-comment`}>{t('desk_comment_label')}</label>
            <textarea
              id={`${id}-comment`}
              class="input"
              rows={3}
              value={comment.value}
              onInput={(event) => setComment(point, event.currentTarget.value)}
            />
          </div>
        </details>
      </div>
    </div>
  )
}
