import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from '../../../ui/icons.tsx'
import { t } from '../../../ui/text.ts'
import { tell } from '../../shared/notices.ts'
import { fileTitleOf, type OpenedDocument } from '../../shared/opening/opened.ts'
import { saveByName } from '../../shared/save-file.ts'
import { flash } from '../go-to.ts'
import type { MarkColour } from '../shown-marks.ts'
import { showPage, side } from '../state.ts'
import { marksAsComments, marksPaper } from './export.ts'
import { COLOURS, changeMark, type OwnMark, ownMarks, removeMark } from './state.ts'

/** The mark whose comment wants to be written: the one just made. */
let justMade = ''

export function writeCommentOf(id: string): void {
  justMade = id
}

/** All marks of the document with their comments, to go to, change, and take along. */
export function MarksPanel({ opened }: { opened: OpenedDocument }) {
  const marks = ownMarks.value
  return (
    <div class="stack marks">
      {marks.length === 0 ? (
        <div class="stack">
          <p>{t('document_marks_none')}</p>
          <p class="soft">{t('document_marks_how')}</p>
        </div>
      ) : (
        <>
          <ol class="plain-list mark-list">
            {marks.map((own) => (
              <MarkItem key={own.mark.id} own={own} />
            ))}
          </ol>
          <Exports opened={opened} marks={marks} />
        </>
      )}
    </div>
  )
}

function MarkItem({ own }: { own: OwnMark }) {
  const { mark, words, place, page } = own
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [comment, setComment] = useState(mark.comment)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const saved = useRef(mark.comment)
  useEffect(() => {
    // Another tab wrote; what is being typed here stays.
    if (mark.comment !== saved.current && comment === saved.current) setComment(mark.comment)
    saved.current = mark.comment
  }, [mark.comment])
  useEffect(() => {
    if (justMade !== mark.id) return
    justMade = ''
    field.current?.focus()
  }, [])
  const keep = (typed: string) => {
    clearTimeout(timer.current)
    if (typed !== saved.current) void changeMark(mark.id, { comment: typed })
    saved.current = typed
  }
  return (
    <li class="card stack mark-item" data-colour={mark.colour}>
      <div class="row mark-head">
        <label class="unseen" for={`${id}-colour`}>
          {t('document_mark_kind')}
        </label>
        <select
          id={`${id}-colour`}
          class="select mark-kind"
          data-colour={mark.colour}
          value={mark.colour}
          onChange={(event) =>
            void changeMark(mark.id, { colour: event.currentTarget.value as MarkColour })
          }
        >
          {COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {t(`document_colour_${colour}`)}
            </option>
          ))}
        </select>
        {page !== undefined && <span class="soft">{t('document_page', String(page))}</span>}
      </div>
      {place ? (
        <button type="button" class="quote-link" onClick={() => goToMark(own)}>
          {shortened(words)}
        </button>
      ) : (
        <>
          <p class="quote-link">{shortened(words)}</p>
          <p class="soft">{t('document_mark_gone')}</p>
        </>
      )}
      <div class="field wide">
        <label for={`${id}-comment`}>{t('document_mark_comment')}</label>
        <textarea
          ref={field}
          id={`${id}-comment`}
          class="input"
          rows={2}
          value={comment}
          onInput={(event) => {
            const typed = event.currentTarget.value
            setComment(typed)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => keep(typed), 600)
          }}
          onBlur={(event) => keep(event.currentTarget.value)}
        />
      </div>
      <button type="button" class="button plain" onClick={() => void removeMark(own)}>
        <Icon name="bin" />
        {t('document_mark_remove')}
      </button>
    </li>
  )
}

function goToMark({ mark, passage }: OwnMark): void {
  const element = document.querySelector(`mark[data-mark="${mark.id}"]`)
  if (element) flash(element)
  const page = Number(passage.fragment?.value.slice('page='.length) ?? Number.NaN)
  if (side.value === 'pages' && passage.fragment) showPage(page, passage.fragment.rectangles)
}

const LONGEST = 180

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
}

function Exports({ opened, marks }: { opened: OpenedDocument; marks: readonly OwnMark[] }) {
  // Drafts of one plan share a title; their files' names tell them apart.
  const title = fileTitleOf(opened)
  const paper = () => marksPaper(title, marks)
  const name = t('document_marks_file', title)
  const save = (make: () => Promise<void>) => () => {
    make().catch(() => tell('document_export_failed'))
  }
  return (
    <div class="stack exports">
      <h3>{t('document_export')}</h3>
      <button
        type="button"
        class="button quiet"
        onClick={save(async () => {
          const { writeWord } = await import('../../../documents/write/write-word.ts')
          saveByName(`${name}.docx`, await writeWord(paper()))
        })}
      >
        <Icon name="download" />
        {t('document_export_word')}
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={save(async () => {
          const { writeText } = await import('../../../documents/write/write-text.ts')
          saveByName(`${name}.txt`, writeText(paper()))
        })}
      >
        <Icon name="download" />
        {t('document_export_text')}
      </button>
      {opened.model.format === 'docx' && (
        <button
          type="button"
          class="button quiet"
          onClick={save(async () => {
            const { addComments } = await import('../../../documents/word/add-comments.ts')
            const comments = marksAsComments(marks, {
              author: t('document_export_author'),
              date: new Date().toISOString(),
            })
            const { bytes, unplaced } = addComments(opened.bytes, comments)
            saveByName(`${t('document_export_copy_name', title)}.docx`, bytes)
            if (unplaced.length > 0) tell('document_export_unplaced', String(unplaced.length))
          })}
        >
          <Icon name="download" />
          {t('document_export_copy')}
        </button>
      )}
    </div>
  )
}
