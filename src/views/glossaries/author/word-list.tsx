import { useState } from 'preact/hooks'
import { checkPack, type PackProblem } from '../../../packs/check-pack.ts'
import type { PackEntry } from '../../../packs/pack.ts'
import { idFor } from '../../../packs/pack-source.ts'
import { inOrder } from '../../../packs/publish/glossary-paper.ts'
import { t } from '../../../ui/text.ts'
import { count } from '../words.ts'
import { builtIn, today } from './checks.ts'
import { change, pack } from './draft-state.ts'
import { EntryEditor } from './entry-editor.tsx'

type Show = 'all' | 'to-mend' | 'due'
const MOST_SHOWN = 200

/** The words, A to Z, each opening into its editor; those to mend or due for review on their own. */
export function WordList() {
  const here = pack.value
  const [openId, setOpen] = useState('')
  const [query, setQuery] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [most, setMost] = useState(MOST_SHOWN)
  if (!here) return null
  const known = builtIn.value
  const problems = known ? checkPack(here, known, today()) : []
  const byEntry = new Map<string, PackProblem[]>()
  for (const problem of problems)
    byEntry.set(problem.entry, [...(byEntry.get(problem.entry) ?? []), problem])
  const isDue = ({ id }: PackEntry) =>
    byEntry.get(id)?.some(({ rule }) => rule === 'review-due' || rule === 'old-source') ?? false
  const wanted = query.trim().toLowerCase()
  const entries = inOrder(here.entries).filter((entry) => {
    if (show === 'to-mend' && !byEntry.has(entry.id)) return false
    if (show === 'due' && !isDue(entry)) return false
    const text = [entry.term, ...entry.forms, entry.plain].join(' ').toLowerCase()
    return entry.id === openId || text.includes(wanted)
  })
  const add = () => {
    const id = idFor('word', new Set(here.entries.map((entry) => entry.id)))
    const made: PackEntry = {
      id,
      term: t('glossary_word_new'),
      forms: [],
      plain: t('glossary_word_new_plain'),
      ask: [],
      languages: {},
    }
    void change({ ...here, entries: [...here.entries, made] })
    setOpen(id)
    setShow('all')
    setQuery('')
  }
  return (
    <section class="stack card" aria-labelledby="words-title">
      <h3 id="words-title">{count('word', here.entries.length)}</h3>
      <div class="row">
        <button type="button" class="button" onClick={add}>
          {t('glossary_word_add')}
        </button>
      </div>
      {here.entries.length === 0 ? (
        <p>{t('glossary_words_empty')}</p>
      ) : (
        <>
          <div class="row">
            <label class="field grow">
              {t('glossary_words_find')}
              <input
                type="search"
                value={query}
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
            </label>
            <label class="field">
              {t('glossary_words_show')}
              <select value={show} onChange={(event) => setShow(event.currentTarget.value as Show)}>
                <option value="all">{t('glossary_show_all')}</option>
                <option value="to-mend">{t('glossary_show_to_mend', String(byEntry.size))}</option>
                <option value="due">
                  {t('glossary_show_due', String(here.entries.filter(isDue).length))}
                </option>
              </select>
            </label>
          </div>
          <p role="status" class="unseen">
            {count('word', entries.length)}
          </p>
          <ul class="words">
            {entries.slice(0, most).map((entry) => (
              <WordRow
                key={entry.id}
                entry={entry}
                problems={byEntry.get(entry.id) ?? []}
                isOpen={entry.id === openId}
                onOpen={(isOpen) => setOpen(isOpen ? entry.id : '')}
              />
            ))}
          </ul>
          {entries.length > most && (
            <button type="button" class="button quiet" onClick={() => setMost(most + MOST_SHOWN)}>
              {t('glossary_words_more', String(entries.length - most))}
            </button>
          )}
        </>
      )}
    </section>
  )
}

interface RowProps {
  entry: PackEntry
  problems: readonly PackProblem[]
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

function WordRow({ entry, problems, isOpen, onOpen }: RowProps) {
  const errors = problems.some(({ level }) => level === 'error')
  return (
    <li>
      <button type="button" class="word" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <bdi class="word-term">{entry.term}</bdi>
        {entry.forms.length > 0 && <span class="soft">{entry.forms.slice(0, 3).join(', ')}</span>}
        {problems.length > 0 && (
          <span class={errors ? 'tag strong' : 'tag'}>
            {errors ? t('glossary_must_mend') : count('hint', problems.length)}
          </span>
        )}
      </button>
      {isOpen && <EntryEditor entry={entry} problems={problems} onClose={() => onOpen(false)} />}
    </li>
  )
}
