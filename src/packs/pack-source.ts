import type { Pack, PackEntry } from './pack.ts'

/** What somebody has gathered before it is a glossary: one row of a table, a list, a file. */
export interface DraftEntry {
  term: string
  forms: string[]
  plain: string
  more?: string
  languages?: Record<string, { term: string; plain: string }>
  link?: { address: string; text: string }
  review?: string
  /** Where it was found, for messages: row of the sheet or place in the list, from 1. */
  row: number
}

/** A row that was left out or mended, and why. */
export interface RowNote {
  row: number
  /** What was wrong. */
  why:
    | 'no-term'
    | 'no-meaning'
    | 'twice'
    | 'too-long'
    | 'language-no-meaning'
    | 'language-too-long'
    | 'unseen-characters'
    | 'markup-removed'
    | 'formula'
  term: string
}

/** A lower-case id for a term, not among those that are taken. */
export function idFor(term: string, taken: ReadonlySet<string>): string {
  const base =
    term
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '') || 'entry'
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  return id
}

/** An entry with nothing but what was given. */
export function entryFrom(draft: DraftEntry, taken: ReadonlySet<string>): PackEntry {
  return {
    id: idFor(draft.term, taken),
    term: draft.term,
    forms: draft.forms,
    plain: draft.plain,
    ...(draft.more ? { more: draft.more } : {}),
    ask: [],
    ...(draft.link ? { link: draft.link } : {}),
    ...(draft.review ? { review: draft.review } : {}),
    languages: draft.languages ?? {},
  }
}

/** A glossary without entries, ready to be filled. */
export function emptyPack(
  publisher: Pack['publisher'],
  title: string,
  nation: Pack['nation'],
  area: Pack['area'],
  issued: string,
): Pack {
  return {
    format: 'sendlight-glossary',
    formatVersion: 1,
    id: idFor(`${publisher.name} ${title}`, new Set()),
    title,
    publisher,
    version: 1,
    issued,
    language: 'en-GB',
    licence: 'CC BY 4.0',
    nation,
    area,
    entries: [],
    questionSets: [],
  }
}
