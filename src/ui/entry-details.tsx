import type { CardEntry } from '../lexicon/entry.ts'
import { Icon } from './icons.tsx'
import { t } from './text.ts'

/** The part of an entry that is folded away at first: why it matters, what to ask, where it says so. */
export function EntryDetails({ card }: { card: CardEntry }) {
  const { matters, ask, source, note } = card
  if (!matters && ask.length === 0 && !source && !note) return null
  return (
    <details class="entry-more">
      <summary>
        <Icon name="chevron" />
        {t('entry_more')}
        <span class="unseen"> {t('entry_more_about', card.term)}</span>
      </summary>
      <div class="stack inset">
        {note && <p class="notice">{note}</p>}
        {matters && (
          <div>
            <h4>{t('entry_matters')}</h4>
            <p>{matters}</p>
          </div>
        )}
        {ask.length > 0 && (
          <div>
            <h4>{t('entry_ask')}</h4>
            <ul class="asks">
              {ask.map((question) => (
                <li key={question.ask}>
                  <span class="soft">{t('entry_ask_of', question.of)}</span> {question.ask}
                </li>
              ))}
            </ul>
          </div>
        )}
        {source && (
          <p class="soft">
            {t('entry_source')}{' '}
            {source.address ? (
              <a href={source.address} target="_blank" rel="noreferrer">
                {[source.name, source.reference].filter(Boolean).join(', ')}
              </a>
            ) : (
              [source.name, source.reference].filter(Boolean).join(', ')
            )}
            . {t('entry_checked', inWords(source.checked))}
          </p>
        )}
      </div>
    </details>
  )
}

/** "25 November 2026" for "2026-11-25"; the text itself where it is no such date. */
function inWords(isoDate: string): string {
  const date = new Date(`${isoDate}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return isoDate
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
