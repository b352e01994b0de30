import type { DocumentModel, DocumentWarning } from '../../../documents/model.ts'
import { richTextsOf } from '../../../documents/model-blocks.ts'
import { t } from '../../../ui/text.ts'

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

/** What could not be read, or not surely: each kind once, with the pages it is about. */
export function warningSentences(warnings: readonly DocumentWarning[]): string[] {
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

/** Whether words of the document were read from pictures, and may be wrong. */
export function isFromPictures({ format, blocks }: DocumentModel): boolean {
  if (format === 'scan') return true
  for (const { spans } of richTextsOf(blocks)) {
    if (spans.some(({ style }) => style === 'unsure')) return true
  }
  return false
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
