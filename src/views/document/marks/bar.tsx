import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../../ui/icons.tsx'
import { t } from '../../../ui/text.ts'
import { reading, side } from '../state.ts'
import { writeCommentOf } from './panel.tsx'
import { type Selected, selectedIn } from './selected.ts'
import { addMark, COLOURS } from './state.ts'

/**
 * The five kinds of marks, at the foot of the window while words of the document are selected.
 * Ctrl+Alt+M goes there with the keyboard, as it makes a comment in Word.
 */
export function MarkBar({ root }: { root: () => Element | null }) {
  const [selected, setSelected] = useState<Selected | undefined>(undefined)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        // The bar's own buttons take the focus; the words stay chosen meanwhile.
        if (bar.current?.contains(document.activeElement)) return
        const element = root()
        const now = reading.peek()
        setSelected(element && now ? selectedIn(element, now) : undefined)
      }, 150)
    }
    document.addEventListener('selectionchange', look, { signal })
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return
        const first = bar.current?.querySelector('button')
        if (!first) return
        event.preventDefault()
        first.focus()
      },
      { signal },
    )
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [root])
  if (!selected) return null
  return (
    <div
      ref={bar}
      class="mark-bar row"
      role="toolbar"
      aria-label={t('document_mark_as')}
      // The selection stays while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <span class="mark-bar-title">{t('document_mark_as')}</span>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="button quiet mark-button"
          data-colour={colour}
          onClick={async () => {
            const id = await addMark(selected, colour)
            if (id === '') return
            writeCommentOf(id)
            side.value = 'marks'
            document.getSelection()?.removeAllRanges()
            setSelected(undefined)
          }}
        >
          <span class="swatch" aria-hidden="true" />
          {t(`document_colour_${colour}`)}
        </button>
      ))}
      <button
        type="button"
        class="button plain square"
        aria-label={t('document_mark_not')}
        title={t('document_mark_not')}
        onClick={() => {
          document.getSelection()?.removeAllRanges()
          setSelected(undefined)
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
