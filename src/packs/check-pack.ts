import { gradesOf, sentencesOf, wordsOf } from '../dictionary/readability.ts'
import { looksLikeAbbreviation } from '../lexicon/forms.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { openReading } from '../lexicon/open-reading.ts'
import { foldText } from '../lexicon/tokens.ts'
import type { Pack, PackEntry } from './pack.ts'
import { refusalOf } from './refused-form.ts'
import { strongTerms } from './strong-terms.ts'

/**
 * Something to look at in a glossary. An error keeps a family from taking it in; a warning is for
 * the author to weigh.
 */
export interface PackProblem {
  level: 'error' | 'warning'
  rule: PackRule
  /** The entry's id, or '' for the glossary itself. */
  entry: string
  /** The word or sentence it is about, where there is one. */
  text: string
  /** For `unexplained`, `clash`: the built-in entry. */
  other?: string
}

export type PackRule =
  /** A form is an everyday word, and would be marked everywhere. */
  | 'ordinary-word'
  /** A form of one or two letters or digits. */
  | 'too-short'
  /** The same form in two entries. */
  | 'twice'
  /** A sentence of more than 20 words. */
  | 'long-sentence'
  /** Reads at a school grade above 9. */
  | 'hard'
  /** The meaning uses a term that is itself explained. */
  | 'unexplained'
  /** Says what must or should be, or that something is a right, and names no source. */
  | 'no-source'
  /** Its day of review has passed. */
  | 'review-due'
  /** The source was read more than a year ago. */
  | 'old-source'
  /** A word that the law no longer uses. */
  | 'stale'
  /** The dictionary has the same words. */
  | 'clash'
  /** It names a built-in entry that does not exist. */
  | 'unknown-built-in'
  /** Nothing in it. */
  | 'empty'

const CLAIM = /\b(?:must|should|duty|duties|by law|legal|legally|a right|rights|entitled)\b/i
const MOST_WORDS = 20
const HIGHEST_GRADE = 9
const DAY = 86_400_000

/** What the built-in dictionary knows, for checks against it. */
export interface BuiltIn {
  lexicon: Lexicon
  /** Ids of words that every family knows. */
  known: ReadonlySet<string>
}

/**
 * Looks through a glossary.
 * @param today ISO day, for what is due
 */
export function checkPack(pack: Pack, builtIn: BuiltIn, today: string): PackProblem[] {
  const problems: PackProblem[] = []
  if (pack.entries.length === 0 && pack.questionSets.length === 0)
    problems.push({ level: 'error', rule: 'empty', entry: '', text: '' })
  problems.push(...sharedForms(pack))
  const ids = new Set(builtIn.lexicon.entries.map(({ id }) => id))
  for (const entry of pack.entries) {
    problems.push(...checkEntry(entry, pack, builtIn, today))
    const named = entry.builtIn?.id
    if (named !== undefined && !ids.has(named))
      problems.push({
        level: 'warning',
        rule: 'unknown-built-in',
        entry: entry.id,
        text: entry.term,
        other: named,
      })
  }
  return problems
}

/** The same for one entry, as it is being written. */
function checkEntry(
  entry: PackEntry,
  pack: Pick<Pack, 'nation'>,
  builtIn: BuiltIn,
  today: string,
): PackProblem[] {
  const problems: PackProblem[] = []
  const say = (level: PackProblem['level'], rule: PackRule, text: string, other?: string): void => {
    problems.push({ level, rule, entry: entry.id, text, ...(other ? { other } : {}) })
  }
  for (const form of [entry.term, ...entry.forms]) {
    const refusal = refusalOf(form)
    if (refusal) say('error', refusal, form)
  }
  for (const sentence of sentencesOf(entry.plain))
    if (wordsOf(sentence).length > MOST_WORDS) say('warning', 'long-sentence', sentence)
  if (gradesOf(entry.plain.replaceAll(entry.term, 'it')).fleschKincaid > HIGHEST_GRADE)
    say('warning', 'hard', entry.plain)
  if (CLAIM.test(`${entry.plain} ${entry.more ?? ''}`) && !entry.source)
    say('warning', 'no-source', entry.plain)
  if (entry.review && entry.review <= today) say('warning', 'review-due', entry.review)
  if (entry.source && Date.parse(today) - Date.parse(entry.source.checked) > 365 * DAY)
    say('warning', 'old-source', entry.source.checked)
  checkWords(entry, pack, builtIn, say)
  return problems
}

function checkWords(
  entry: PackEntry,
  pack: Pick<Pack, 'nation'>,
  { lexicon, known }: BuiltIn,
  say: (level: PackProblem['level'], rule: PackRule, text: string, other?: string) => void,
): void {
  const nation = pack.nation === 'uk' ? 'england' : pack.nation
  const own = [entry.term, ...entry.forms].map((form) => form.toLowerCase())
  const reading = openReading(lexicon, { nation })
  // A glossary of these words is about them, however little it says.
  reading.read(strongTerms(lexicon))
  const seen = new Set<string>()
  for (const match of reading.matches(reading.read(entry.plain))) {
    if (own.some((form) => form.includes(match.form.toLowerCase())) || seen.has(match.id)) continue
    seen.add(match.id)
    if (match.status === 'historic') say('warning', 'stale', match.form, match.id)
    else if (!known.has(match.id) && (/\s/.test(match.form) || looksLikeAbbreviation(match.form)))
      say('warning', 'unexplained', match.form, match.id)
  }
  for (const { id, form } of clashesOf(entry, lexicon)) {
    if (entry.builtIn?.id !== id) say('warning', 'clash', form, id)
  }
}

/** Built-in entries that have one of the entry's forms, whole. */
export function clashesOf(entry: PackEntry, lexicon: Lexicon): { id: string; form: string }[] {
  const found = new Map<string, string>()
  for (const form of [entry.term, ...entry.forms]) {
    for (const candidate of lexicon.scan(form)) {
      const { id } = candidate.form.entry
      const isWhole = candidate.start === 0 && candidate.end >= form.trimEnd().length
      if (isWhole && !found.has(id)) found.set(id, form)
    }
  }
  return [...found].map(([id, form]) => ({ id, form }))
}

function sharedForms(pack: Pack): PackProblem[] {
  const owners = new Map<string, string>()
  const problems: PackProblem[] = []
  for (const entry of pack.entries) {
    for (const form of new Set([entry.term, ...entry.forms].map(foldText))) {
      const owner = owners.get(form)
      if (owner === undefined) owners.set(form, entry.id)
      else if (owner !== entry.id)
        problems.push({
          level: 'warning',
          rule: 'twice',
          entry: entry.id,
          text: form,
          other: owner,
        })
    }
  }
  return problems
}
