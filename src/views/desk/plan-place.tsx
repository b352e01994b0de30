import type { SectionId } from '../../plan/types.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { titleOf } from '../shared/opening/opened.ts'
import { Blocks } from './blocks.tsx'
import { GroupChoice, isCorrecting, toggleCorrecting } from './correct.tsx'
import { documentAddress } from './document-address.ts'
import { Gradually } from './gradually.tsx'
import { OwnComments } from './own-comments.tsx'
import { PointParts } from './point-parts.tsx'
import { pointsOf } from './points-of.ts'
import { Purpose } from './purpose.tsx'
import { type SectionGroup, sectionGroups } from './section-groups.ts'
import { issues, plan, planText, reading } from './state.ts'

/** The plan itself, whole and in its order, with what each section is for beside it. */
export function PlanPlace() {
  const opened = plan.value
  const text = planText.value
  const known = reading.value
  if (!opened || !text) return null
  const groups = sectionGroups(opened.model, text, known?.texts ?? [])
  return (
    <div class="stack plan-place">
      {known?.report.isJudged && <HowTo />}
      <div
        class="sections"
        data-source={JSON.stringify({ title: titleOf(opened), fingerprint: opened.fingerprint })}
      >
        <Gradually list={groups} step={1}>
          {(group) => (
            <Group key={group.key} group={group} fresh={freshIn(groups, groups.indexOf(group))} />
          )}
        </Gradually>
      </div>
      {known?.report.isJudged && known.report.notFound.length > 0 && (
        <NotFound ids={known.report.notFound} />
      )}
    </div>
  )
}

function HowTo() {
  return (
    <p class="soft how-to">
      <span class="for-eyes">{t('desk_how_to')} </span>
      <span class="unseen">{t('desk_how_to_keys')}</span>{' '}
      <a href={documentAddress()}>{t('desk_read_only')}</a>
    </p>
  )
}

/** Of several groups of one section (repeated under each area), the first says what it is for. */
function freshIn(groups: readonly SectionGroup[], at: number): SectionId[] {
  const before = groups.slice(0, at).flatMap(({ sections }) => sections)
  return groups[at]?.sections.filter((section) => !before.includes(section)) ?? []
}

function Group({ group, fresh }: { group: SectionGroup; fresh: SectionId[] }) {
  const { key, sections, blocks } = group
  const isOpen = isCorrecting(group)
  const id = `group-${key}`
  return (
    <section class="plan-section" aria-labelledby={id}>
      <div class="row section-bar" data-apart>
        <h2 id={id}>{nameOf(sections)}</h2>
        {sections.map((section) => (
          <HowFound key={section} section={section} />
        ))}
        <button
          type="button"
          class="button plain correct"
          aria-pressed={isOpen}
          onClick={() => toggleCorrecting(group)}
        >
          <Icon name="pen" />
          {t(isOpen ? 'desk_correct_done' : 'desk_correct')}
        </button>
      </div>
      {fresh.length > 0 && (
        <div class="stack purposes" data-apart>
          {fresh.map((section) => (
            <Purpose key={section} section={section} />
          ))}
        </div>
      )}
      <div class="plan-text">
        {isOpen && (
          <p class="notice" data-apart>
            {t('desk_correct_hint')}
          </p>
        )}
        {isOpen && <GroupChoice blocks={blocks} />}
        <Blocks blocks={blocks} isCorrecting={isOpen} />
      </div>
      <div class="stack" data-apart>
        <NotThere sections={fresh} />
        {fresh.map((section) => (
          <OwnComments key={section} section={section} />
        ))}
      </div>
    </section>
  )
}

function nameOf(sections: readonly SectionId[]): string {
  const [one, ...more] = sections
  if (one === undefined) return t('desk_before_sections')
  return more.length === 0 ? t('desk_section', one) : t('desk_sections', sections.join(', '))
}

/** Said only where it is not sure, or the person has said it. */
function HowFound({ section }: { section: SectionId }) {
  const found = reading.value?.report.sections[section]
  if (!found || found.isSure) return null
  return <span class="tag">{t('desk_section_unsure', section)}</span>
}

/** What there is to ask about that has no words in the plan: they are what is missing. */
function NotThere({ sections }: { sections: readonly SectionId[] }) {
  const points = pointsOf(
    issues.value.filter(({ quote, section }) => quote === '' && sections.includes(section)),
  )
  if (points.length === 0) return null
  return (
    <details class="not-there">
      <summary>
        <Icon name="chevron" />
        {points.length === 1
          ? t('desk_not_there_one')
          : t('desk_not_there_many', String(points.length))}
      </summary>
      <div class="stack">
        {points.map((point) => (
          <PointParts key={point.id} point={point} level={3} isInPlan />
        ))}
      </div>
    </details>
  )
}

function NotFound({ ids }: { ids: readonly SectionId[] }) {
  return (
    <section class="stack plan-section" aria-labelledby="not-found">
      <h2 id="not-found">{t('desk_not_found_title', ids.join(', '))}</h2>
      <p>{t('desk_not_found')}</p>
      <div class="stack purposes">
        {ids.map((section) => (
          <Purpose key={section} section={section} />
        ))}
      </div>
      <NotThere sections={ids} />
    </section>
  )
}
