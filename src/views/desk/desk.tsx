import type { ComponentType } from 'preact'
import { Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Notice } from '../shared/notice.tsx'
import { PickButton } from '../shared/opening/opening-parts.tsx'
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

function OnDesk() {
  const known = reading.value
  const View = VIEWS[place.value]
  return (
    <>
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
