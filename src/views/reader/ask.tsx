import { useId, useState } from 'preact/hooks'
import { t } from '../../ui/text.ts'
import { openTab, readPasted, type Stage, stage } from './state.ts'

const TOLD: Record<Exclude<Stage, 'reading'>, { title: string; detail: string }> = {
  asking: { title: 'reader_asking_title', detail: 'reader_asking_detail' },
  paste: { title: 'reader_paste_title', detail: 'reader_paste_detail' },
  empty: { title: 'reader_empty_title', detail: 'reader_empty_detail' },
  gone: { title: 'reader_gone_title', detail: 'reader_gone_detail' },
  slow: { title: 'reader_slow_title', detail: 'reader_slow_detail' },
}

/** What the reader shows while it has no text: what is going on, and a box to paste a text in. */
export function Ask() {
  const now = stage.value
  if (now === 'reading') return null
  const { title, detail } = TOLD[now]
  return (
    <section class="stack ask">
      <div role="status" class="stack">
        <h1>{t(title)}</h1>
        <p>{t(detail)}</p>
      </div>
      {now === 'slow' && (
        <button type="button" class="button quiet" onClick={() => void openTab()}>
          {t('action_again')}
        </button>
      )}
      {now !== 'asking' && <Paste />}
    </section>
  )
}

function Paste() {
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  return (
    <form
      class="stack field paste"
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(!readPasted(pasted))
      }}
    >
      <label for={id}>{t('reader_paste_label')}</label>
      <textarea
        id={id}
        class="input"
        rows={10}
        value={pasted}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setPasted(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft" role="status">
        {t(isEmpty ? 'reader_paste_empty' : 'reader_paste_private')}
      </p>
      <button type="submit" class="button">
        {t('reader_paste_action')}
      </button>
    </form>
  )
}
