import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../../ui/text.ts'
import { FAULT_SENTENCES } from './faults.ts'
import type { Opening, OpeningItem } from './opening.ts'
import type { Progress } from './read-file.ts'

/** The files that are being opened, and those that could not be. */
export function FilesOnTheirWay({ opening }: { opening: Opening }) {
  const items = opening.items.value
  return (
    <>
      <p role="status" class="unseen">
        {spoken(items)}
      </p>
      {items.length > 0 && (
        <ul class="on-their-way" aria-label={t('document_on_their_way')}>
          {items.map((item) => (
            <li key={item.id} class="card stack">
              <Item item={item} opening={opening} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Item({ item, opening }: { item: OpeningItem; opening: Opening }) {
  if (item.stage === 'password') return <Password item={item} opening={opening} />
  if (item.stage === 'failed' && item.fault) {
    return (
      <>
        <p class="file-name">{item.name}</p>
        <p>{t(FAULT_SENTENCES[item.fault])}</p>
        <button type="button" class="button quiet" onClick={() => opening.cancel(item.id)}>
          {t('document_dismiss')}
        </button>
      </>
    )
  }
  return (
    <>
      <p class="file-name">{item.name}</p>
      <Bar progress={item.progress} label={progressWords(item)} />
      <button type="button" class="button quiet" onClick={() => opening.cancel(item.id)}>
        {t('document_cancel')}
      </button>
    </>
  )
}

/** A bar that fills up, with the same in words. */
export function Bar({ progress, label }: { progress: Progress; label: string }) {
  const id = useId()
  const { done, pages } = progress
  return (
    <div class="field wide">
      <label for={id}>{label}</label>
      {/* Without a value the browser shows that it cannot tell how long. */}
      <progress id={id} class="progress" {...(pages > 0 && { max: pages, value: done })} />
    </div>
  )
}

/** What is being done, in words: "Reading page 3 of 13". */
export function progressWords({
  stage,
  progress: { what, done, pages },
}: Pick<OpeningItem, 'stage' | 'progress'>): string {
  if (stage === 'waiting') return t('document_waiting')
  if (pages === 0) return t('document_reading')
  const key = what === 'text' ? 'document_reading_page' : 'document_reading_picture'
  return t(key, String(Math.min(pages, Math.floor(done) + 1)), String(pages))
}

/** Only what matters is said aloud, so that a screen reader is not flooded with page numbers. */
function spoken(items: readonly OpeningItem[]): string {
  const [item] = items
  if (!item) return ''
  if (item.stage === 'failed' && item.fault) {
    return `${item.name}: ${t(FAULT_SENTENCES[item.fault])}`
  }
  if (item.stage === 'password') return t('document_password_title', item.name)
  const { done, pages, what } = item.progress
  // Every tenth page; each picture takes seconds, and is said.
  const isSaid = what === 'pictures' || Math.floor(done) % 10 === 0
  return isSaid && pages > 0 ? progressWords(item) : t('document_reading')
}

function Password({ item, opening }: { item: OpeningItem; opening: Opening }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="stack field"
      onSubmit={(event) => {
        event.preventDefault()
        opening.answer(item.id, password)
        setPassword('')
      }}
    >
      <p class="file-name">{t('document_password_title', item.name)}</p>
      <p id={`${id}-hint`}>{t(item.isSecond ? 'document_password_wrong' : 'document_password')}</p>
      <label for={id}>{t('document_password_label')}</label>
      <input
        ref={field}
        id={id}
        class="input"
        type="password"
        autocomplete="off"
        value={password}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <div class="row">
        <button type="submit" class="button">
          {t('document_password_open')}
        </button>
        <button type="button" class="button quiet" onClick={() => opening.cancel(item.id)}>
          {t('document_cancel')}
        </button>
      </div>
    </form>
  )
}
