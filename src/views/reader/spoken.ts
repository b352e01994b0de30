import type { Settings } from '../../platform/settings.ts'
import { asSpoken } from '../../ui/voices.ts'
import { sentenceId } from './attention.ts'
import type { Spoken } from './listen.ts'
import type { Text } from './model.ts'
import type { cards as shownCards } from './state.ts'

/** What is read out: the lines that are on screen, in their order. Text still waiting is left out. */
export function spokenLines(
  text: Text,
  shows: Settings['readerShows'],
  cards: (typeof shownCards)['value'],
): Spoken[] {
  const lines: Spoken[] = []
  for (const { key, pairs } of text.passages) {
    for (const [place, pair] of (pairs.value ?? []).entries()) {
      const shown = shows === 'original' ? [pair.source] : pair.easy
      for (const [line, { text: words, terms }] of shown.entries()) {
        const said = asSpoken(words, terms, cards).replace(/^• /, '')
        lines.push({ key: sentenceId(key, place), line, text: said })
      }
    }
  }
  return lines
}
