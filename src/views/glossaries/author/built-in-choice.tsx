import { useEffect, useState } from 'preact/hooks'
import type { CardEntry } from '../../../lexicon/entry.ts'
import { clashesOf } from '../../../packs/check-pack.ts'
import type { PackEntry } from '../../../packs/pack.ts'
import { allCards } from '../../../platform/dictionary.ts'
import { t } from '../../../ui/text.ts'
import { builtIn } from './checks.ts'
import { changeEntry } from './draft-state.ts'

/** Where Sendlight explains the same word: both side by side, and what shall become of them. */
export function BuiltInChoice({ entry }: { entry: PackEntry }) {
  const [cards, setCards] = useState<ReadonlyMap<string, CardEntry>>(new Map())
  useEffect(() => {
    allCards().then(setCards, () => undefined)
  }, [])
  const lexicon = builtIn.value?.lexicon
  const ids = lexicon ? clashesOf(entry, lexicon).map(({ id }) => id) : []
  const id = entry.builtIn?.id ?? ids[0]
  const card = id === undefined ? undefined : cards.get(id)
  if (id === undefined || !card) return null
  const choose = (how: 'note' | 'override') => void changeEntry({ ...entry, builtIn: { id, how } })
  return (
    <fieldset class="stack clash">
      <legend>{t('glossary_clash')}</legend>
      <div class="beside">
        <div>
          <p class="soft">{t('glossary_clash_ours')}</p>
          <p>
            <strong>{card.term}</strong> {card.plain}
          </p>
        </div>
        <div>
          <p class="soft">{t('glossary_clash_yours')}</p>
          <p>
            <strong>{entry.term}</strong> {entry.plain}
          </p>
        </div>
      </div>
      {(['note', 'override'] as const).map((how) => (
        <label key={how} class="choice">
          <input
            type="radio"
            name={`clash-${entry.id}`}
            checked={entry.builtIn?.how === how}
            disabled={how === 'override' && card.status !== 'current'}
            onChange={() => choose(how)}
          />
          <span>{t(`glossary_clash_${how}`)}</span>
        </label>
      ))}
      {card.status !== 'current' && <p class="soft">{t('glossary_clash_warning')}</p>}
      <p class="soft">{t('glossary_clash_leave')}</p>
    </fieldset>
  )
}
