import { useRef, useState } from 'preact/hooks'
import { meetingLetter } from '../../notebook/exchange/meeting-letter.ts'
import type { RecordOf } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { tell, tellWithUndo } from '../shared/notices.ts'
import { change, undo } from './acts.ts'
import { contents } from './data.ts'
import { today } from './dates.ts'
import { Go } from './go.tsx'
import { letterPaper, letterText } from './letter-text.ts'
import { PrintedLetter } from './printed-letter.tsx'
import { savePaper } from './save-file.ts'
import { draftKey, LETTER } from './text-place.ts'
import { GrowingText } from './typed-field.tsx'
import { forgetTypedAt, saveTyped, typed, typeText } from './typing.ts'

type Meeting = RecordOf<'meeting'>

/** "Thank you for meeting; this is what we understood": made from the answers, to be changed. */
export function Letter({ meeting }: { meeting: Meeting }) {
  const [hasKeyboard, setHasKeyboard] = useState(false)
  const shown = useRef('')
  const paper = meetingLetter(contents.value, meeting.id, today())
  if (!paper) return null
  const made = letterText(paper)
  const place = { id: meeting.id, path: LETTER }
  const changed = typed.value.get(draftKey(place))?.text ?? meeting.letter?.text
  // An answer that is heard of late must not move what the person is about to write into.
  const text = changed ?? (hasKeyboard ? shown.current : made)
  shown.current = text
  const isStale = meeting.letter !== null && meeting.letter.made !== made
  const title = paper.title
  const type = (words: string) => {
    const begun = { text, made: text }
    typeText(place, meeting.letter ? meeting : { ...meeting, letter: begun }, words)
  }
  const startAgain = () => void makeAfresh(meeting)
  return (
    <>
      <p class="no-print">{t('notebook_letter_detail')}</p>
      {isStale && (
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
        <GrowingText
          id="letter"
          value={text}
          rows={12}
          maxLength={100_000}
          onText={type}
          onFocus={() => setHasKeyboard(true)}
          onBlur={() => {
            setHasKeyboard(false)
            void saveTyped(place)
          }}
        />
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
        {changed !== undefined && !isStale && (
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

/** Lets the person's own version go, which can be taken back. */
async function makeAfresh({ id }: Meeting): Promise<void> {
  const place = { id, path: LETTER }
  await saveTyped(place)
  forgetTypedAt(place)
  const make = (record: Meeting): Meeting => ({ ...record, letter: null })
  const saveId = await change({ kind: 'meeting', id, make })
  if (saveId) tellWithUndo(() => void undo(saveId), 'notebook_letter_made')
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    tell('notebook_letter_copied')
  } catch {
    tell('notebook_letter_not_copied')
  }
}
