import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { FileFacts } from '../../notebook/database.ts'
import { browser } from '../../platform/browser.ts'
import { documentAddress } from '../../platform/document-address.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tab } from '../shared/page-watch.ts'
import { showsPdf } from './open-document.tsx'

/** The plan that the person worked on last; undefined where there is none. */
const last = signal<FileFacts | undefined>(undefined)

/** To the plan desk: with the document in front, the plan worked on last, or an empty desk. */
export function OpenPlan() {
  useEffect(() => void findLast(), [])
  if (showsPdf()) return null
  const shown = tab.value?.document
  const plan = shown === undefined ? last.value : undefined
  const file = shown ?? plan?.fingerprint
  return (
    <button type="button" class="button plain" title={plan?.name} onClick={() => void open(file)}>
      <Icon name="check" />
      {t(shown ? 'document_desk' : plan ? 'popup_last_plan' : 'popup_check_plan')}
    </button>
  )
}

async function findLast(): Promise<void> {
  try {
    // What is typed in the popup does not wait for the notebook's database.
    const { lastPlan } = await import('./last-plan.ts')
    last.value = await lastPlan()
  } catch {
    // The desk itself says what is wrong with what is kept on this device.
  }
}

async function open(file: string | undefined): Promise<void> {
  await browser.tabs.create({
    url: documentAddress(file === undefined ? undefined : { file }, 'desk'),
  })
  window.close()
}
