import { useState } from 'preact/hooks'
import type { PackEntry } from '../../../packs/pack.ts'
import { isPlainHttps } from '../../../packs/plain-https.ts'
import { t } from '../../../ui/text.ts'
import { Fold } from '../fold.tsx'
import { today } from './checks.ts'
import { changeEntry } from './draft-state.ts'
import { Field } from './field.tsx'

/** Where it says so, a link, questions to ask, and when to read the entry again. */
export function EntrySources({ entry }: { entry: PackEntry }) {
  const [link, setLink] = useState(entry.link?.address ?? '')
  const [source, setSource] = useState(entry.source?.address ?? '')
  const set = (next: PackEntry) => void changeEntry(next, true)
  const question = entry.ask[0] ?? { of: '', ask: '' }
  const setQuestion = (next: typeof question) => {
    const isWhole = next.of.trim() !== '' && next.ask.trim() !== ''
    const rest = entry.ask.slice(1)
    set({ ...entry, ask: isWhole ? [next, ...rest] : rest })
  }
  return (
    <Fold title={t('glossary_entry_details')}>
      <Question key={entry.id} of={question.of} ask={question.ask} onChange={setQuestion} />
      <Field
        label={t('glossary_entry_link')}
        hint={t('glossary_entry_link_hint')}
        value={link}
        type="url"
        onInput={(text) => {
          setLink(text)
          const { link: _, ...rest } = entry
          const address = text.trim()
          set(
            isPlainHttps(address)
              ? { ...rest, link: { address, text: new URL(address).hostname } }
              : rest,
          )
        }}
      />
      <Field
        label={t('glossary_entry_source')}
        value={entry.source?.name ?? ''}
        onInput={(name) => {
          const { source: before, ...rest } = entry
          set(
            name.trim()
              ? { ...rest, source: { ...before, name, checked: before?.checked ?? today() } }
              : rest,
          )
        }}
        maxLength={300}
      />
      {entry.source && (
        <>
          <Field
            label={t('glossary_entry_source_address')}
            value={source}
            type="url"
            onInput={(text) => {
              setSource(text)
              if (!entry.source) return
              const { address: _, ...rest } = entry.source
              const address = text.trim()
              set({ ...entry, source: isPlainHttps(address) ? { ...rest, address } : rest })
            }}
          />
          <Field
            label={t('glossary_entry_source_checked')}
            type="date"
            value={entry.source.checked}
            onInput={(checked) => {
              if (checked && entry.source) set({ ...entry, source: { ...entry.source, checked } })
            }}
          />
        </>
      )}
      <Field
        label={t('glossary_entry_review')}
        hint={t('glossary_entry_review_hint')}
        type="date"
        value={entry.review ?? ''}
        onInput={(review) => {
          const { review: _, ...rest } = entry
          set(review ? { ...rest, review } : rest)
        }}
      />
    </Fold>
  )
}

interface QuestionProps {
  of: string
  ask: string
  onChange: (question: { of: string; ask: string }) => void
}

/** Kept as typed, and taken over once both its parts are there. */
function Question({ of, ask, onChange }: QuestionProps) {
  const [typed, setTyped] = useState({ of, ask })
  const take = (next: typeof typed) => {
    setTyped(next)
    onChange(next)
  }
  return (
    <>
      <Field
        label={t('glossary_entry_ask')}
        value={typed.ask}
        onInput={(text) => take({ ...typed, ask: text })}
        maxLength={500}
      />
      <Field
        label={t('glossary_entry_ask_of')}
        value={typed.of}
        onInput={(text) => take({ ...typed, of: text })}
        maxLength={200}
      />
    </>
  )
}
