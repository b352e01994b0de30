import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { explainPage } from '../shared/explain-page.ts'
import { Notice } from '../shared/notice.tsx'
import { FilesOnTheirWay } from '../shared/opening/on-their-way.tsx'
import { PickButton, useDrop } from '../shared/opening/opening-parts.tsx'
import { AskCard } from './ask-card.tsx'
import { AskPlace } from './ask-place.tsx'
import { DatesPlace } from './dates-place.tsx'
import { Help } from './help.tsx'
import { LetterPlace } from './letter-place.tsx'
import { Nav } from './nav.tsx'
import { NotEnglish } from './not-english.tsx'
import { opening } from './opening.ts'
import { type PlaceId, place } from './places.ts'
import { PlanPlace } from './plan-place.tsx'
import { ReportsPlace } from './reports-place.tsx'
import { Start } from './start.tsx'
import { hasFailed, plan, reading, tryAgain } from './state.ts'
import { TablePlace } from './table-place.tsx'
import { Top } from './top.tsx'
import { VersionsPlace } from './versions-place.tsx'

const VIEWS: Record<PlaceId, ComponentType> = {
  plan: PlanPlace,
  ask: AskPlace,
  dates: DatesPlace,
  table: TablePlace,
  reports: ReportsPlace,
  versions: VersionsPlace,
  letter: LetterPlace,
}

/** The plan desk: a plan, what it says and leaves open, and the answer to it. */
export function Desk() {
  return (
    <>
      <header class="top">
        <div class="row bar">
          <div class="row brand">
            <Lamp />
            <span>{t('desk_title')}</span>
          </div>
          {plan.value && (
            <PickButton opening={opening} quiet>
              {t('desk_open_another')}
            </PickButton>
          )}
        </div>
      </header>
      <main class="desk">
        <Notice />
        {plan.value ? <OnDesk /> : <Start />}
      </main>
      <AskCard />
    </>
  )
}

/** Where files that are dropped are something else than the plan. */
const TAKES_FILES: ReadonlySet<PlaceId> = new Set(['dates', 'reports', 'versions'])

/** A file that is dropped here is the next plan on the desk. */
function TakesPlans() {
  const isOver = useDrop(opening)
  return isOver ? <p class="drop-over">{t('document_drop_now')}</p> : null
}

function OnDesk() {
  const known = reading.value
  const View = VIEWS[place.value]
  useEffect(explainPage, [])
  return (
    <>
      <FilesOnTheirWay opening={opening} />
      {!TAKES_FILES.has(place.value) && <TakesPlans />}
      <Top />
      {hasFailed.value && (
        <div class="notice row">
          <p>{t('desk_not_read')}</p>
          <button type="button" class="button quiet" onClick={() => void tryAgain()}>
            {t('action_again')}
          </button>
        </div>
      )}
      {known && !known.report.isJudged ? (
        <NotEnglish />
      ) : (
        <>
          <Nav />
          <View />
          <Help />
        </>
      )}
    </>
  )
}
