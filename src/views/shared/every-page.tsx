import { t } from '../../ui/text.ts'
import { allowEveryPage, everyPage, stopEveryPage } from './access.ts'

/** The one question: on every page about SEND? And its way back, in one click. */
export function EveryPage() {
  const on = everyPage.value
  return (
    <div class="stack">
      <p>{t(on ? 'every_page_on_detail' : 'every_page_detail')}</p>
      <button
        type="button"
        class="button quiet"
        onClick={() => void (on ? stopEveryPage() : allowEveryPage())}
      >
        {t(on ? 'every_page_stop' : 'every_page_yes')}
      </button>
    </div>
  )
}

/** The question's heading, or what was answered. */
export function everyPageTitle(): string {
  return t(everyPage.value ? 'every_page_on_title' : 'every_page_title')
}
