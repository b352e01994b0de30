import { useEffect, useState } from 'preact/hooks'
import { meetingLetter } from '../../notebook/exchange/meeting-letter.ts'
import type { RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { tellFailure } from './acts.ts'
import { contents, store } from './data.ts'
import { today } from './dates.ts'
import { Go } from './go.tsx'
import { letterPaper, letterText } from './letter-text.ts'
import { PrintedLetter } from './printed-letter.tsx'
import { savePaper } from './save-file.ts'
import { GrowingText } from './typed-field.tsx'

/** The letter as the person changed it, and the one that theirs was made from. */
interface Changed {
  text: string
  made: string
}

/** "Thank you for meeting; this is what we understood": made from the answers, to be changed. */
export function Letter({ meeting }: { meeting: RecordOf<'meeting'> }) {
  const key = `letter/${meeting.id}`
  const [changed, setChanged] = useState<Changed>()
  useEffect(() => {
    void store
      .drafts()
      .then((drafts) => {
        const { text, made } = drafts.find((draft) => draft.key === key)?.fields ?? {}
        if (text !== undefined && made !== undefined) setChanged({ text, made })
      })
      .catch(tellFailure)
  }, [key])
  const paper = meetingLetter(contents.value, meeting.id, today())
  if (!paper) return null
  const made = letterText(paper)
  const text = changed?.text ?? made
  const title = paper.title
  const type = (typed: string) => {
    const next = { text: typed, made: changed?.made ?? made }
    setChanged(next)
    store.saveDraft({ key, fields: next }).catch(tellFailure)
  }
  const startAgain = () => {
    setChanged(undefined)
    store.dropDraft(key).catch(tellFailure)
  }
  return (
    <>
      <p class="no-print">{t('notebook_letter_detail')}</p>
      {changed && changed.made !== made && (
        <div class="notice stack no-print">
          <p>{t('notebook_letter_stale')}</p>
          <button type="button" class="button quiet" onClick={startAgain}>
            {t('notebook_letter_again')}
          </button>
        </div>
      )}
      <div class="paper letter">
        <label for="letter" class="unseen">
          {t('notebook_letter_label')}
        </label>
        <GrowingText id="letter" value={text} rows={12} maxLength={100_000} onText={type} />
        <PrintedLetter paper={letterPaper(text, paper)} />
      </div>
      <div class="row no-print">
        <button
          type="button"
          class="button"
          onClick={() => void savePaper(letterPaper(text, paper), 'word', title)}
        >
          <Icon name="download" />
          {t('notebook_save_word')}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => void savePaper(letterPaper(text, paper), 'text', title)}
        >
          {t('notebook_save_text')}
        </button>
        <button type="button" class="button quiet" onClick={() => void copy(text)}>
          {t('notebook_letter_copy')}
        </button>
        <button type="button" class="button quiet" onClick={() => print()}>
          <Icon name="print" />
          {t('notebook_print')}
        </button>
        {changed && changed.made === made && (
          <button type="button" class="button plain" onClick={startAgain}>
            {t('notebook_letter_again')}
          </button>
        )}
      </div>
      <p class="no-print">
        <Go to={{ at: 'meeting', id: meeting.id, part: 'talk' }}>{t('notebook_letter_answers')}</Go>
      </p>
    </>
  )
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell('notebook_letter_copied')
  } catch {
    tell('notebook_letter_not_copied')
  }
}
