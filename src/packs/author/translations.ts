import { LIMITS } from '../pack.ts'
import type { DraftEntry, RowNote } from '../pack-source.ts'

/** As the glossary format writes a language: no extensions, nothing for private use. */
const WRITTEN = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/**
 * The code of a language as it is usually written ("PL" is `pl`, "zh-hant" is `zh-Hant`), or
 * undefined where the text is no code of the kind that a glossary can carry (BCP 47: a language of
 * two or three letters, then script, region or variant).
 */
export function languageCode(text: string): string | undefined {
  try {
    const [code = ''] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))
    return WRITTEN.test(code) ? code : undefined
  } catch {
    return undefined
  }
}

/**
 * Settles what a row holds in other languages, once all its cells are read: the word is the English
 * one where no other is given, and what has no meaning or is longer than the format allows is left
 * out. Gives why, where something was left out.
 */
export function settleLanguages(draft: DraftEntry): RowNote['why'][] {
  const whys = new Set<RowNote['why']>()
  const kept: [string, { term: string; plain: string }][] = []
  for (const [language, { term, plain }] of Object.entries(draft.languages ?? {})) {
    if (plain === '') whys.add('language-no-meaning')
    else if (term.length > LIMITS.formLength * 2 || plain.length > LIMITS.plainLength * 2)
      whys.add('language-too-long')
    else kept.push([language, { term: term || draft.term, plain }])
  }
  if (kept.length > 0) draft.languages = Object.fromEntries(kept)
  else delete draft.languages
  return [...whys]
}
