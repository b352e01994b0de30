import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { allCards } from '../../platform/dictionary.ts'
import { t } from '../../ui/text.ts'
import { tellWithUndo } from '../shared/notices.ts'
import { change, settings } from '../shared/settings-state.ts'
import { NameList } from './name-list.tsx'

/** Terms by entry id; empty until the dictionary was read. */
const terms = signal<ReadonlyMap<string, string>>(new Map())

/** The words that the person hid, each with a way back. */
export function HiddenWords() {
  useEffect(() => {
    void readTerms()
  }, [])
  const { hiddenTerms } = settings.value
  return (
    <NameList
      names={hiddenTerms.map((id) => ({ id, name: nameOf(id) }))}
      empty={t('options_hidden_none')}
      action={t('options_hidden_action')}
      onAction={(id) => void showAgain(id)}
    />
  )
}

async function readTerms(): Promise<void> {
  try {
    const cards = await allCards()
    terms.value = new Map([...cards.values()].map(({ id, term }) => [id, term]))
  } catch {
    // The list then shows the entries' ids, which are words too.
  }
}

/** A word's name; for a page's own letters (`page:GAP`) those, for an entry that is gone its id. */
function nameOf(id: string): string {
  return terms.value.get(id) ?? id.replace(/^page:/, '').replaceAll('-', ' ')
}

async function showAgain(id: string): Promise<void> {
  const { hiddenTerms } = settings.value
  if (!(await change({ hiddenTerms: hiddenTerms.filter((hidden) => hidden !== id) }))) return
  tellWithUndo(
    () => void change({ hiddenTerms: [...settings.value.hiddenTerms, id] }),
    'options_hidden_back',
    nameOf(id),
  )
}
