import { NotTextError } from '../../../documents/decode.ts'
import { listSheet } from '../../../packs/author/list-sheet.ts'
import { sheetsOf } from '../../../packs/author/open-list.ts'
import type { Sheet } from '../../../packs/author/sheet.ts'
import { fromDefinedTermSet } from '../../../packs/formats/defined-term-set.ts'
import { fromSkos } from '../../../packs/formats/skos.ts'
import { fromTbx } from '../../../packs/formats/tbx.ts'
import { LIMITS } from '../../../packs/pack.ts'
import { PackError } from '../../../packs/pack-error.ts'
import type { DraftEntry } from '../../../packs/pack-source.ts'
import { readPackText } from '../../../packs/read-pack.ts'
import { readSafeJson } from '../../../packs/safe-json.ts'
import { t } from '../../../ui/text.ts'
import { FAULT_SENTENCES, faultOf } from '../../shared/opening/faults.ts'
import { readFile } from '../../shared/opening/read-file.ts'
import { faultSentence } from '../shelf-state.ts'

/** What a file or a pasted text holds for a glossary. */
export type Found =
  | { is: 'sheets'; id: string; sheets: Sheet[] }
  /** Whole entries, from another glossary or a vocabulary. */
  | { is: 'entries'; drafts: DraftEntry[] }
  | { is: 'fault'; said: string }

/** Reads whatever a service keeps its words in. Never fails: a fault is a sentence. */
export async function readList(file: File): Promise<Found> {
  try {
    if (file.size > LIMITS.fileBytes) throw new PackError('too-big')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const vocabulary = await asVocabulary(file.name, bytes)
    if (vocabulary) return vocabulary
    const sheets = await sheetsOf(file.name, bytes, async (given) => {
      const { signal } = new AbortController()
      const read = await readFile(given, file.name, {
        signal,
        askPassword: async () => undefined,
        onProgress: () => undefined,
      })
      return read.model
    })
    return whole(sheets)
  } catch (error) {
    return { is: 'fault', said: said(error) }
  }
}

export function readPasted(text: string): Found {
  return whole([listSheet(text)])
}

function whole(sheets: Sheet[]): Found {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return { is: 'fault', said: t('glossary_import_nothing') }
  filled.sort((a, b) => b.rows.length - a.rows.length)
  return { is: 'sheets', id: crypto.randomUUID(), sheets: filled }
}

async function asVocabulary(name: string, bytes: Uint8Array): Promise<Found | undefined> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined
  const text = new TextDecoder().decode(bytes)
  if (/\.(?:json|jsonld)$/i.test(name) || /^\s*[[{]/.test(text)) {
    const terms = fromDefinedTermSet(readSafeJson(text))
    if (terms.length > 0) return { is: 'entries', drafts: terms }
    const { pack } = await readPackText(text)
    const drafts = pack.entries.map((entry, at) => ({ ...entry, row: at + 1 }))
    return { is: 'entries', drafts }
  }
  if (/\.tbx$/i.test(name) || /<(?:martif|tbx)\b/.test(text.slice(0, 2000)))
    return { is: 'entries', drafts: fromTbx(text) }
  if (/\.(?:ttl|rdf|skos)$/i.test(name) || text.slice(0, 5000).includes('skos/core#'))
    return { is: 'entries', drafts: fromSkos(text) }
  return undefined
}

function said(error: unknown): string {
  if (error instanceof PackError) return faultSentence(error)
  if (error instanceof NotTextError) return t('glossary_import_not_text')
  return t(FAULT_SENTENCES[faultOf(error)])
}
