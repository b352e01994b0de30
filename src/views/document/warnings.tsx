import type { DocumentWarning } from '../../documents/model.ts'
import { t } from '../../ui/text.ts'
import { Bar, progressWords } from '../shared/opening/on-their-way.tsx'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { pagesToScan } from '../shared/opening/scan-pages.ts'
import { keepCurrent, scanCurrent, scanning, stopScan } from './state.ts'

const SENTENCES: Record<DocumentWarning['code'], string> = {
  'macros ignored': 'document_warn_macros',
  'outside content ignored': 'document_warn_outside',
  'scripts ignored': 'document_warn_scripts',
  'page without text': 'document_warn_no_text',
  'letters unreadable': 'document_warn_letters',
  'page may be incomplete': 'document_warn_incomplete',
  'part unreadable': 'document_warn_part',
  'too much, cut': 'document_warn_cut',
  'changes not accepted': 'document_warn_changes',
}

/** What could not be read, or not surely, in sentences; and what can be done about it. */
export function Warnings({ opened }: { opened: OpenedDocument }) {
  const { model } = opened
  const told = sentencesOf(model.warnings)
  const pages = model.format === 'pdf' || model.format === 'scan' ? pagesToScan(model) : []
  const isRead = model.format === 'scan' || hasUnsure(opened)
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
      {scanning.value && (
        <div class="stack">
          <Bar
            progress={scanning.value}
            label={progressWords({ stage: 'reading', progress: scanning.value })}
          />
          <button type="button" class="button quiet" onClick={stopScan}>
            {t('document_cancel')}
          </button>
        </div>
      )}
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

function hasUnsure({ model }: OpenedDocument): boolean {
  return JSON.stringify(model.blocks).includes('"style":"unsure"')
}

/** Each kind of warning once, with the pages it is about. */
function sentencesOf(warnings: readonly DocumentWarning[]): string[] {
  const pages = new Map<DocumentWarning['code'], Set<number>>()
  for (const { code, page } of warnings) {
    const known = pages.get(code) ?? new Set()
    if (page !== undefined) known.add(page)
    pages.set(code, known)
  }
  return [...pages].map(([code, numbers]) => {
    const sentence = t(SENTENCES[code])
    if (numbers.size === 0) return sentence
    return `${sentence} ${t('document_warn_pages', pageList([...numbers]))}`
  })
}

/** "1 to 3, 7". */
export function pageList(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const page of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === page - 1) last[1] = page
    else runs.push([page, page])
  }
  return runs
    .map(([from, to]) => {
      if (from === to) return String(from)
      return to === from + 1 ? `${from}, ${to}` : t('document_pages_to', String(from), String(to))
    })
    .join(', ')
}
