import { writeText } from '../../../documents/write/write-text.ts'
import type { Pack } from '../../../packs/pack.ts'
import { glossaryCsv } from '../../../packs/publish/glossary-csv.ts'
import { glossaryPage } from '../../../packs/publish/glossary-page.ts'
import { glossaryPaper } from '../../../packs/publish/glossary-paper.ts'
import { asPack } from '../../../packs/read-pack.ts'
import type { PackDraft } from '../../../packs/shelf.ts'
import { type KeyPair, makeKeyPair, signPack } from '../../../packs/signing.ts'
import { saveFile } from '../../shared/save-file.ts'
import { shelf } from '../shelf-state.ts'
import { dayInWords } from '../words.ts'

export type Copy = 'word' | 'text' | 'csv' | 'skos' | 'tbx' | 'set'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Which keys sign a glossary: `lost` where they are not on this device. */
export type Signer = { is: 'keys'; keys: KeyPair } | { is: 'new' } | { is: 'lost' }

/**
 * The keys for a glossary: those of its earlier versions, since families trust no others; for a
 * glossary that was never published the ones that were chosen, or the only ones there are.
 */
export function signerOf(
  { key, published }: Pick<PackDraft, 'key' | 'published'>,
  all: readonly KeyPair[],
  chosen: string,
): Signer {
  const [first] = all
  if (key !== undefined) {
    const keys = all.find((each) => each.key === key)
    return keys ? { is: 'keys', keys } : { is: 'lost' }
  }
  const keys = all.find((each) => each.key === chosen) ?? first
  if (keys) return { is: 'keys', keys }
  return published ? { is: 'lost' } : { is: 'new' }
}

/** Makes a pair of keys and keeps it on this device. */
export async function newKeys(): Promise<KeyPair> {
  const made = await makeKeyPair()
  await shelf.keepKeys(made)
  return made
}

/**
 * Writes what goes onto the service's site: the signed file and the page that carries it.
 * @throws PackError where the glossary is not as the format asks
 */
export async function saveCopies(pack: Pack, keys: KeyPair): Promise<void> {
  const checked = asPack(JSON.parse(JSON.stringify(pack)))
  const file = await signPack(checked, keys)
  saveFile(`${pack.id}.json`, [file], 'application/json')
  saveFile(`${pack.id}.html`, [glossaryPage(checked, file)], 'text/html')
}

/** Writes one copy for people or for another program. */
export async function saveOne(pack: Pack, copy: Copy): Promise<void> {
  const name = pack.title
  switch (copy) {
    case 'word': {
      const { writeWord } = await import('../../../documents/write/write-word.ts')
      const bytes = await writeWord(glossaryPaper(pack, dayInWords(pack.issued)))
      return saveFile(`${name}.docx`, [new Uint8Array(bytes)], WORD)
    }
    case 'text':
      return saveFile(
        `${name}.txt`,
        [writeText(glossaryPaper(pack, dayInWords(pack.issued)))],
        'text/plain',
      )
    case 'csv':
      // Excel knows UTF-8 by the mark at its beginning.
      return saveFile(`${name}.csv`, ['\ufeff', glossaryCsv(pack)], 'text/csv')
    case 'skos': {
      const { toSkos } = await import('../../../packs/formats/skos.ts')
      return saveFile(`${name}.ttl`, [toSkos(pack)], 'text/turtle')
    }
    case 'tbx': {
      const { toTbx } = await import('../../../packs/formats/tbx.ts')
      return saveFile(`${name}.tbx`, [toTbx(pack)], 'application/xml')
    }
    case 'set': {
      const { toDefinedTermSet } = await import('../../../packs/formats/defined-term-set.ts')
      const set = JSON.stringify(toDefinedTermSet(pack), undefined, 1)
      return saveFile(`${name}.jsonld`, [set], 'application/ld+json')
    }
  }
}
