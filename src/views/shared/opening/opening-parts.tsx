import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../../ui/icons.tsx'
import { t } from '../../../ui/text.ts'
import { FilesOnTheirWay } from './on-their-way.tsx'
import type { Opening } from './opening.ts'
import './opening.css'

/** What the file picker offers first; it can be told to show every file. */
const KINDS =
  '.docx,.doc,.odt,.rtf,.pdf,.html,.htm,.md,.txt,.jpg,.jpeg,.png,.webp,.heic,.tif,.tiff,image/*'

/**
 * Every way to open a file: drop it anywhere in the window, choose it, or paste it; with what is
 * on its way, its progress, its password, and why it could not be opened.
 */
export function OpeningParts({ opening }: { opening: Opening }) {
  return (
    <div class="stack opening">
      <Chooser opening={opening} />
      <FilesOnTheirWay opening={opening} />
      <PasteBox opening={opening} />
    </div>
  )
}

/** The picker as a button that says what it does; the drop place around it. */
function Chooser({ opening }: { opening: Opening }) {
  const isOver = useDrop(opening)
  usePaste(opening)
  return (
    <div class={isOver ? 'stack drop-place over' : 'stack drop-place'}>
      <Icon name="file" />
      <p class="drop-words">{t(isOver ? 'document_drop_now' : 'document_drop')}</p>
      <PickButton opening={opening}>{t('document_choose')}</PickButton>
      <p class="soft">{t('document_kinds')}</p>
    </div>
  )
}

/** A button that opens the browser's file picker. */
export function PickButton(props: { opening: Opening; quiet?: boolean; children: string }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class={props.quiet ? 'button quiet' : 'button'}
        onClick={() => input.current?.click()}
      >
        <Icon name="folder" />
        {props.children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={KINDS}
        aria-label={props.children}
        onChange={(event) => {
          const { currentTarget } = event
          props.opening.addFiles(currentTarget.files ?? [])
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}

function PasteBox({ opening }: { opening: Opening }) {
  const id = useId()
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  return (
    <details class="paste-box">
      <summary>
        <Icon name="chevron" />
        {t('document_paste_title')}
      </summary>
      <form
        class="stack field"
        onSubmit={(event) => {
          event.preventDefault()
          const has = /\p{L}/u.test(text)
          setEmpty(!has)
          if (!has) return
          opening.addText(text)
          setText('')
        }}
      >
        <label for={id}>{t('document_paste_label')}</label>
        <textarea
          id={id}
          class="input"
          rows={6}
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="soft" role="status">
          {t(isEmpty ? 'document_paste_empty' : 'document_paste_hint')}
        </p>
        <button type="submit" class="button quiet">
          {t('document_paste_action')}
        </button>
      </form>
    </details>
  )
}

/** Takes files dropped anywhere in the window; true while one is held over it. */
export function useDrop(opening: Opening): boolean {
  const [isOver, setOver] = useState(false)
  // Together with what it says on screen: a file is never dropped on a view that does not listen.
  useLayoutEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    addEventListener(
      'dragover',
      (event) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false)
      },
      { signal },
    )
    addEventListener(
      'drop',
      (event) => {
        if (!carries(event)) return
        // Otherwise the browser would leave this page for the file.
        event.preventDefault()
        setOver(false)
        opening.addFiles(event.dataTransfer?.files ?? [])
      },
      { signal },
    )
    return () => abort.abort()
  }, [opening])
  return isOver
}

/** Takes files and text pasted anywhere in the window, but not into a field. */
export function usePaste(opening: Opening): void {
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      const isField = (event.target as Element | null)?.closest?.('input, textarea, select')
      if (!data || isField) return
      if (data.files.length > 0) opening.addFiles(data.files)
      else {
        const html = data.getData('text/html')
        const text = html || data.getData('text/plain')
        if (!/\p{L}/u.test(text)) return
        opening.addText(text, html !== '')
      }
      event.preventDefault()
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [opening])
}
