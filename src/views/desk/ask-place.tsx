import { computed, signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { ISSUE_STATES, type IssueKind, type IssueState } from '../../plan/issues/types.ts'
import { SECTIONS, type SectionId } from '../../plan/types.ts'
import { t } from '../../ui/text.ts'
import { Gradually } from './gradually.tsx'
import { items } from './letter.ts'
import { OwnComments } from './own-comments.tsx'
import { PointParts } from './point-parts.tsx'
import { chooseAll, points, stateOf } from './points.ts'
import type { Point } from './points-of.ts'
import { reading } from './state.ts'

/** So many points are drawn within a few milliseconds. */
const STEP = 6

const KINDS: readonly IssueKind[] = ['wording', 'plan', 'report']

interface Filter {
  state: IssueState | 'all'
  kind: IssueKind | 'all'
  section: SectionId | 'all'
}

const filter = signal<Filter>({ state: 'all', kind: 'all', section: 'all' })

let before: readonly Point[] = []

/** The very same list as long as the same are shown, so that a key typed in one draws only that. */
const shown = computed(() => {
  const { state, kind, section } = filter.value
  const now = points.value.filter(
    (point) =>
      (state === 'all' || stateOf(point) === state) &&
      (kind === 'all' || point.issues.some((issue) => issue.kind === kind)) &&
      (section === 'all' || point.section === section),
  )
  const isSame = now.length === before.length && now.every((point, i) => point === before[i])
  before = isSame ? before : now
  return before
})

/** Everything there is to ask about, section by section. */
export function AskPlace() {
  if (!reading.value) return <p class="soft">{t('desk_reading')}</p>
  const sections = SECTIONS.filter((each) => inSection(each).length > 0)
  return (
    <div class="stack ask-place">
      <h2>{t('desk_place_ask')}</h2>
      <p>{t('desk_ask_intro')}</p>
      <Filters />
      <p role="status">{howMany()}</p>
      <ToLetter />
      <Gradually list={sections} step={2}>
        {(section) => <Section key={section} section={section} list={inSection(section)} />}
      </Gradually>
      {points.value.length > 0 && <ToLetter />}
    </div>
  )
}

/** On to the letter, as soon as there is something in it. */
function ToLetter() {
  const count = items.value.length
  if (count === 0) return null
  return (
    <p>
      {count === 1 ? t('desk_in_letter_one') : t('desk_in_letter_many', String(count))}{' '}
      <a href="#letter">{t('desk_to_letter')}</a>
    </p>
  )
}

const inSection = (section: SectionId) => shown.value.filter((point) => point.section === section)

function howMany(): string {
  const all = points.value.length
  if (all === 0) return t('desk_ask_none')
  return shown.value.length === all
    ? t('desk_ask_all', String(all))
    : t('desk_ask_some', String(shown.value.length), String(all))
}

function Section({ section, list }: { section: SectionId; list: Point[] }) {
  return (
    <section class="stack" aria-labelledby={`ask-${section}`}>
      <div class="row">
        <h2 id={`ask-${section}`}>{t('desk_section', section)}</h2>
        <button
          type="button"
          class="button plain"
          onClick={() => chooseAll(list.filter((point) => stateOf(point) !== 'fine'))}
        >
          {t('desk_choose_section', section)}
        </button>
      </div>
      <Gradually list={list} step={STEP}>
        {(point) => (
          <div key={point.id} class="sheet-card">
            <PointParts point={point} level={3} />
          </div>
        )}
      </Gradually>
      <OwnComments section={section} />
    </section>
  )
}

function Filters() {
  return (
    <search class="filters" aria-label={t('desk_filter')}>
      <Choice
        label={t('desk_filter_state')}
        value={filter.value.state}
        options={ISSUE_STATES.map((each) => [each, t(`desk_state_${each.replace(' ', '_')}`)])}
        onChange={(state) => set({ state })}
      />
      <Choice
        label={t('desk_filter_kind')}
        value={filter.value.kind}
        options={KINDS.map((each) => [each, t(`desk_kind_of_${each}`)])}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={t('desk_filter_section')}
        value={filter.value.section}
        options={SECTIONS.map((each) => [each, t('desk_section', each)])}
        onChange={(section) => set({ section })}
      />
    </search>
  )
}

const set = (change: Partial<Filter>) => {
  filter.value = { ...filter.value, ...change }
}

interface ChoiceProps<T extends string> {
  label: string
  value: T | 'all'
  options: [T, string][]
  onChange: (value: T | 'all') => void
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={({ currentTarget }) =>
          onChange(options.find(([each]) => each === currentTarget.value)?.[0] ?? 'all')
        }
      >
        <option value="all">{t('desk_filter_all')}</option>
        {options.map(([each, told]) => (
          <option key={each} value={each}>
            {told}
          </option>
        ))}
      </select>
    </div>
  )
}
