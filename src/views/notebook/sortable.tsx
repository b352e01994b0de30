import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Question } from '../../notebook/records.ts'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { focusAgain } from './keep-focus.ts'
import { recordName } from './names.ts'

interface Props {
  rows: readonly Question[]
  /** Whether rows show their handle and buttons. */
  isOn: boolean
  row: (question: Question) => ComponentChildren
  /** Moves a row; both places are counted from 0. */
  onMove: (from: number, to: number) => Promise<unknown>
}

const KEYS: Record<string, (at: number, count: number) => number> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * A list whose rows can be moved: dragged by their handle with mouse or finger, with the buttons
 * beside it, or with the arrow keys on any of the three. Where a row went is said.
 */
export function Sortable({ rows, isOn, row, onMove }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<{ from: number; to: number }>()
  const [said, setSaid] = useState('')

  const move = async (from: number, to: number) => {
    const target = Math.max(0, Math.min(rows.length - 1, to))
    const question = rows[from]
    if (!question || target === from) return
    const active = document.activeElement
    const isMoved = onMove(from, target)
    focusAgain(() => (active instanceof HTMLElement ? active : null))
    if (!(await isMoved)) return
    setSaid(t('notebook_moved', recordName(question), String(target + 1), String(rows.length)))
  }

  /** The place in the list at this height of the window. */
  const placeAt = (y: number): number => {
    const items = [...(list.current?.children ?? [])]
    const at = items.findIndex((item) => {
      const box = item.getBoundingClientRect()
      return y < box.top + box.height / 2
    })
    return at < 0 ? items.length : at
  }

  return (
    <>
      <ol ref={list} class="questions">
        {rows.map((question, at) => (
          <li
            key={question.id}
            class={isOn ? 'moving-row' : ''}
            data-dragged={dragged?.from === at}
            data-drop={dropMark(dragged, at, rows.length)}
            onKeyDown={(event) => {
              const to = isOn ? KEYS[event.key] : undefined
              if (!to || !(event.target as HTMLElement).closest('.movers')) return
              event.preventDefault()
              void move(at, to(at, rows.length))
            }}
          >
            {row(question)}
            {isOn && (
              <div class="movers">
                <button
                  type="button"
                  class="button plain square grip"
                  aria-label={t('notebook_move', recordName(question))}
                  title={t('notebook_move_hint')}
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId)
                    setDragged({ from: at, to: at })
                  }}
                  onPointerMove={(event) => {
                    if (dragged) setDragged({ ...dragged, to: placeAt(event.clientY) })
                  }}
                  onPointerCancel={() => setDragged(undefined)}
                  onPointerUp={() => {
                    setDragged(undefined)
                    if (!dragged) return
                    const { from, to } = dragged
                    void move(from, to > from ? to - 1 : to)
                  }}
                >
                  <Icon name="grip" />
                </button>
                <Mover
                  name="up"
                  question={question}
                  isOff={at === 0}
                  onPress={() => move(at, at - 1)}
                />
                <Mover
                  name="down"
                  question={question}
                  isOff={at === rows.length - 1}
                  onPress={() => move(at, at + 1)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <p role="status" class="unseen">
        {said}
      </p>
    </>
  )
}

interface MoverProps {
  name: 'up' | 'down'
  question: Question
  isOff: boolean
  onPress: () => Promise<void>
}

function Mover({ name, question, isOff, onPress }: MoverProps) {
  return (
    <button
      type="button"
      class="button plain square"
      aria-label={t(`notebook_move_${name}`, recordName(question))}
      title={t(`notebook_move_${name}_short`)}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) void onPress()
      }}
    >
      <Icon name={name} />
    </button>
  )
}

/** Where the line stands that shows where the dragged row would go. */
function dropMark(
  dragged: { from: number; to: number } | undefined,
  at: number,
  count: number,
): 'before' | 'after' | undefined {
  if (!dragged || dragged.to === dragged.from || dragged.to === dragged.from + 1) return undefined
  if (dragged.to === at) return 'before'
  return dragged.to === count && at === count - 1 ? 'after' : undefined
}
