import { t } from '../../ui/text.ts'
import { pagesToScan } from '../shared/opening/scan-pages.ts'
import { Scanning } from '../shared/opening/scanning.tsx'
import { isFromPictures, warningSentences } from '../shared/opening/warning-words.ts'
import { place } from './places.ts'
import { scanning, scanPlan, stopScan } from './scan.ts'
import { plan, reading } from './state.ts'

/**
 * What of the plan could not be read, or not surely. All of it stands above the plan; that words
 * may be wrong is said everywhere, because they are quoted everywhere.
 */
export function Warnings() {
  const model = plan.value?.model
  if (!model) return null
  const isAll = place.value === 'plan' || reading.value?.report.isJudged === false
  const told = isAll ? warningSentences(model.warnings) : []
  const pages = model.format === 'pdf' ? pagesToScan(model) : []
  return (
    <>
      {isFromPictures(model) && <p class="notice">{t('document_scan_note')}</p>}
      {(told.length > 0 || pages.length > 0) && (
        <div class="notice stack">
          {told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {pages.length > 0 && <p>{t('desk_pages_missing')}</p>}
          {pages.length > 0 && !scanning.value && (
            <button type="button" class="button quiet" onClick={() => void scanPlan()}>
              {t('document_scan')}
            </button>
          )}
        </div>
      )}
      {scanning.value && <Scanning progress={scanning.value} stop={stopScan} />}
    </>
  )
}
