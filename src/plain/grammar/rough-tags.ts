import nlp from 'compromise/two'
import words from '../data/words.json' with { type: 'json' }
import { singularOf } from './noun-forms.ts'
import type { RawToken } from './tokens.ts'

/** What compromise takes a word for, before our own corrections. */
export type Rough =
  | 'noun'
  | 'name'
  | 'base'
  | 'third'
  | 'past'
  | 'ing'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'other'

const PEOPLE = new Set(words.people)

/** Asks compromise about every word of the text. */
export function roughTags(text: string, tokens: readonly RawToken[]): Rough[] {
  const rough: Rough[] = tokens.map(() => 'other')
  let at = 0
  let place = 0
  for (const terms of nlp(text).docs) {
    for (const term of terms) {
      const start = at + term.pre.length
      const end = start + term.text.length
      at = end + term.post.length
      if (term.text === '' || !term.tags) continue
      while (place < tokens.length && (tokens[place]?.end ?? 0) <= start) place++
      const token = tokens[place]
      // The last part of a hyphenated word is its head.
      if (token && token.start < end) rough[place] = roughOf(term.tags)
    }
  }
  return rough.map((tag, i) => mended(tag, tokens[i]))
}

function roughOf(tags: ReadonlySet<string>): Rough {
  if (tags.has('Value') || tags.has('NumericValue')) return 'number'
  if (tags.has('Gerund')) return 'ing'
  if (tags.has('PastTense') || tags.has('Participle')) return 'past'
  if (tags.has('Infinitive')) return 'base'
  if (tags.has('PresentTense')) return 'third'
  if (tags.has('Verb')) return 'base'
  if (tags.has('Adverb')) return 'adverb'
  if (tags.has('Adjective')) return 'adjective'
  if (tags.has('ProperNoun') || tags.has('Acronym')) return 'name'
  if (tags.has('Noun')) return 'noun'
  return 'other'
}

function mended(tag: Rough, token: RawToken | undefined): Rough {
  if (!token) return tag
  const { text, lower } = token
  if (/^[£$€(]?\d/.test(text)) return 'number'
  // "SEND", "TA", "EHC": compromise takes some capitals for verbs.
  if (/^[A-Z]{2,}s?$/.test(text) || /^[A-Z]+[a-z]*[A-Z]/.test(text)) return 'name'
  if (lower.includes('-') && tag !== 'noun' && tag !== 'name') {
    return /(?:ed|ing|al|ful|ive|ary|ous|led|based|wide|time|term|free|ready|level|centred)$/.test(
      lower,
    )
      ? 'adjective'
      : tag
  }
  if (/ly$/.test(lower) && tag === 'other') return 'adverb'
  if (tag === 'third' && /ing$/.test(lower)) return 'ing'
  // "that teachers get": people do things, they are not done.
  if ((tag === 'third' || tag === 'base') && (PEOPLE.has(lower) || PEOPLE.has(singularOf(lower))))
    return 'noun'
  if (lower === 'school' || lower === 'schools' || lower === 'parenting') return 'noun'
  if (lower === 'wellbeing' || lower === 'well-being') return 'noun'
  return tag
}
