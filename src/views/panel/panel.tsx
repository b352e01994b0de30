import type { CardEntry } from '../../lexicon/entry.ts'
import type { PageWord } from '../../platform/messages.ts'
import { EntryDetails } from '../../ui/entry-details.tsx'
import { EntryTags } from '../../ui/entry-tags.tsx'
import { Icon } from '../../ui/icons.tsx'
import { nationName } from '../../ui/nation-choice.tsx'
import { t } from '../../ui/text.ts'
import { Notice } from '../shared/notice.tsx'
import { pageWords } from '../shared/page-status.ts'
import { askPage, page } from '../shared/page-watch.ts'
import { folded } from './find-words.ts'
import { cards, explainAnyway, goTo, others, shown, typed } from './state.ts'

/** The list of words beside the page. */
export function Panel() {
  return (
    <>
      <Heading />
      <Filter />
      <Notice />
      <Words />
      <Others />
      <Unknown />
    </>
  )
}

function Heading() {
  const { title, detail, actions } = pageWords(page.value)
  const summary = page.value.kind === 'answered' ? page.value.summary : undefined
  const working = summary?.state === 'on' && summary.words.length > 0
  return (
    <header class="stack">
      <h1>{t('panel_title')}</h1>
      <a href="../notebook/index.html?beside">{t('notebook_title')}</a>
      <div role="status" class="stack">
        <p class="state">{t(title.key, ...title.values)}</p>
        {detail && !working && <p>{t(detail)}</p>}
      </div>
      {working && <p class="soft">{t('panel_nation', nationName(summary.nation))}</p>}
      {actions.includes('explain') && summary && (
        <button type="button" class="button" onClick={() => void explainAnyway()}>
          {t('action_explain')}
        </button>
      )}
      {actions.includes('explain') && !summary && <p class="notice">{t('panel_use_button')}</p>}
      {actions.includes('again') && (
        <button type="button" class="button quiet" onClick={() => void askPage()}>
          {t('action_again')}
        </button>
      )}
    </header>
  )
}

function Filter() {
  return (
    <search class="field">
      <label for="filter">{t('panel_filter')}</label>
      <div class="filter">
        <Icon name="search" />
        <input
          id="filter"
          class="input"
          type="search"
          value={typed.value}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="filter-hint"
          onInput={(event) => {
            typed.value = event.currentTarget.value
          }}
        />
      </div>
      <p id="filter-hint" class="soft" role="status">
        {filterHint()}
      </p>
    </search>
  )
}

function filterHint(): string {
  if (!typed.value.trim()) return t('panel_filter_hint')
  const count = shown.value.length + others.value.length
  if (count === 0) return t('panel_filter_none', typed.value.trim())
  return count === 1 ? t('panel_filter_one') : t('panel_filter_many', String(count))
}

function Words() {
  if (shown.value.length === 0) return null
  return (
    <section aria-labelledby="here">
      <h2 id="here" class={typed.value.trim() ? '' : 'unseen'}>
        {t('panel_here')}
      </h2>
      <ol class="words">
        {shown.value.map((word) => (
          <WordOnPage key={word.id} word={word} />
        ))}
      </ol>
    </section>
  )
}

function WordOnPage({ word }: { word: PageWord }) {
  const card = cards.value.get(word.id)
  const nation = page.value.kind === 'answered' ? page.value.summary.nation : undefined
  return (
    <li class="word">
      <h3>
        <button type="button" class="go" onClick={() => void goTo(word)}>
          {asTitle(word.term)}
          <span class="unseen"> {t('panel_go')}</span>
        </button>
      </h3>
      <EntryTags
        status={word.status}
        nation={word.nation}
        {...(nation && { pageNation: nation })}
        own={word.own}
      />
      <p>{card ? card.plain : word.own && t('panel_own', word.form, word.term)}</p>
      <p class="soft">{whereWritten(word)}</p>
      {card && <EntryDetails card={card} />}
    </li>
  )
}

/** With a capital, as a heading begins. */
function asTitle(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1)
}

function whereWritten({ term, form, count, own }: PageWord): string {
  const times = count === 1 ? '' : t('panel_times', String(count))
  // The page's own letters stand in the sentence above already.
  if (own || folded(form) === folded(term)) return times
  return [t('panel_written', form), times].filter(Boolean).join(' ')
}

/** What the dictionary knows besides the page's words: only once something was typed. */
function Others() {
  if (others.value.length === 0) return null
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('panel_elsewhere')}</h2>
      <ul class="words">
        {others.value.map((card) => (
          <WordElsewhere key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}

function WordElsewhere({ card }: { card: CardEntry }) {
  return (
    <li class="word">
      <h3>{asTitle(card.term)}</h3>
      <EntryTags status={card.status} nation={card.nation} />
      <p>{card.plain}</p>
      <EntryDetails card={card} />
    </li>
  )
}

function Unknown() {
  const letters = page.value.kind === 'answered' ? page.value.summary.unknown : []
  if (letters.length === 0 || typed.value.trim()) return null
  return (
    <section class="stack" aria-labelledby="unknown">
      <h2 id="unknown">{t('unknown_title')}</h2>
      <p>{t('unknown_detail')}</p>
      <ul class="letters">
        {letters.map((form) => (
          <li key={form} class="tag">
            {form}
          </li>
        ))}
      </ul>
    </section>
  )
}
