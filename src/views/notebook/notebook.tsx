import type { JSX } from 'preact'
import { Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Notice } from '../shared/notice.tsx'
import { Closed } from './closed.tsx'
import { Conflicts } from './conflicts.tsx'
import { CopiesPage } from './copies-page.tsx'
import { isWhole, stage } from './data.ts'
import { Go } from './go.tsx'
import { Loss } from './loss.tsx'
import { MeetingPage } from './meeting-page.tsx'
import { MeetingsPage } from './meetings-page.tsx'
import { here, type Place } from './place.ts'
import { PromisesPage } from './promises-page.tsx'
import { QuestionsPage } from './questions-page.tsx'

/** Opened from the list of words in the browser's side panel, which it then fills. */
const isBeside = new URLSearchParams(location.search).has('beside')

/** The notebook: what I want to ask, whom and when, and what they said. */
export function Notebook() {
  const now = here.value
  const isBare = now.at === 'meeting' && now.part === 'talk'
  return (
    <>
      <header class="top">
        <div class="row bar">
          <div class="row brand">
            <Lamp />
            <span>{t('notebook_title')}</span>
          </div>
          {isBeside && <a href="../panel/index.html">{t('panel_title')}</a>}
          {!isBare && <Pages />}
        </div>
      </header>
      <main class="sheet">
        <Notice />
        {stage.value === 'open' ? (
          <>
            <Loss />
            <Conflicts />
            {page(now)}
          </>
        ) : (
          <Closed />
        )}
      </main>
    </>
  )
}

function page(now: Place): JSX.Element {
  if (now.at === 'meeting') return <MeetingPage key={now.id} id={now.id} part={now.part} />
  // Half of what was promised, or of what a copy holds, would mislead.
  if (now.at !== 'questions' && !isWhole.value) return <p role="status">{t('notebook_opening')}</p>
  if (now.at === 'meetings') return <MeetingsPage />
  if (now.at === 'promises') return <PromisesPage />
  if (now.at === 'copies') return <CopiesPage />
  return <QuestionsPage />
}

const PAGES = ['questions', 'meetings', 'promises', 'copies'] as const

function Pages() {
  const at = here.value.at === 'meeting' ? 'meetings' : here.value.at
  return (
    <nav aria-label={t('notebook_pages')} class="pages">
      {PAGES.map((page) => (
        <Go key={page} to={{ at: page }} isCurrent={at === page}>
          {t(`notebook_page_${page}`)}
        </Go>
      ))}
    </nav>
  )
}
