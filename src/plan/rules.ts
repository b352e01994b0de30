import * as data from 'virtual:sendlight-plan'
import type { Gap, SectionId } from './types.ts'

/** What a sentence may say that settles a vague word in it. */
export type Said =
  | 'who'
  | 'training'
  | 'how long'
  | 'how often'
  | 'group'
  | 'until'
  | 'least'
  | 'condition'
  | 'what'

interface WrittenVagueRule {
  id: string
  find: string
  missing: Gap[]
  why: string
  ask: string
  /** All of these said: no fault. */
  settledBy?: Said[]
  /** Raised by itself only where nothing stronger stands in the sentence. */
  isHint?: boolean
  sections?: SectionId[]
}

export interface VagueRule extends WrittenVagueRule {
  pattern: RegExp
}

export interface FindingWords {
  why: string
  ask: string
  source: string
  /** For needs of C and D, where the law asks less. */
  otherWhy?: string
  healthSource?: string
  careSource?: string
}

interface WrittenSections {
  sections: Record<SectionId, string[]>
  columns: Record<string, string>
  areas: Record<string, string>
  strengths: string
  needsAgain: string
  guidance: string[]
  nothing: string[]
}

const written = data.sections as WrittenSections
const pattern = (source: string, flags = 'i') => new RegExp(source, flags)

export const SECTION_NAMES = (Object.entries(written.sections) as [SectionId, string[]][]).map(
  ([section, names]) => ({ section, names: names.map((name) => pattern(`^(?:${name})`)) }),
)
export const COLUMNS = Object.entries(written.columns).map(([column, find]) => ({
  column,
  find: pattern(find),
}))
export const AREAS = Object.entries(written.areas).map(([area, find]) => ({
  area,
  // Before it a number or a section's own ("B1 –"), after it what it tells: needs, provision.
  find: pattern(
    `^(?:area (?:of need )?\\d?:? ?)?(?:(?:[\\dabivx]+|[A-H]\\d)[.):–—-]? ?)?(?:my )?(?:${find.replaceAll('$', '(?: (?:needs?|provision|outcomes?|skills|difficulties))?:?$')})`,
  ),
}))
export const STRENGTHS = pattern(written.strengths)
export const NEEDS_AGAIN = pattern(written.needsAgain)
export const GUIDANCE = written.guidance.map((each) => pattern(each))
export const NOTHING = written.nothing.map((each) => pattern(each))
export const TOPICS = Object.entries(data.topics as Record<string, string>).map(
  ([topic, find]) => ({ topic, find: pattern(find) }),
)
export const FINDING_WORDS = data.findings as Record<string, FindingWords>
export const VAGUE_SOURCE = (data.vague as { source: string }).source
export const VAGUE_RULES: readonly VagueRule[] = (
  data.vague as { rules: WrittenVagueRule[] }
).rules.map((rule) => ({ ...rule, pattern: pattern(`(?<![\\w-])(?:${rule.find})(?![\\w])`, 'gi') }))
/** Words that read as blame, and a truer way to say the same. */
export const DEFICITS = (data.deficits as { find: string; kinder: string }[]).map(
  ({ find, kinder }) => ({ find: pattern(find), kinder }),
)
/** The advice that every assessment must seek, and how Section K lists it. */
export const ADVICE = (data.advice as { what: string; find: string }[]).map(({ what, find }) => ({
  what,
  find: pattern(find),
}))
