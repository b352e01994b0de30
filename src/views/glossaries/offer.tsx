import type { PackEntry } from '../../packs/pack.ts'
import { t } from '../../ui/text.ts'
import { dropOffer, forgetAndLook, offered, refused, takeOffer } from './offer-state.ts'
import { refusalSentence } from './shelf-state.ts'
import { count, dayInWords } from './words.ts'

const SAMPLE = 3

/** A glossary that was opened: whose it is, what it does, a sample, and the question. */
export function Offer() {
  const now = offered.value
  if (refused.value !== undefined) return <Refused said={refused.value} />
  if (!now) return null
  const { pack, trust } = now
  if (trust.may === 'nothing') {
    if (trust.why === 'same') return <Refused said={t('glossary_same', pack.title)} />
    const { publisher, key, version } = trust.known
    const isGone = version === undefined
    const said = refusalSentence(trust.why, pack.publisher.name, publisher, isGone)
    return (
      <Refused
        said={said}
        onForget={
          isGone && key !== undefined ? () => void forgetAndLook(key, publisher) : undefined
        }
      />
    )
  }
  return (
    <section class="stack card offer" aria-labelledby="offer-title">
      <h2 id="offer-title">
        {trust.may === 'update'
          ? t('glossary_offer_update', pack.title)
          : t('glossary_offer_add', pack.title)}
      </h2>
      <p>
        {t(
          'glossary_offer_about',
          pack.publisher.name,
          pack.area.name,
          count('word', pack.entries.length),
          dayInWords(pack.issued),
        )}
      </p>
      {now.fingerprint === undefined ? (
        <p>{t('glossary_unsigned')}</p>
      ) : (
        <p>
          {t('glossary_signed', pack.publisher.name)} <bdi class="number">{now.fingerprint}</bdi>
        </p>
      )}
      <p>
        {pack.area.hosts.length > 0
          ? t('glossary_where_sites', pack.area.hosts.join(', '))
          : t(`glossary_where_${pack.nation.replace('-', '_')}`)}
      </p>
      {now.overrides.length > 0 && (
        <p>{t('glossary_overrides', now.overrides.slice(0, 8).join(', '))}</p>
      )}
      {pack.questionSets.length > 0 && (
        <p>{t('glossary_has_questions', pack.questionSets.map(({ title }) => title).join(', '))}</p>
      )}
      <Sample entries={pack.entries.slice(0, SAMPLE)} />
      <div class="row">
        <button type="button" class="button" onClick={() => void takeOffer()}>
          {t(trust.may === 'update' ? 'glossary_update_now' : 'glossary_add_now')}
        </button>
        <button type="button" class="button quiet" onClick={dropOffer}>
          {t('glossary_not_now')}
        </button>
      </div>
    </section>
  )
}

interface RefusedProps {
  said: string
  /** Forgets the key that stands against it, where its glossary is no longer here. */
  onForget?: (() => void) | undefined
}

function Refused({ said, onForget }: RefusedProps) {
  return (
    <section class="stack card" role="alert">
      <p>{said}</p>
      {onForget && <p>{t('glossary_key_forget_detail')}</p>}
      <div class="row">
        <button type="button" class="button quiet" onClick={dropOffer}>
          {t('glossary_close')}
        </button>
        {onForget && (
          <button type="button" class="button quiet" onClick={onForget}>
            {t('glossary_key_forget_old')}
          </button>
        )}
      </div>
    </section>
  )
}

function Sample({ entries }: { entries: readonly PackEntry[] }) {
  if (entries.length === 0) return null
  return (
    <div class="stack">
      <h3>{t('glossary_sample')}</h3>
      <dl class="sample">
        {entries.map(({ id, term, forms, plain }) => (
          <div key={id}>
            <dt dir="auto">
              {forms.length > 0 ? `${term} (${forms.slice(0, 2).join(', ')})` : term}
            </dt>
            <dd dir="auto">{plain}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
