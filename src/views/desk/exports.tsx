import type { Paper } from '../../documents/write/paper.ts'
import { marginComments } from '../../plan/answer/margin-comments.ts'
import { workingDocument } from '../../plan/answer/working-document.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import type { OpenedDocument } from '../shared/opening/opened.ts'
import { saveByName } from '../shared/save-file.ts'
import { facts, items, letter } from './letter.ts'
import { savePaper, textOf } from './save-paper.ts'
import { corrections, plan } from './state.ts'

/** Ways to take the answer along. */
export function Exports() {
  const opened = plan.value
  if (!opened) return null
  const hasPoints = items.value.length > 0
  return (
    <section class="stack no-print" aria-labelledby="exports">
      <h2 id="exports" tabIndex={-1}>
        {t('desk_exports')}
      </h2>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => void savePaper(letter.value, 'desk_letter_file', 'docx')}
        >
          <Icon name="download" />
          {t('desk_export_word')}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => void savePaper(letter.value, 'desk_letter_file', 'txt')}
        >
          <Icon name="download" />
          {t('desk_export_text')}
        </button>
        <button type="button" class="button quiet" onClick={() => void copyLetter()}>
          {t('desk_export_copy')}
        </button>
        <button type="button" class="button quiet" onClick={() => window.print()}>
          <Icon name="print" />
          {t('desk_export_print')}
        </button>
      </div>
      <h3>{t('desk_export_marked')}</h3>
      {opened.model.format === 'docx' ? (
        <>
          <p>{t('desk_export_marked_detail')}</p>
          <button
            type="button"
            class="button quiet"
            disabled={!hasPoints}
            onClick={() => void saveMarked(opened)}
          >
            <Icon name="download" />
            {t('desk_export_marked_action')}
          </button>
        </>
      ) : (
        <p class="soft">{t('desk_export_marked_word_only')}</p>
      )}
      <h3>{t('desk_export_working')}</h3>
      <p>{t('desk_export_working_detail')}</p>
      <button
        type="button"
        class="button quiet"
        disabled={!hasPoints}
        onClick={() => void savePaper(working(opened), 'desk_working_file', 'docx')}
      >
        <Icon name="download" />
        {t('desk_export_working_action')}
      </button>
    </section>
  )
}

function working({ model }: OpenedDocument): Paper {
  const { child } = facts.value
  return workingDocument(model, items.value, child, new Map(corrections.value))
}

async function copyLetter(): Promise<void> {
  try {
    await navigator.clipboard.writeText(await textOf(letter.value))
    tell('desk_copied')
  } catch {
    tell('desk_copy_failed')
  }
}

/** The plan's own Word file with the points as comments in its margin. */
async function saveMarked({ bytes, name }: OpenedDocument): Promise<void> {
  try {
    const { addComments } = await import('../../documents/word/add-comments.ts')
    const author = facts.value.sender.trim() || t('desk_comment_author')
    const date = new Date().toISOString()
    const comments = marginComments(items.value).map(({ quote, span, text }) => ({
      ...{ quote, author, date, text },
      ...(span && { span }),
    }))
    const { bytes: marked, unplaced } = addComments(bytes, comments)
    saveByName(`${name.replace(/\.\w+$/, '')} ${t('desk_marked_file')}.docx`, marked)
    if (unplaced.length === 0) tell('desk_saved')
    else tell('desk_marked_unplaced', String(unplaced.length))
  } catch {
    tell('desk_save_failed')
  }
}
