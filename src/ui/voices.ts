import type { CardEntry } from '../lexicon/entry.ts'
import type { Match } from '../lexicon/match.ts'

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>

/**
 * A voice that works without the internet: British English first, then any English. Voices that
 * send the text to a server are never used.
 */
function pickLocalVoice<V extends Voice>(all: readonly V[]): V | undefined {
  const local = all.filter((voice) => voice.localService)
  const of = (pattern: RegExp) => local.find((voice) => pattern.test(voice.lang))
  return of(/^en[-_]GB/i) ?? of(/^en/i)
}

/** The device's own English voice; undefined where it has none. Browsers load voices late. */
export async function localVoice(
  synthesis: SpeechSynthesis,
): Promise<SpeechSynthesisVoice | undefined> {
  if (synthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      synthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
      setTimeout(resolve, 500)
    })
  }
  return pickLocalVoice(synthesis.getVoices())
}

/** A sentence as it is said: letters one by one, and forms that are spoken otherwise than written. */
export function asSpoken(
  text: string,
  terms: readonly Match[],
  cards: ReadonlyMap<string, Pick<CardEntry, 'say'>>,
): string {
  let said = ''
  let last = 0
  for (const { start, end, id, form } of terms) {
    if (start < last) continue
    const single = form.replace(/[’']?s$/, '')
    const say = cards.get(id)?.say ?? {}
    const how = say[form] ?? say[single]
    if (how === undefined || how === 'word') continue
    said += text.slice(last, start) + (how === 'letters' ? [...single].join(' ') : how)
    last = end
  }
  return said + text.slice(last)
}
