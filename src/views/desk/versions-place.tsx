import { signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { CHANGE_KINDS, type ChangeKind, type PlanChange } from '../../plan/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { OpeningParts } from '../shared/opening/opening-parts.tsx'
import { kept } from './kept.ts'
import { Recent } from './recent.tsx'
import { plan } from './state.ts'
import { Uptakes } from './uptakes.tsx'
import {
  changes,
  comparing,
  other,
  otherOpening,
  removeOther,
  setNewer,
  uptakes,
} from './versions.ts'

const kind = signal<ChangeKind | 'all'>('all')

/** Two versions of the plan: what changed, what became weaker first. */
export function VersionsPlace() {
  return (
    <div class="stack">
      <h2>{t('desk_place_versions')}</h2>
      {other.value ? <Compared /> : <Choose />}
    </div>
  )
}

function Choose() {
  return (
    <>
      <p>{t('desk_versions_intro')}</p>
      <OpeningParts opening={otherOpening} />
      <Recent
        title={t('desk_versions_recent')}
        onChoose={(fingerprint) => void otherOpening.addKept(fingerprint)}
      />
    </>
  )
}

function Compared() {
  const isNewer = kept.value.other?.isNewer ?? false
  return (
    <>
      <div class="stack sheet-card">
        <p>{t('desk_versions_two', plan.value?.name ?? '', other.value?.name ?? '')}</p>
        <fieldset class="segments named">
          <legend>{t('desk_versions_newer')}</legend>
          {[false, true].map((each) => (
            <label key={String(each)} class="segment">
              <input
                type="radio"
                name="newer"
                checked={isNewer === each}
                onChange={() => setNewer(each)}
              />
              <span>{each ? other.value?.name : plan.value?.name}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" class="button quiet" onClick={removeOther}>
          {t('desk_versions_another')}
        </button>
      </div>
      <p role="status">{told()}</p>
      {uptakes.value.length > 0 && <Uptakes />}
      {changes.value && changes.value.changes.length > 0 && (
        <Changes list={changes.value.changes} />
      )}
    </>
  )
}

function told(): string {
  if (comparing.value === 'failed') return t('desk_versions_failed')
  const count = changes.value?.changes.length
  if (count === undefined) return t('desk_versions_working')
  if (count === 0) return t('desk_versions_same')
  return count === 1 ? t('desk_versions_one') : t('desk_versions_many', String(count))
}

function Changes({ list }: { list: readonly PlanChange[] }) {
  const id = useId()
  const count = (each: ChangeKind) => list.filter((change) => change.kind === each).length
  const there = CHANGE_KINDS.filter((each) => count(each) > 0)
  const shown = list.filter((change) => kind.value === 'all' || change.kind === kind.value)
  return (
    <>
      <div class="field narrow">
        <label for={id}>{t('desk_versions_show')}</label>
        <select
          id={id}
          class="select"
          value={kind.value}
          onChange={({ currentTarget: { value } }) => {
            kind.value = there.find((each) => each === value) ?? 'all'
          }}
        >
          <option value="all">{t('desk_filter_all')}</option>
          {there.map((each) => (
            <option key={each} value={each}>
              {t(`desk_change_${each}`)} ({count(each)})
            </option>
          ))}
        </select>
      </div>
      {shown.map((change, i) => (
        <Change key={i} change={change} />
      ))}
    </>
  )
}

function Change({ change }: { change: PlanChange }) {
  const { section, need, kind, before, after, detail } = change
  return (
    <article class="stack sheet-card change" data-kind={kind}>
      <h3 class="point-title">
        {t('desk_section', section)}
        <span class="tag">
          <Icon name={ICONS[kind]} />
          {t(`desk_change_${kind}`)}
        </span>
      </h3>
      {need !== '' && <p class="soft">{t('desk_change_need', need)}</p>}
      <div class="beside">
        <Side label={t('desk_before')} text={before} />
        <Side label={t('desk_after')} text={after} />
      </div>
      {detail !== '' && <p>{detail}</p>}
    </article>
  )
}

const ICONS = {
  weakened: 'down',
  removed: 'bin',
  mixed: 'pen',
  strengthened: 'up',
  added: 'plus',
  reworded: 'pen',
  moved: 'grip',
} as const satisfies Record<ChangeKind, string>

function Side({ label, text }: { label: string; text: string }) {
  return (
    <figure class="stack quoted">
      <figcaption>{label}</figcaption>
      {text === '' ? (
        <p class="soft">{t('desk_nothing_here')}</p>
      ) : (
        <blockquote class="plan-words">{text}</blockquote>
      )}
    </figure>
  )
}
