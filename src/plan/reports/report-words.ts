import * as data from 'virtual:sendlight-plan'

interface Written {
  headings: { skip: string; needs: string; provision: string }
  columns: Record<'now' | 'provision' | 'need', string>
  needs: string[]
  provision: string[]
  imperatives: string
  told: string
  duty: string
  well: string
  roles: Record<string, string>
  same: [string, string][]
  stop: string
  words: Record<string, { why: string; ask: string; source: string }>
}

const written = data.reports as Written
const pattern = (source: string, flags = 'i') => new RegExp(source, flags)

export const HEADINGS = {
  skip: pattern(written.headings.skip),
  needs: pattern(written.headings.needs),
  provision: pattern(written.headings.provision),
}
/** What a column of a report's table holds, by its heading; the first that fits. */
export const REPORT_COLUMNS = (['now', 'provision', 'need'] as const).map((column) => ({
  column,
  find: pattern(written.columns[column]),
}))
export const NEED_PATTERNS = written.needs.map((each) => pattern(each))
export const PROVISION_PATTERNS = written.provision.map((each) => pattern(each))
export const IMPERATIVES = pattern(written.imperatives)
export const TOLD = pattern(written.told)
/** Words that make a sentence a recommendation, also among needs. */
export const DUTY = pattern(written.duty)
export const GOES_WELL = pattern(written.well)
export const WRITERS = Object.entries(written.roles).map(([role, find]) => ({
  role,
  find: pattern(find),
}))
/** What an issue says of a statement and its verdict. */
export const REPORT_WORDS = written.words

const SAME = written.same.map(([find, put]) => ({ find: pattern(find, 'gi'), put }))
const STOP = new Set(written.stop.split(' '))

/** The words that say what a text is about, each once, without their endings. */
export function contentWords(text: string): string[] {
  let plain = text.toLowerCase().replaceAll('’', "'")
  for (const { find, put } of SAME) plain = plain.replace(find, ` ${put} `)
  const words = plain.match(/\p{L}[\p{L}'-]+/gu) ?? []
  return [
    ...new Set(
      words
        .flatMap((word) => word.replace(/'s?$/, '').split('-'))
        .filter((word) => word.length > 2 && !STOP.has(word))
        .map(stem)
        .filter((word) => !STOP.has(word)),
    ),
  ]
}

/** A word without its ending: enough to meet "instructions" and "instruction". */
function stem(word: string): string {
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ingly|edly|ing|edness)$/, '')
    .replace(/(?:ational|ation|ations)$/, 'at')
    .replace(/(?:es|ed|s|ly|ment|ments)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '')
  return bare.length < 3 ? word : bare
}
