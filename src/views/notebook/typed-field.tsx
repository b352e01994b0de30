import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { NotebookRecord } from '../../notebook/records.ts'
import { draftKey, readText } from './text-place.ts'
import { saveTyped, typed, typeText } from './typing.ts'

interface Props {
  record: NotebookRecord
  /** Where the text stands in the record, as in `text-place.ts`. */
  path: string
  label: string
  hint?: string
  /** More than one line can be typed. */
  isLong?: boolean
  rows?: number
  placeholder?: string
  /** Its label is said but not shown. */
  isLabelUnseen?: boolean
}

/** What a record can hold in one line, and in a text. */
const SHORT = 1_000
const LONG = 100_000

/** A text of a record, changed where it stands. What is typed is kept at once. */
export function TypedField(props: Props) {
  const { record, path, label, hint, isLong = false, rows = 2, placeholder, isLabelUnseen } = props
  const id = useId()
  const place = { id: record.id, path }
  const value = typed.value.get(draftKey(place))?.text ?? readText(record, path) ?? ''
  const shared = {
    id,
    value,
    ...(placeholder && { placeholder }),
    ...(hint && { 'aria-describedby': `${id}-hint` }),
    onBlur: () => void saveTyped(place),
  }
  return (
    <div class="field">
      <label for={id} class={isLabelUnseen ? 'unseen' : ''}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
      {isLong ? (
        <GrowingText
          {...shared}
          rows={rows}
          maxLength={LONG}
          onText={(text) => typeText(place, record, text)}
        />
      ) : (
        <input
          {...shared}
          class="input"
          type="text"
          autocomplete="off"
          maxLength={SHORT}
          onInput={(event) => typeText(place, record, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void saveTyped(place)
          }}
        />
      )}
    </div>
  )
}

interface GrowingProps {
  id: string
  value: string
  rows: number
  maxLength: number
  placeholder?: string
  'aria-describedby'?: string
  onText: (text: string) => void
  onFocus?: () => void
  onBlur?: () => void
  /** Enter alone; with Shift it makes a new line. */
  onEnter?: () => void
}

function grow(element: HTMLTextAreaElement): void {
  element.style.blockSize = 'auto'
  element.style.blockSize = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`
}

/** A box that grows with its text, so that all of it is seen, also when the window is narrower. */
export function GrowingText({ onText, onEnter, ...rest }: GrowingProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const { value } = rest
  useLayoutEffect(() => {
    if (box.current) grow(box.current)
  }, [value])
  useEffect(() => {
    let width = innerWidth
    const refit = () => {
      // On a phone the height changes with each keyboard that comes and goes.
      if (innerWidth === width) return
      width = innerWidth
      if (box.current && box.current.offsetHeight > 0) grow(box.current)
    }
    addEventListener('resize', refit)
    return () => removeEventListener('resize', refit)
  }, [])
  return (
    <textarea
      ref={box}
      class="input growing"
      {...rest}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
