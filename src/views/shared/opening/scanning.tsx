import { t } from '../../../ui/text.ts'
import { Bar, progressWords } from './on-their-way.tsx'

interface ScanningProps {
  progress: Parameters<typeof Bar>[0]['progress']
  stop: () => void
}

/** How far the reading of pages that are pictures is, and a way to stop it. */
export function Scanning({ progress, stop }: ScanningProps) {
  return (
    <div class="stack">
      <Bar progress={progress} label={progressWords({ stage: 'reading', progress })} />
      <button type="button" class="button quiet" onClick={stop}>
        {t('document_cancel')}
      </button>
    </div>
  )
}
