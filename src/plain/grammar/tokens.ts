/** What a word does in its sentence, as far as the steps need to know. */
export type Role =
  | 'determiner'
  | 'pronoun'
  | 'noun'
  | 'name'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'verb'
  | 'modal'
  | 'preposition'
  | 'to'
  | 'and'
  | 'subordinator'
  | 'relative'
  | 'other'

/** Only for verbs: which forms it can be here. */
export type VerbShape = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'be' | 'have' | 'do'

export interface Token {
  text: string
  /** Lower case with straight apostrophes. */
  lower: string
  start: number
  end: number
  role: Role
  shape?: VerbShape
  /** A verb that surely has a tense of its own. */
  isFinite: boolean
  isPlural: boolean
  /** How many brackets and quotation marks are open around it. */
  depth: number
  isQuoted: boolean
}

export interface RawToken {
  text: string
  lower: string
  start: number
  end: number
  depth: number
  isQuoted: boolean
}

/** A year after its author or law, "Wilder (2014)", is one word: it parts nothing. */
const WORD =
  /(?<=\p{L}\.? )\((?:19|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.?\s?)?\d+)?\)|(?:https?:\/\/|www\.)\S+[\w/]|[£$€]?\d[\d,.:]*\d(?:st|nd|rd|th|am|pm|%|\p{L}+)?|[£$€]?\d(?:st|nd|rd|th|am|pm|%|\p{L}+)?|(?:[\p{L}]\.){2,}|[\p{L}\p{N}]+(?:['’\-‑/&][\p{L}\p{N}]+)*(?:['’](?=\s|$|[,.;:)]))?/gu
const OPENING = new Set(['(', '[', '“', '‘'])
const CLOSING = new Set([')', ']', '”', '’'])

/** Where a quotation opens and the sentence ends before it closes, as where speech runs on: nothing is held off. */
function openedForNothing(text: string): ReadonlySet<number> {
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(
    /[“”"]|(?<![\p{L}\p{N}])['‘](?=\S)|['’](?!\p{L})/gu,
  )) {
    const last = text[open[open.length - 1] ?? -1]
    const closes =
      mark === '"'
        ? last === '"'
        : mark === '”'
          ? last === '“'
          : /['’]/.test(mark) && (last === '‘' || last === "'")
    if (closes) open.pop()
    else if (/[“‘"]/.test(mark) || (mark === "'" && !/[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ')))
      open.push(index)
  }
  return new Set(open)
}

/**
 * What another sentence's speech marks hold of this one: from a mark that opens after its first
 * words and never closes, or up to one that closes and never opened. Only double marks are sure.
 */
function quotedAcross(text: string, loose: ReadonlySet<number>): [from: number, to: number] {
  const closing = text.indexOf('”')
  if (closing >= 0 && !text.slice(0, closing).includes('“')) return [0, closing]
  for (const at of loose) {
    if (!/["“]/.test(text[at] ?? '')) continue
    if (text[at] === '"' && /^[\s.,;:!?)\]]*(?:\(|$)/.test(text.slice(at + 1))) return [0, at]
    if (/\p{L}.*\s$/u.test(text.slice(0, at))) return [at, text.length]
  }
  return [0, 0]
}

/** The words of a sentence with their offsets; a word keeps its hyphens and apostrophes. */
export function tokenise(text: string): RawToken[] {
  const tokens: RawToken[] = []
  const loose = openedForNothing(text)
  const [quotedFrom, quotedTo] = quotedAcross(text, loose)
  let depth = 0
  let isQuoted = false
  let isSingle = false
  let quotes = 0
  let at = 0
  const pass = (end: number) => {
    for (; at < end; at++) {
      const character = text[at] ?? ''
      if (loose.has(at)) continue
      if (character === '"') isQuoted = !isQuoted
      else if (character === "'") isSingle = !isSingle
      else if (OPENING.has(character)) {
        depth++
        if (character === '“' || character === '‘') quotes++
      } else if (CLOSING.has(character) && depth > 0) {
        depth--
        if ((character === '”' || character === '’') && quotes > 0) quotes--
      }
    }
  }
  for (const found of text.matchAll(WORD)) {
    let word = found[0]
    const start = found.index
    pass(start)
    const nested = depth + (isQuoted ? 1 : 0) + (isSingle ? 1 : 0)
    // The mark that closes a quotation is not the apostrophe of a plural.
    if (/['’]$/.test(word) && (nested > 0 || !/s['’]$/i.test(word))) word = word.slice(0, -1)
    const end = start + word.length
    at = end
    const lower = word.toLowerCase().replace(/’/g, "'").replace(/‑/g, '-')
    tokens.push({
      text: word,
      lower,
      start,
      end,
      depth: nested,
      isQuoted: isQuoted || isSingle || quotes > 0 || (start >= quotedFrom && start < quotedTo),
    })
  }
  return tokens
}
