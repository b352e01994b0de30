import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../ui/icons.tsx'
import { t } from '../../ui/text.ts'
import { find, hitAt, hitCount, step, stopFinding, wanted } from './find.ts'

/** A field to look for words in the document; Enter goes on, with Shift back. */
export function FindBar({ root }: { root: () => Element | null }) {
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const words = wanted.value
  return (
    <search class="find row">
      <label class="unseen" for="find">
        {t('document_find')}
      </label>
      <input
        ref={field}
        id="find"
        class="input"
        type="search"
        placeholder={t('document_find')}
        value={words}
        onInput={(event) => {
          const typed = event.currentTarget.value
          wanted.value = typed
          clearTimeout(timer.current)
          timer.current = setTimeout(() => find(typed, root()), 200)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            if (hitCount.value === 0) find(words, root())
            else step(event.shiftKey ? -1 : 1)
          }
          if (event.key === 'Escape') {
            stopFinding()
            event.currentTarget.blur()
          }
        }}
      />
      {hitCount.value > 0 && (
        <>
          <button
            type="button"
            class="button plain square"
            aria-label={t('document_find_back')}
            title={t('document_find_back')}
            onClick={() => step(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="button plain square"
            aria-label={t('document_find_on')}
            title={t('document_find_on')}
            onClick={() => step(1)}
          >
            <Icon name="down" />
          </button>
        </>
      )}
      <span role="status" class="find-count">
        {words.trim() === ''
          ? ''
          : hitCount.value > 0
            ? t('document_find_count', String(hitAt.value), String(hitCount.value))
            : t('document_find_none')}
      </span>
    </search>
  )
}
