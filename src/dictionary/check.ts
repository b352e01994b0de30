import { daleChall } from 'dale-chall'
import type { Entry } from '../lexicon/entry.ts'
import { looksLikeAbbreviation } from '../lexicon/forms.ts'
import { foldText } from '../lexicon/tokens.ts'
import { unexplainedWords } from './jargon.ts'
import type { Dictionary, LoadedEntry, Problem } from './load.ts'
import { gradesOf, sentencesOf, wordsOf } from './readability.ts'

/** Subjects whose entries always say where their facts stand. */
const SOURCED_SUBJECTS = new Set(['law', 'appeals', 'money', 'benefits', 'transport', 'reform'])

/** Words that claim a duty, a guidance or a right: such a claim needs a source. */
const CLAIM = /\b(?:must|should|duty|duties|by law|legal|legally|a right|rights)\b/i

/** A source is read again after this many days. */
const REVIEW_AFTER_DAYS = 365

/** Limits of the plain sentences (docs/dictionary-format.md). */
const MOST_SENTENCES = 2
const MOST_WORDS = 20
const HIGHEST_GRADE = 9

const familiar = new Set(daleChall.map((word) => word.toLowerCase()))

/**
 * Checks every rule of docs/dictionary-format.md that a program can check.
 * @param today ISO date, for sources that are due to be read again.
 */
export function checkDictionary(dictionary: Dictionary, today: string): Problem[] {
  const problems = [...dictionary.problems]
  const ids = new Map<string, LoadedEntry>()
  for (const loaded of dictionary.entries) {
    const earlier = ids.get(loaded.entry.id)
    if (earlier)
      problems.push(
        problem(loaded, `the id is also in ${earlier.file}:${earlier.line}; choose another`),
      )
    else ids.set(loaded.entry.id, loaded)
  }
  for (const loaded of dictionary.entries) {
    const say = (message: string) => problems.push(problem(loaded, message))
    checkPlain(loaded.entry, say)
    checkSource(loaded.entry, today, say)
    checkLinks(loaded.entry, ids, dictionary.lists, say)
  }
  problems.push(...sharedForms(dictionary.entries))
  problems.push(...ordinaryWords(dictionary.entries))
  problems.push(...unexplainedWords(dictionary))
  return problems
}

function problem(loaded: LoadedEntry, message: string): Problem {
  return { file: loaded.file, line: loaded.line, message: `${loaded.entry.id}: ${message}` }
}

/** The plain sentences without the term itself, which cannot be made shorter. */
export function plainWithoutTerm(entry: Entry): string {
  const forms = [entry.term, ...entry.forms].sort((a, b) => b.length - a.length)
  let text = entry.plain
  for (const form of forms) text = text.replaceAll(form, 'it')
  return text
}

function checkPlain(entry: Entry, say: (message: string) => void): void {
  const sentences = sentencesOf(entry.plain)
  if (sentences.length > MOST_SENTENCES)
    say(`plain has ${sentences.length} sentences; at most ${MOST_SENTENCES}`)
  for (const sentence of sentences) {
    const count = wordsOf(sentence).length
    if (count > MOST_WORDS) say(`a sentence of plain has ${count} words; at most ${MOST_WORDS}`)
  }
  const grade = gradesOf(plainWithoutTerm(entry)).fleschKincaid
  if (grade > HIGHEST_GRADE)
    say(
      `plain reads at grade ${grade.toFixed(1)}; use shorter words and sentences (at most ${HIGHEST_GRADE})`,
    )
  if (/suffer(s|ing)? (from|with)/i.test(`${entry.plain} ${entry.matters ?? ''}`))
    say('say "has", not "suffers from"')
}

function checkSource(entry: Entry, today: string, say: (message: string) => void): void {
  const needs =
    SOURCED_SUBJECTS.has(entry.subject) || CLAIM.test(`${entry.plain} ${entry.matters ?? ''}`)
  if (needs && !entry.source?.address) say('needs a source with name, address and date')
  if (entry.source) {
    const age = (Date.parse(today) - Date.parse(entry.source.checked)) / 86_400_000
    if (age > REVIEW_AFTER_DAYS)
      say(`the source was checked on ${entry.source.checked}: read it again`)
    if (age < 0) say(`the source was checked on ${entry.source.checked}, which is still to come`)
  }
  if (entry.status !== 'current' && !entry.note) say(`${entry.status} entries need a note`)
  if (entry.status === 'proposed' && !/\b20\d\d\b/.test(entry.note ?? ''))
    say('the note of a proposal says as of when')
}

function checkLinks(
  entry: Entry,
  ids: Map<string, LoadedEntry>,
  lists: Record<string, string[]>,
  say: (message: string) => void,
): void {
  for (const id of entry.see) {
    if (id === entry.id) say('see names the entry itself')
    else if (!ids.has(id)) say(`see: there is no entry ${id}`)
  }
  const forms = new Set([entry.term, ...entry.forms])
  for (const form of Object.keys(entry.say))
    if (!forms.has(form)) say(`say: ${form} is not one of its forms`)
  for (const form of forms) if (form.includes('|')) say(`a form may not hold | (${form})`)
  for (const rule of entry.context) {
    for (const form of rule.forms ?? [])
      if (!forms.has(form)) say(`context: ${form} is not one of its forms`)
    for (const value of Object.values(rule))
      if (Array.isArray(value))
        for (const word of value)
          if (word.startsWith('@') && !(word.slice(1) in lists))
            say(`context: there is no list ${word} in contexts.yaml`)
  }
}

/** Whether a context rule of the entry governs the form. */
function hasRule(entry: Entry, form: string): boolean {
  return entry.context.some((rule) => !rule.forms || rule.forms.includes(form))
}

/** A form of several entries needs a rule in each, unless their nations tell them apart. */
function sharedForms(entries: LoadedEntry[]): Problem[] {
  const owners = new Map<string, { loaded: LoadedEntry; form: string }[]>()
  for (const loaded of entries) {
    const seen = new Set<string>()
    for (const form of [loaded.entry.term, ...loaded.entry.forms]) {
      const folded = foldText(form)
      if (seen.has(folded)) continue
      seen.add(folded)
      const list = owners.get(folded) ?? []
      list.push({ loaded, form })
      owners.set(folded, list)
    }
  }
  const problems: Problem[] = []
  for (const list of owners.values()) {
    for (const { loaded, form } of list) {
      const clash = list.find(
        (other) => other.loaded !== loaded && other.loaded.entry.nation === loaded.entry.nation,
      )
      if (clash && !hasRule(loaded.entry, form))
        problems.push(
          problem(
            loaded,
            `the form "${form}" is also in ${clash.loaded.entry.id} (${clash.loaded.file}): give it a context rule, or drop it in one of them`,
          ),
        )
    }
  }
  return problems
}

/** A form that is an everyday word needs a rule, or it would be marked everywhere. */
function ordinaryWords(entries: LoadedEntry[]): Problem[] {
  const problems: Problem[] = []
  for (const loaded of entries) {
    for (const form of [loaded.entry.term, ...loaded.entry.forms]) {
      const isOrdinary = familiar.has(form.toLowerCase())
      const isShort = looksLikeAbbreviation(form) && foldText(form).length <= 2
      if ((isOrdinary || isShort) && !hasRule(loaded.entry, form))
        problems.push(problem(loaded, `"${form}" also means other things: it needs a context rule`))
    }
  }
  return problems
}
