import { AREAS, SECTION_NAMES } from '../rules.ts'
import type { SectionId } from '../types.ts'

/** The sections that a heading names: one, or several where they stand side by side. */
export interface HeadingMatch {
  sections: SectionId[]
  /** Named by its letter, not only by its words. */
  hasLetter: boolean
  /** Length of what was understood as the heading's first line. */
  rest: string
}

const LETTER = '(H ?[12]|[A-K])(?:[1-9])?'
/** "Section F", "Part F", "Sec. F:", "SECTION F -". */
const WORD_LETTER = new RegExp(
  `^\\(?(?:section|part|sec\\.?) ?\\(?${LETTER}\\)?\\b\\)? ?[-–—:.)|]* ?`,
  'i',
)
/** "(F) …", "F – …", "F: …", "F. …", "F) …", "A2 SUMMARY …". */
const BARE_LETTER = new RegExp(
  `^(?:\\(${LETTER}\\) ?[-–—:.]?|${LETTER} ?[-–—:.)|]|${LETTER}(?= [A-Z]{2})) ?`,
)
/** "Sections C and G", "Sections B, F and E", "Section H1 and H2", "E/F". */
const SEVERAL =
  /^(?:sections?|parts?) ?\(?((?:H ?[12]|[A-K])(?:\s?\([^)]*\))?(?:\s?(?:,|and|&|\/|-|–|to)\s?(?:and )?(?:H ?[12]|[A-K])\b(?:\s?\([^)]*\))?)+)/i
const SEVERAL_BARE =
  /^((?:H[12]|[A-K])(?:(?:,| and | & |\/| ?[-–] ?)(?:H[12]|[A-K])\b)+)(?= ?[-–:)]|$| [A-Z])/
const IN_BRACKETS = /\(((?:H[12]|[A-K])(?:\s?[-–/,&]\s?(?:H[12]|[A-K]))+)[)}\]]/

/** "My outcomes (Section E) and special educational provision (Section F)". */
const SAID_IN_BRACKETS = /[([](?:section|sec\.?) ?(H ?[12]|[A-K])[)\]]/gi

const HEAD = 90

/**
 * Reads a heading's line. `isHeading` where the file marks it as one: then its words alone are
 * enough.
 */
export function headingOf(text: string, isHeading: boolean): HeadingMatch | undefined {
  const line = firstLine(text)
  if (line === '') return undefined
  // Read from a picture, a heading and the guidance below it may be one long line.
  const inBrackets = IN_BRACKETS.exec(line.slice(0, HEAD))
  if (line.length > 260 && !inBrackets) return undefined
  const several = SEVERAL.exec(line) ?? SEVERAL_BARE.exec(line) ?? inBrackets
  if (several) return { sections: lettersOf(several[1] ?? ''), hasLetter: true, rest: restOf(text) }
  const inWords = line.length < 200 && !/\bwill\b.*\.$/.test(line) ? saidInBrackets(line) : []
  if (inWords.length > 0) return { sections: inWords, hasLetter: true, rest: restOf(text) }
  const lettered = WORD_LETTER.exec(line) ?? BARE_LETTER.exec(line)
  if (lettered) {
    const letter = lettered.slice(1).find((each) => each !== undefined) ?? ''
    const section = idOf(letter)
    const words = line.slice(lettered[0].length)
    const saysSection = /^\(?(?:section|part|sec)/i.test(line)
    const named = namesOf(words)
    // "A. Robin likes trains": a letter alone is no heading where a sentence follows.
    const isShort = words.length < 90 && !/[.!?]\s+\S|\bwill\b/.test(words)
    if (section !== undefined && /^H$/i.test(letter) && named.length > 0)
      return { sections: [named[0] ?? section], hasLetter: true, rest: restOf(text) }
    if (section && (named.includes(section) || (saysSection && isShort) || (isHeading && isShort)))
      return { sections: [section], hasLetter: true, rest: restOf(text) }
    if (section && saysSection) return { sections: [section], hasLetter: true, rest: restOf(text) }
    return undefined
  }
  if (line.length > 120) return undefined
  const [named] = namesOf(line)
  // In a paragraph of several lines the first is no heading by its words alone.
  if (named && (isHeading || (restOf(text) === '' && isWholeName(line, named))))
    return { sections: [named], hasLetter: false, rest: restOf(text) }
  return undefined
}

/** The area of need that a heading or a first line names. */
export function areaOf(text: string): string | undefined {
  const line = firstLine(text)
  if (line.length > 90) return undefined
  return AREAS.find(({ find }) => find.test(line) && !/\b(?:will|has|is)\b/.test(line))?.area
}

/** The area that the words after the letters name, where all of it is one line. */
export function areaAfterLetters(text: string): string | undefined {
  const after = firstLine(text).replace(/^.{0,90}?[)}\]] ?/, '')
  return AREAS.find(({ find }) => find.test(after))?.area
}

/** Letters in brackets after words that name their section, or at the end of a heading. */
function saidInBrackets(line: string): SectionId[] {
  const all = [...line.matchAll(SAID_IN_BRACKETS)]
  const last = all.at(-1)
  const isEnd = last !== undefined && /^[\s.:]*$/.test(line.slice(last.index + last[0].length))
  return isEnd ? all.map((match) => idOf(match[1] ?? '')).filter((each) => each !== undefined) : []
}

function namesOf(words: string): SectionId[] {
  const bare = words.replace(/^[-–—:.|\s]+/, '')
  return SECTION_NAMES.filter(({ names }) => names.some((name) => name.test(bare))).map(
    ({ section }) => section,
  )
}

/** A plain paragraph is a heading by its words alone only where it says hardly more than those. */
function isWholeName(line: string, section: SectionId): boolean {
  if (line.length > 70 || /[.!?]$/.test(line)) return false
  const names = SECTION_NAMES.find((each) => each.section === section)?.names ?? []
  return names.some((name) => (name.exec(line)?.[0].length ?? 0) > line.length * 0.5)
}

function lettersOf(several: string): SectionId[] {
  const letters = several.replace(/\([^)]*\)/g, '').match(/\b(?:H ?[12]?|[A-K])\b/gi) ?? []
  return letters.map(idOf).filter((each) => each !== undefined)
}

function idOf(letter: string): SectionId | undefined {
  const id = letter.toUpperCase().replace(' ', '')
  if (id === 'H') return 'H2'
  return /^(?:H[12]|[A-GIJK])$/.test(id) ? (id as SectionId) : undefined
}

/** The first line, without a contents list's dots and page number. */
function firstLine(text: string): string {
  // In a narrow column "SECTION" and its letter may stand on two lines.
  const one = text.replace(/^(section|part)\n(H ?[12]|[A-K])\b/i, '$1 $2')
  return (one.split('\n', 1)[0] ?? '').replace(/\s*(?:\.{2,}|…+|\t)\s*\d*\s*$/, '').trim()
}

function restOf(text: string): string {
  const at = text.indexOf('\n')
  return at < 0 ? '' : text.slice(at + 1).trim()
}
