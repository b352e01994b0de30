import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { browser } from '../../platform/browser.ts'
import { ask, askTab } from '../../platform/messaging.ts'
import { Icon } from '../../ui/icons.tsx'
import { SaveForm } from '../../ui/save/save-form.ts'
import { t } from '../../ui/text.ts'
import { page, tab } from '../shared/page-watch.ts'
import '../../ui/save/save.css'

type State = 'closed' | 'open' | 'saved'

const state = signal<State>('closed')
const isPrivate = signal(false)

/**
 * "Save a question": about what is marked on the page, if anything is; the form then opens there.
 * Otherwise a question without a passage, here.
 */
export function SaveQuestion() {
  if (state.value === 'open') return <Form />
  return (
    <>
      <button type="button" class="button plain" onClick={() => void open()}>
        <Icon name="pen" />
        {t('save_title')}
      </button>
      <p role="status" class="save-told">
        {state.value === 'saved' && t('save_done')}
      </p>
    </>
  )
}

async function open(): Promise<void> {
  if (await isOpenedOnPage()) {
    window.close()
    return
  }
  try {
    isPrivate.value = (await browser.windows.getCurrent()).incognito
  } catch {
    // Firefox on Android has no windows, and private tabs there do not reach us.
  }
  state.value = 'open'
}

async function isOpenedOnPage(): Promise<boolean> {
  if (!tab.value || page.value.kind !== 'answered') return false
  try {
    return (await askTab(tab.value.id, 'page.save-selection', {}, { within: 1000 })).found
  } catch {
    return false
  }
}

function Form() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = new SaveForm(
      {
        text: '',
        place: Promise.resolve(null),
        title: '',
        file: null,
        entries: [],
        isPrivate: isPrivate.value,
      },
      {
        ask,
        close: () => {
          state.value = 'closed'
        },
        saved: () => {
          state.value = 'saved'
        },
      },
    )
    place.current?.append(form.element)
    void form.open()
    // Closed by a press beside it, the window is gone at once; what was typed is kept.
    const keep = () => form.cancel()
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
  return <div ref={place} class="save-place" />
}
