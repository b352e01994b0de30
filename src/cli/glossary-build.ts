import { guessColumns, readRows } from '../packs/author/columns.ts'
import { sheetsOf } from '../packs/author/open-list.ts'
import type { Pack, PackEntry } from '../packs/pack.ts'
import { PackError } from '../packs/pack-error.ts'
import { entryFrom, type RowNote } from '../packs/pack-source.ts'
import { asPack } from '../packs/read-pack.ts'
import { readSafeJson } from '../packs/safe-json.ts'
import { openModel } from './open-document.ts'

const WHY: Readonly<Record<RowNote['why'], string>> = {
  'no-term': 'has no word to explain and was left out',
  'no-meaning': 'has no meaning and was left out',
  twice: 'explains a word that was there before; both are kept',
  'too-long': 'was too long: the rest of its meaning went into "more"',
  'language-no-meaning':
    'has a word in another language and no meaning in it; that word was left out',
  'language-too-long': 'is too long in another language; that text was left out',
  'unseen-characters': 'had characters that cannot be seen; they were taken out',
  'markup-removed': 'had markup; it was taken out',
  formula: 'looks like a formula; it was kept as words',
}

/**
 * The entries of somebody's list, and what was left out or mended, row by row.
 * @throws PackError where there is not one word with its meaning; DocumentError
 */
export async function entriesOf(
  name: string,
  list: Uint8Array,
): Promise<{ entries: PackEntry[]; notes: string[] }> {
  const sheets = await sheetsOf(name, list, (bytes) =>
    openModel(name, bytes, { password: undefined, ocr: false }),
  )
  const sheet = sheets.sort((a, b) => b.rows.length - a.rows.length)[0]
  const { drafts, notes } = sheet ? readRows(sheet, guessColumns(sheet)) : { drafts: [], notes: [] }
  if (!sheet || drafts.length === 0)
    throw new PackError('not-a-glossary', 'it holds no words with their meanings')
  const told = notes.map(
    ({ row, why, term }) => `row ${row}${term ? ` (${term})` : ''} ${WHY[why]}`,
  )
  if (sheet.leftOut > 0) told.push(`${sheet.leftOut} rows beyond the limit were left out`)
  const taken = new Set<string>()
  const entries = drafts.map((draft) => {
    const entry = entryFrom(draft, taken)
    taken.add(entry.id)
    return entry
  })
  return { entries, notes: told }
}

/**
 * A glossary of these entries.
 * @param about the glossary as JSON without its entries: title, publisher, nation, area and so on
 * @throws PackError
 */
export function glossaryAbout(about: Uint8Array, entries: PackEntry[], today: string): Pack {
  const given = readSafeJson(new TextDecoder().decode(about))
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new PackError('not-a-glossary')
  const head = { format: 'sendlight-glossary', formatVersion: 1, version: 1, issued: today }
  return asPack({ ...head, ...given, entries })
}
