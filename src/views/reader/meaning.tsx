import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Match } from '../../lexicon/match.ts'
import { EntryDetails } from '../../ui/entry-details.tsx'
import { EntryTags } from '../../ui/entry-tags.tsx'
import { t } from '../../ui/text.ts'
import { placeBeside } from '../shared/place-beside.ts'
import { cards, reading } from './state.ts'

/** The term whose meaning is open, and the button that it hangs on. */
const shown = signal<{ match: Match; button: HTMLElement } | undefined>(undefined)

/** Opens the meaning of a term beside the button that was pressed. */
export function explain(match: Match, button: HTMLElement): void {
  shown.value = { match, button }
}

/** The one small window for meanings; Escape, or a press elsewhere, closes it. */
export function Meaning() {
  const box = useRef<HTMLDivElement>(null)
  const now = shown.value
  useEffect(() => {
    const element = box.current
    if (!now || !element) return
    element.showPopover()
    placeBeside(element, now.button)
    element.focus({ preventScroll: true })
  }, [now])
  const card = now && cards.value.get(now.match.id)
  const nation = reading.value?.nation
  return (
    <div
      ref={box}
      class="meaning stack"
      popover="auto"
      tabIndex={-1}
      role="dialog"
      aria-labelledby="meaning-term"
      onToggle={(event) => {
        if (event.newState === 'closed') {
          const button = now?.button
          if (box.current?.contains(document.activeElement)) button?.focus()
          if (shown.value === now) shown.value = undefined
        }
      }}
    >
      {now && (
        <>
          <h2 id="meaning-term">{card?.term ?? now.match.term}</h2>
          <EntryTags
            status={now.match.status}
            nation={now.match.nation}
            {...(nation && { pageNation: nation })}
            own={now.match.own}
          />
          <p class="plain">{card ? card.plain : t('panel_own', now.match.form, now.match.term)}</p>
          {card && <EntryDetails card={card} />}
          <button type="button" class="button quiet" onClick={() => box.current?.hidePopover()}>
            {t('card_close')}
          </button>
        </>
      )}
    </div>
  )
}
