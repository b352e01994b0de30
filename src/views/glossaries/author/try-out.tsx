import { useState } from 'preact/hooks'
import { packIndex } from '../../../dictionary/pack.ts'
import { openLexicon } from '../../../lexicon/lexicon.ts'
import { withPacks } from '../../../packs/join.ts'
import type { PackEntry } from '../../../packs/pack.ts'
import { t } from '../../../ui/text.ts'
import { pack } from './draft-state.ts'
import { Field } from './field.tsx'

/** A box to paste a page's text into: it shows where the word would be marked. */
export function TryOut({ entry }: { entry: PackEntry }) {
  const [text, setText] = useState('')
  const here = pack.value
  if (!here) return null
  const one = { ...here, entries: [{ ...entry, languages: {} }] }
  const found = text === '' ? [] : openLexicon(withPacks(packIndex([], {}), [one]).index).scan(text)
  const parts: { text: string; isMark: boolean }[] = []
  let from = 0
  for (const { start, end } of found) {
    if (start < from) continue
    parts.push({ text: text.slice(from, start), isMark: false })
    parts.push({ text: text.slice(start, end), isMark: true })
    from = end
  }
  parts.push({ text: text.slice(from), isMark: false })
  return (
    <details>
      <summary>{t('glossary_try')}</summary>
      <div class="stack">
        <Field label={t('glossary_try_label')} value={text} isLong onInput={setText} />
        {text !== '' && (
          <>
            <p role="status">
              {found.length === 0
                ? t('glossary_try_none')
                : t('glossary_try_found', String(found.length))}
            </p>
            <p class="tried">
              {parts.map((part, at) =>
                part.isMark ? (
                  <mark key={`${at} ${part.text}`}>{part.text}</mark>
                ) : (
                  <span key={`${at} ${part.text}`}>{part.text}</span>
                ),
              )}
            </p>
          </>
        )}
      </div>
    </details>
  )
}
