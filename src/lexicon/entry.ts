/** The four nations' laws differ; `uk` marks a word used alike in all of them. */
export const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland', 'uk'] as const
export type Nation = (typeof NATIONS)[number]

/** `proposed` is not law yet; `historic` is no longer used. */
export const STATUSES = ['current', 'historic', 'proposed'] as const
export type Status = (typeof STATUSES)[number]

/** Where a statement comes from, and the day somebody last read it there (ISO date). */
export interface Source {
  name: string
  /** Section, regulation or paragraph, such as "section 42(2)". */
  reference?: string
  address?: string
  checked: string
}

/** A question worth asking, and of whom ("the SENCo"). */
export interface Question {
  of: string
  ask: string
}

/**
 * When a written form also means something else, the evidence that it means this entry here.
 * Word lists may name shared lists with `@` (see dictionary/contexts.yaml).
 */
export interface ContextRule {
  /** The forms this rule governs; all forms of the entry when left out. */
  forms?: string[]
  /** `exact`: the text must have the form's own capitals. */
  case?: 'any' | 'exact'
  /** Only among small letters (`written`), or only in a heading in capitals (`shouted`). */
  when?: 'written' | 'shouted'
  /** Evidence for: any of these within a dozen words. */
  near?: string[]
  /** Evidence for: the words straight before, or straight after. */
  before?: string[]
  after?: string[]
  /** Evidence against, strong enough to rule the meaning out. */
  notNear?: string[]
  notBefore?: string[]
  notAfter?: string[]
  /** Whether a page that is about SEND is evidence enough by itself. */
  page?: boolean
}

/** One word or phrase of the glossary, as written in dictionary/*.yaml. */
export interface Entry {
  /** Stable, lower-case words joined by hyphens. */
  id: string
  term: string
  /** Every other written form; plurals, possessives, hyphens and typography are derived. */
  forms: string[]
  nation: Nation
  status: Status
  /** What kind of thing it is, such as "law" or "assessment". */
  subject: string
  /** How surely the term shows that a text is about SEND: by itself, or not. */
  strong: boolean
  /** One or two sentences of at most 20 words each. */
  plain: string
  matters?: string
  ask: Question[]
  /** Short words that may stand in its place in an easy-read sentence, where that stays true. */
  swap: string[]
  /** Ids of related entries. */
  see: string[]
  source?: Source
  /** Historic: what replaced it. Proposed: what the proposal is and as of when. Other nations: what differs. */
  note?: string
  context: ContextRule[]
  /** How a form is spoken where that differs from its spelling: `letters`, or the words to say. */
  say: Record<string, string>
  picture?: string
}

/** What a card shows: an entry without what only the finder needs. */
export type CardEntry = Omit<Entry, 'forms' | 'context'> & { forms?: string[] }
