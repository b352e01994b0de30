import { t } from '../../ui/text.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { pagesToScan } from '../shared/opening/scan-pages.ts'
import { Scanning } from '../shared/opening/scanning.tsx'
import { isFromPictures, warningSentences } from '../shared/opening/warning-words.ts'
import { keepCurrent, scanCurrent, scanning, stopScan } from './state.ts'

/** What could not be read, or not surely, in sentences; and what can be done about it. */
export function Warnings({ opened }: { opened: OpenedDocument }) {
  const { model } = opened
  const told = warningSentences(model.warnings)
  const pages = model.format === 'pdf' || model.format === 'scan' ? pagesToScan(model) : []
  const isRead = isFromPictures(model)
  return (
    <div class="stack warnings" data-nosnippet>
      {isRead && <p class="notice">{t('document_scan_note')}</p>}
      {told.length > 0 && (
        <div class="notice stack">
          <ul class="plain-list">
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {pages.length > 0 && !scanning.value && (
            <button type="button" class="button quiet" onClick={() => void scanCurrent()}>
              {t('document_scan')}
            </button>
          )}
        </div>
      )}
      {scanning.value && <Scanning progress={scanning.value} stop={stopScan} />}
      {opened.kept === 'private' && (
        <div class="notice stack">
          <p>{t('document_private')}</p>
          <button type="button" class="button quiet" onClick={() => void keepCurrent()}>
            {t('document_keep')}
          </button>
        </div>
      )}
    </div>
  )
}
