import { guessColumns, readRows } from '../packs/author/columns.ts'
import { sheetsOf } from '../packs/author/open-list.ts'
import type { Pack } from '../packs/pack.ts'
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
  'unseen-characters': 'had characters that cannot be seen; they were taken out',
  'markup-removed': 'had markup; it was taken out',
  formula: 'looks like a formula; it was kept as words',
}

/**
 * A glossary from somebody's list.
 * @param about the glossary as JSON without its entries: title, publisher, nation, area and so on
 * @throws PackError, DocumentError
 */
export async function buildGlossary(
  name: string,
  list: Uint8Array,
  about: Uint8Array,
  today: string,
): Promise<{ pack: Pack; notes: string[] }> {
  const sheets = await sheetsOf(name, list, (bytes) =>
    openModel(name, bytes, { password: undefined, ocr: false }),
  )
  const sheet = sheets.sort((a, b) => b.rows.length - a.rows.length)[0]
  if (!sheet) throw new PackError('not-a-glossary', 'it holds no table and no list')
  const { drafts, notes } = readRows(sheet, guessColumns(sheet))
  const told = notes.map(
    ({ row, why, term }) => `row ${row}${term ? ` (${term})` : ''} ${WHY[why]}`,
  )
  if (sheet.leftOut > 0) told.push(`${sheet.leftOut} rows beyond the limit were left out`)
  const given = readSafeJson(new TextDecoder().decode(about))
  if (typeof given !== 'object' || given === null) throw new PackError('not-a-glossary')
  const taken = new Set<string>()
  const entries = drafts.map((draft) => {
    const entry = entryFrom(draft, taken)
    taken.add(entry.id)
    return entry
  })
  const head = { format: 'sendlight-glossary', formatVersion: 1, version: 1, issued: today }
  return { pack: asPack({ ...head, ...given, entries }), notes: told }
}
