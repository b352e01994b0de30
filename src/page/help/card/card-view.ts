import type { CardEntry, Nation, Question } from '../../../lexicon/entry.ts'
import { make } from '../../../ui/make.ts'
import { t } from '../../../ui/text.ts'
import {
  badgesOf,
  type CardContent,
  differs,
  readableDay,
  sourceLabel,
  webAddress,
} from './card-content.ts'
import { drawEasy, type EasyActions } from './easy-view.ts'
import { type IconName, icon } from './icon.ts'
import { drawLocal } from './local-note.ts'

/** What the view needs besides the content itself. */
export interface CardContext {
  pageNation: Nation
  canGoBack: boolean
  related: readonly CardEntry[]
}

/** What a person can do with the card. */
export interface CardActions extends EasyActions {
  close(): void
  back(): void
  /** Something was unfolded: the person is reading. */
  unfolded(): void
  follow(id: string): void
  listen(): void
  saveQuestion(question: Question): void
  hide(id: string, term: string): void
  unhide(id: string): void
  listWords(): void
  goTo(id: string): void
}

/** The parts of a drawn card that change while it is open. */
export interface DrawnCard {
  nodes: Node[]
  setSpeaking(isSpeaking: boolean): void
  setNotice(text: string): void
  setRelated(related: readonly CardEntry[]): void
}

/** Draws the card's content. Everything from outside goes in as text. */
export function drawCard(content: CardContent, context: CardContext, act: CardActions): DrawnCard {
  const listen = make('button', { type: 'button', class: 'tool', click: act.listen })
  const notice = make('p', { class: 'notice', role: 'status' })
  const related = make('div')
  const drawn: DrawnCard = {
    nodes: [],
    setSpeaking(isSpeaking) {
      listen.replaceChildren(
        icon(isSpeaking ? 'stop' : 'listen'),
        t(isSpeaking ? 'card_stop' : 'card_listen'),
      )
    },
    setNotice(text) {
      notice.textContent = text
    },
    setRelated(entries) {
      related.replaceChildren(...drawRelated(entries, act))
    },
  }
  drawn.setSpeaking(false)
  drawn.setRelated(context.related)
  const body = drawBody(content, context, act, listen, related)
  // The notice is there from the start, so that screen readers hear what appears in it.
  drawn.nodes = [drawBar(context.canGoBack, act), ...body, notice]
  return drawn
}

function drawBody(
  content: CardContent,
  context: CardContext,
  act: CardActions,
  listen: Node,
  related: Node,
): Node[] {
  if (content.kind === 'words') return drawWords(content.words, act)
  if (content.kind === 'hidden') return drawHidden(content.id, content.term, act)
  if (content.kind === 'easy') return drawEasy(content, act, listen)
  return drawWord(content, context, act, listen, related)
}

function drawBar(canGoBack: boolean, act: CardActions): Node {
  return make(
    'div',
    { class: 'bar' },
    canGoBack &&
      make(
        'button',
        { type: 'button', class: 'small', click: act.back },
        icon('back'),
        t('card_back'),
      ),
    make(
      'button',
      { type: 'button', class: 'small', 'aria-label': t('card_close'), click: act.close },
      icon('close'),
    ),
  )
}

function drawWord(
  content: Extract<CardContent, { kind: 'entry' | 'own' | 'missing' }>,
  context: CardContext,
  act: CardActions,
  listen: Node,
  related: Node,
): Node[] {
  const entry = content.kind === 'entry' ? content.entry : undefined
  const term = entry?.term ?? (content as { term: string }).term
  const plain = entry?.plain ?? t(content.kind === 'own' ? 'card_own_words' : 'card_missing')
  const { form } = content
  const nodes: Node[] = []
  if (form !== undefined && differs(form, term)) {
    nodes.push(make('p', { class: 'form' }, t('card_form_means', form)))
  }
  nodes.push(
    make('h2', { id: 'term' }, term),
    make(
      'div',
      { id: 'meaning' },
      make('p', { class: 'plain' }, plain),
      entry && drawStatus(entry, context.pageNation),
    ),
  )
  if (content.kind === 'entry') nodes.push(...drawLocal(content.entry))
  if (entry) nodes.push(make('div', { class: 'parts' }, ...drawParts(entry, context, act), related))
  if (content.kind === 'missing') return nodes
  nodes.push(
    make(
      'div',
      { class: 'tools' },
      listen,
      tool('hide', t('card_hide'), () => act.hide(content.id, term)),
      tool('list', t('card_all_words'), act.listWords),
    ),
  )
  return nodes
}

function drawStatus(entry: CardEntry, nation: Nation): Node | undefined {
  const badges = badgesOf(entry, nation)
  if (badges.length === 0) return undefined
  return make(
    'div',
    { class: 'status' },
    ...badges.map((key) => make('p', { class: 'badge' }, t(key))),
    entry.note && make('p', {}, entry.note),
  )
}

function drawParts(entry: CardEntry, context: CardContext, act: CardActions): Node[] {
  const { matters, ask, source, note } = entry
  const parts: Node[] = []
  if (matters) {
    const isNoteShown = badgesOf(entry, context.pageNation).length > 0
    parts.push(
      fold('matters', t('card_matters'), act, [
        make('p', {}, matters),
        ...(note && !isNoteShown ? [make('p', { class: 'soft' }, note)] : []),
      ]),
    )
  }
  if (ask.length > 0) {
    const questions = ask.map((question) =>
      make(
        'li',
        {},
        make('span', { class: 'whom' }, t('card_ask_whom', question.of)),
        question.ask,
        make(
          'button',
          {
            type: 'button',
            class: 'link save-this',
            'aria-label': `${t('save_this')}: ${question.ask}`,
            click: () => act.saveQuestion(question),
          },
          t('save_this'),
        ),
      ),
    )
    parts.push(fold('ask', t('card_ask'), act, [make('ul', {}, ...questions)]))
  }
  if (source) {
    const label = sourceLabel(entry)
    const address = webAddress(source.address)
    const inside = [
      make('p', {}, [source.name, source.reference].filter(Boolean).join(', ')),
      make('p', { class: 'soft' }, t('card_checked', readableDay(source.checked))),
    ]
    if (address) {
      const site = new URL(address).hostname.replace(/^www\./, '')
      const link = { href: address, target: '_blank', rel: 'noopener noreferrer' }
      inside.splice(1, 0, make('p', {}, make('a', link, t('card_read_at', site))))
    }
    if (label === 'card_law') inside.push(make('p', { class: 'soft' }, t('card_not_advice')))
    parts.push(fold('law', t(label), act, inside))
  }
  return parts
}

function drawRelated(entries: readonly CardEntry[], act: CardActions): Node[] {
  if (entries.length === 0) return []
  const items = entries.map(({ id, term }) =>
    make(
      'li',
      {},
      make('button', { type: 'button', class: 'link', click: () => act.follow(id) }, term),
    ),
  )
  return [fold('related', t('card_related'), act, [make('ul', { class: 'links' }, ...items)])]
}

function fold(id: string, label: string, act: CardActions, inside: Node[]): Node {
  const panel = make('div', { id, class: 'inside', hidden: true }, ...inside)
  const button = make(
    'button',
    {
      type: 'button',
      class: 'folder',
      'aria-expanded': 'false',
      'aria-controls': id,
      click: () => {
        panel.hidden = !panel.hidden
        button.setAttribute('aria-expanded', String(!panel.hidden))
        act.unfolded()
      },
    },
    label,
    icon('more'),
  )
  return make('div', { class: 'fold' }, button, panel)
}

function tool(name: IconName, label: string, click: () => void): Node {
  return make('button', { type: 'button', class: 'tool', click }, icon(name), label)
}

function drawHidden(id: string, term: string, act: CardActions): Node[] {
  return [
    make('h2', { id: 'term' }, t('card_hidden_title')),
    make('p', { id: 'meaning' }, t('card_hidden', term)),
    make(
      'div',
      { class: 'tools' },
      make(
        'button',
        { type: 'button', class: 'tool', click: () => act.unhide(id) },
        t('card_unhide'),
      ),
    ),
  ]
}

function drawWords(
  words: Extract<CardContent, { kind: 'words' }>['words'],
  act: CardActions,
): Node[] {
  const items = words.map(({ id, term, form }) =>
    make(
      'li',
      {},
      make(
        'button',
        { type: 'button', class: 'link', click: () => act.goTo(id) },
        differs(form, term) ? `${form} (${term})` : term,
      ),
    ),
  )
  return [
    make('h2', { id: 'term' }, t('card_words')),
    make('p', { id: 'meaning', class: 'soft' }, t('card_words_help')),
    make('ul', { class: 'links words' }, ...items),
  ]
}
