import type { Match } from '../../../lexicon/match.ts'
import type { Worded } from '../../../platform/easy.ts'
import { make } from '../../../ui/make.ts'
import { firstMentions, segmentsOf } from '../../../ui/marked-text.ts'
import { t } from '../../../ui/text.ts'
import type { EasyPassage } from './easy-passage.ts'
import { icon } from './icon.ts'

export interface EasyActions {
  /** A term was pressed. */
  explain(match: Match): void
  /** What is shown was changed: draw again. */
  redraw(): void
  openReader(): void
}

const SHOWS = ['easy', 'both', 'original'] as const

/** Draws the easy version of a passage: its controls, and its sentences with their originals. */
export function drawEasy(passage: EasyPassage, act: EasyActions, listen: Node): Node[] {
  const { state } = passage
  const nodes: Node[] = [make('h2', { id: 'term' }, t('reader_title'))]
  if (state !== 'done') {
    const key = state === 'working' ? 'reader_working' : 'reader_failed'
    nodes.push(make('p', { id: 'meaning', role: 'status' }, t(key)))
  } else {
    nodes.push(
      make('p', { id: 'meaning', class: 'soft' }, t('reader_made_by')),
      drawShows(passage, act),
      make('div', { class: 'easy' }, ...drawPairs(passage, act)),
    )
  }
  const reader = make(
    'button',
    { type: 'button', class: 'tool', click: act.openReader },
    icon('easy'),
    t('card_open_reader'),
  )
  nodes.push(make('div', { class: 'tools' }, state === 'done' && listen, reader))
  return nodes
}

function drawShows(passage: EasyPassage, act: EasyActions): Node {
  const button = (label: string, isOn: boolean, click: () => void) =>
    make('button', { type: 'button', class: 'pick', 'aria-pressed': String(isOn), click }, label)
  const shows = SHOWS.map((each) =>
    button(t(`reader_shows_${each}`), passage.shows === each, () => {
      passage.shows = each
      act.redraw()
    }),
  )
  const changes = button(t('reader_changes'), passage.hasChanges, () => {
    passage.hasChanges = !passage.hasChanges
    act.redraw()
  })
  return make('div', { class: 'picks' }, ...shows, changes)
}

function drawPairs({ pairs, shows, hasChanges }: EasyPassage, act: EasyActions): Node[] {
  const seen = { easy: new Set<string>(), source: new Set<string>() }
  return pairs.map(({ easy, source, isUnchanged }) => {
    const lines = easy.map((line, i) => {
      const words = drawWords(line, hasChanges, seen.easy, act)
      const isLast = i === easy.length - 1
      const same = isUnchanged && isLast && make('small', {}, ` (${t('reader_unchanged')})`)
      return make('p', {}, ...words, same)
    })
    const showsSource = shows === 'original' || (shows === 'both' && !isUnchanged)
    return make(
      'div',
      { class: 'pair' },
      ...(shows === 'original' ? [] : lines),
      showsSource &&
        make(
          'p',
          { class: shows === 'both' ? 'source' : '' },
          ...drawWords(source, false, seen.source, act),
        ),
    )
  })
}

function drawWords(
  { text, terms, changed }: Worded,
  hasChanges: boolean,
  seen: Set<string>,
  act: EasyActions,
): (Node | string)[] {
  const places = {
    terms: firstMentions(terms, seen),
    links: [],
    changed: (hasChanges && changed) || [],
  }
  return segmentsOf(text, places).map(({ text: words, term, isChanged }) => {
    const inner = isChanged ? make('mark', {}, words) : words
    if (!term) return inner
    const press = () => act.explain(term)
    return make(
      'span',
      {
        class: 'word',
        role: 'button',
        tabindex: 0,
        click: press,
        keydown: (event) => {
          const { key } = event as KeyboardEvent
          if (key !== 'Enter' && key !== ' ') return
          event.preventDefault()
          press()
        },
      },
      inner,
    )
  })
}
