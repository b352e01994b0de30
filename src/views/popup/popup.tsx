import { browser } from '../../platform/browser.ts'
import { Icon, Lamp } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { Notice } from '../shared/notice.tsx'
import { EasyRead } from './easy-read.tsx'
import { LocalWords } from './local-words.tsx'
import { OpenDocument, OpenPdf } from './open-document.tsx'
import { OpenNotebook } from './open-notebook.tsx'
import { OpenPlan } from './open-plan.tsx'
import { SaveQuestion } from './save-question.tsx'
import { Choices, Question, Switches, Unknown } from './settings.tsx'
import { Status } from './status.tsx'

/** The toolbar button's window: what is happening on this page, and what to change. */
export function Popup() {
  return (
    <>
      <header class="row bar">
        <Lamp />
        <span class="name">{t('app_name')}</span>
        <button
          type="button"
          class="button plain square"
          aria-label={t('action_options')}
          title={t('action_options')}
          onClick={() => void openOptions()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <div class="body">
        <Status />
        <LocalWords />
        <OpenPdf />
        <div class="shortcuts">
          <EasyRead />
          <SaveQuestion />
          <OpenNotebook />
          <OpenDocument />
          <OpenPlan />
        </div>
        <Notice />
        <Unknown />
        <hr />
        <Switches />
        <hr />
        <Choices />
        <hr />
        <Question />
      </div>
    </>
  )
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
  window.close()
}
