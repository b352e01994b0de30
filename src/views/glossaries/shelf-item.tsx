import { diffPacks } from '../../packs/diff-packs.ts'
import type { ShelvedPack } from '../../packs/shelf.ts'
import { Switch } from '../../ui/switch.tsx'
import { t } from '../../ui/text.ts'
import { Fold } from './fold.tsx'
import { KeyNumber } from './key-number.tsx'
import { QuestionSets } from './question-sets.tsx'
import { Share } from './share.tsx'
import {
  exportPack,
  lookNow,
  move,
  remove,
  seenChanges,
  subscribe,
  switchPack,
} from './shelf-acts.ts'
import { WhereChoice } from './where-choice.tsx'
import { count, dayInWords } from './words.ts'

interface Props {
  shelved: ShelvedPack
  at: number
  ids: readonly string[]
}

/** One glossary of the family's: what it is and what can be done with it. */
export function ShelfItem({ shelved, at, ids }: Props) {
  const { id, pack, isOn, key } = shelved
  return (
    <li class="stack card" aria-labelledby={`pack-${id}`}>
      <h3 id={`pack-${id}`}>{pack.title}</h3>
      <p>
        {t(
          'glossary_offer_about',
          pack.publisher.name,
          pack.area.name,
          count('word', pack.entries.length),
          dayInWords(pack.issued),
        )}
      </p>
      <Changes shelved={shelved} />
      <Switch
        label={t('glossary_on')}
        checked={isOn}
        onChange={(checked) => void switchPack(id, checked)}
      />
      {pack.update !== undefined && <Subscription shelved={shelved} address={pack.update} />}
      <QuestionSets pack={pack} />
      <WhereChoice shelved={shelved} />
      <Fold title={t('glossary_share')}>
        <Share pack={pack} />
      </Fold>
      <Fold title={t('glossary_more')}>
        <Signature publicKey={key} publisher={pack.publisher.name} />
        <p>{t('glossary_licence', pack.licence)}</p>
      </Fold>
      <div class="row">
        {at > 0 && (
          <button type="button" class="button quiet" onClick={() => void move(ids, at, -1)}>
            {t('glossary_up')}
            <span class="unseen">: {pack.title}</span>
          </button>
        )}
        {at < ids.length - 1 && (
          <button type="button" class="button quiet" onClick={() => void move(ids, at, 1)}>
            {t('glossary_down')}
            <span class="unseen">: {pack.title}</span>
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => exportPack(shelved)}>
          {t('glossary_export')}
          <span class="unseen">: {pack.title}</span>
        </button>
        <button type="button" class="button quiet" onClick={() => void remove(shelved)}>
          {t('glossary_remove')}
          <span class="unseen">: {pack.title}</span>
        </button>
      </div>
    </li>
  )
}

function Signature({ publicKey, publisher }: { publicKey: string | null; publisher: string }) {
  if (publicKey === null) return <p>{t('glossary_unsigned')}</p>
  return (
    <p>
      {t('glossary_signed', publisher)} <KeyNumber publicKey={publicKey} />
    </p>
  )
}

function Subscription({ shelved, address }: { shelved: ShelvedPack; address: string }) {
  const { id, isSubscribed, checked } = shelved
  const host = new URL(address).hostname
  return (
    <div class="stack">
      <Switch
        label={t('glossary_subscribe', host)}
        hint={t('glossary_subscribe_detail', host)}
        checked={isSubscribed}
        onChange={(wanted) => void subscribe(id, address, wanted)}
      />
      {isSubscribed && (
        <div class="row">
          <button type="button" class="button quiet" onClick={() => void lookNow(id)}>
            {t('glossary_look_now')}
          </button>
          {checked !== null && (
            <span class="soft">{t('glossary_looked', dayInWords(checked))}</span>
          )}
        </div>
      )}
    </div>
  )
}

/** What the last version changed, until the family has seen it. */
function Changes({ shelved: { id, pack, before } }: { shelved: ShelvedPack }) {
  if (!before) return null
  const { added, removed, changed } = diffPacks(before, pack)
  if (added.length + removed.length + changed.length === 0) return null
  return (
    <div class="stack news">
      <h4>{t('glossary_news', dayInWords(before.issued))}</h4>
      <ul>
        {added.map((entry) => (
          <li key={entry.id}>{t('glossary_news_added', entry.term, entry.plain)}</li>
        ))}
        {changed.map(({ after }) => (
          <li key={after.id}>{t('glossary_news_changed', after.term, after.plain)}</li>
        ))}
        {removed.map((entry) => (
          <li key={entry.id}>{t('glossary_news_removed', entry.term)}</li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button quiet" onClick={() => void seenChanges(id)}>
          {t('glossary_news_seen')}
        </button>
      </div>
    </div>
  )
}
