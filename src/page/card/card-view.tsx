import type { ComponentChildren, JSX } from 'preact'
import type { CardEntry, Nation } from '../../lexicon/entry.ts'
import { t } from '../../ui/text.ts'
import {
  badgesOf,
  type CardContent,
  differs,
  type Part,
  readableDay,
  sourceLabel,
  webAddress,
} from './card-content.ts'
import { CardIcon, type CardIconName } from './card-icons.tsx'

/** Everything the card shows; the view keeps nothing itself. */
export interface CardState {
  content: CardContent
  pageNation: Nation
  canGoBack: boolean
  open: ReadonlySet<Part>
  isSpeaking: boolean
  /** A sentence about something that just happened or could not be done. */
  notice: string
  related: readonly CardEntry[]
}

/** What a person can do with the card. */
export interface CardActions {
  close(): void
  back(): void
  toggle(part: Part): void
  follow(id: string): void
  listen(): void
  hide(id: string, term: string): void
  unhide(id: string): void
  listWords(): void
  goTo(id: string): void
}

export function CardView({ state, act }: { state: CardState; act: CardActions }): JSX.Element {
  const { content } = state
  return (
    <>
      <div class="bar">
        {state.canGoBack && (
          <button type="button" class="small" onClick={trusted(act.back)}>
            <CardIcon name="back" />
            {t('card_back')}
          </button>
        )}
        <button
          type="button"
          class="small close"
          aria-label={t('card_close')}
          onClick={trusted(act.close)}
        >
          <CardIcon name="close" />
        </button>
      </div>
      {content.kind === 'words' ? (
        <Words content={content} act={act} />
      ) : content.kind === 'hidden' ? (
        <Hidden content={content} act={act} />
      ) : (
        <Word content={content} state={state} act={act} />
      )}
      {/* Always there, so that screen readers hear what appears in it. */}
      <p class="notice" role="status">
        {state.notice}
      </p>
    </>
  )
}

type WordContent = Extract<CardContent, { kind: 'entry' | 'own' | 'missing' }>

function Word(props: { content: WordContent; state: CardState; act: CardActions }): JSX.Element {
  const { content, state, act } = props
  const { id, form } = content
  const term =
    content.kind === 'entry'
      ? content.entry.term
      : content.kind === 'own'
        ? content.meaning
        : content.term
  return (
    <>
      {form !== undefined && differs(form, term) && (
        <p class="form">{t('card_form_means', form)}</p>
      )}
      <h2 id="term">{term}</h2>
      <div id="meaning">
        {content.kind === 'entry' ? (
          <p class="plain">{content.entry.plain}</p>
        ) : (
          <p class="plain">{t(content.kind === 'own' ? 'card_own_words' : 'card_missing')}</p>
        )}
        {content.kind === 'entry' && <Badges entry={content.entry} nation={state.pageNation} />}
      </div>
      {content.kind === 'entry' && <Parts entry={content.entry} state={state} act={act} />}
      {content.kind !== 'missing' && (
        <div class="tools">
          <Tool
            icon={state.isSpeaking ? 'stop' : 'listen'}
            label={t(state.isSpeaking ? 'card_stop' : 'card_listen')}
            onClick={act.listen}
          />
          <Tool icon="hide" label={t('card_hide')} onClick={() => act.hide(id, term)} />
          <Tool icon="list" label={t('card_words')} onClick={act.listWords} />
        </div>
      )}
    </>
  )
}

function Badges({ entry, nation }: { entry: CardEntry; nation: Nation }): JSX.Element | null {
  const badges = badgesOf(entry, nation)
  if (badges.length === 0) return null
  return (
    <div class="status">
      {badges.map((key) => (
        <p key={key} class="badge">
          {t(key)}
        </p>
      ))}
      {entry.note && <p class="note">{entry.note}</p>}
    </div>
  )
}

function Parts(props: { entry: CardEntry; state: CardState; act: CardActions }): JSX.Element {
  const { entry, state, act } = props
  const { source } = entry
  const address = webAddress(source?.address)
  return (
    <div class="parts">
      {entry.matters && (
        <Fold part="matters" label={t('card_matters')} state={state} act={act}>
          <p>{entry.matters}</p>
          {entry.note && badgesOf(entry, state.pageNation).length === 0 && (
            <p class="soft">{entry.note}</p>
          )}
        </Fold>
      )}
      {entry.ask.length > 0 && (
        <Fold part="ask" label={t('card_ask')} state={state} act={act}>
          <ul>
            {entry.ask.map(({ of, ask }) => (
              <li key={ask}>
                <span class="whom">{t('card_ask_whom', of)}</span> {ask}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {source && (
        <Fold part="law" label={t(sourceLabel(entry))} state={state} act={act}>
          <p>
            {source.name}
            {source.reference && `, ${source.reference}`}
          </p>
          {address && (
            <p>
              <a href={address} target="_blank" rel="noopener noreferrer">
                {t('card_read_at', new URL(address).hostname.replace(/^www\./, ''))}
              </a>
            </p>
          )}
          <p class="soft">{t('card_checked', readableDay(source.checked))}</p>
          {sourceLabel(entry) === 'card_law' && <p class="soft">{t('card_not_advice')}</p>}
        </Fold>
      )}
      {state.related.length > 0 && (
        <div class="related">
          <h3>{t('card_related')}</h3>
          <ul>
            {state.related.map(({ id, term }) => (
              <li key={id}>
                <button type="button" class="link" onClick={trusted(() => act.follow(id))}>
                  {term}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Fold(props: {
  part: Part
  label: string
  state: CardState
  act: CardActions
  children: ComponentChildren
}): JSX.Element {
  const { part, label, state, act, children } = props
  const isOpen = state.open.has(part)
  return (
    <div class="fold">
      <button
        type="button"
        class="folder"
        aria-expanded={isOpen}
        aria-controls={part}
        onClick={trusted(() => act.toggle(part))}
      >
        {label}
        <CardIcon name="more" />
      </button>
      <div id={part} class="inside" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  )
}

function Tool(props: { icon: CardIconName; label: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="tool" onClick={trusted(props.onClick)}>
      <CardIcon name={props.icon} />
      {props.label}
    </button>
  )
}

type Of<K extends CardContent['kind']> = Extract<CardContent, { kind: K }>

function Hidden({ content, act }: { content: Of<'hidden'>; act: CardActions }): JSX.Element {
  return (
    <>
      <h2 id="term">{t('card_hidden_title')}</h2>
      <p id="meaning">{t('card_hidden', content.term)}</p>
      <div class="tools">
        <button type="button" class="tool" onClick={trusted(() => act.unhide(content.id))}>
          {t('card_unhide')}
        </button>
      </div>
    </>
  )
}

function Words({ content, act }: { content: Of<'words'>; act: CardActions }): JSX.Element {
  return (
    <>
      <h2 id="term">{t('card_words')}</h2>
      <p id="meaning" class="soft">
        {t('card_words_help')}
      </p>
      <ul class="words">
        {content.words.map(({ id, term, form }) => (
          <li key={id}>
            <button type="button" class="link" onClick={trusted(() => act.goTo(id))}>
              {differs(form, term) ? `${form} (${term})` : term}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A page's own script must not press our buttons. */
function trusted(act: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) act()
  }
}
