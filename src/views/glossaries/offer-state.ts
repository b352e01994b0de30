import { signal } from '@preact/signals'
import { LIMITS } from '../../packs/pack.ts'
import { PackError } from '../../packs/pack-error.ts'
import type { Shelved, ShelvedPack } from '../../packs/shelf.ts'
import { fingerprintOf } from '../../packs/signing.ts'
import { askTab } from '../../platform/messaging.ts'
import { tell, tellWithUndo } from '../shared/notices.ts'
import { BUILT_IN_TERMS } from './built-in.ts'
import { packIn } from './pack-in.ts'
import { forgetKey } from './shelf-acts.ts'
import { faultSentence, readShelf, shelf } from './shelf-state.ts'

/** A glossary that was opened and waits for the person's yes. */
export interface Offered extends Shelved {
  known: ShelvedPack | undefined
  file: string
  /** The key's number, to compare by telephone. */
  fingerprint: string | undefined
  /** Built-in words that it speaks before. */
  overrides: string[]
  /** The page's host, where a page carried it. */
  host: string | undefined
}

export const offered = signal<Offered | undefined>(undefined)
/** Why what was opened cannot be offered. */
export const refused = signal<string | undefined>(undefined)

/** Opens a file that somebody picked or dropped. */
export async function offerFile(file: File): Promise<void> {
  // A page holds the words twice: to be read, and to be added.
  if (file.size > 3 * LIMITS.fileBytes) {
    refused.value = faultSentence(new PackError('too-big'))
    offered.value = undefined
    return
  }
  await offer(packIn(await file.text()), undefined)
}

/** Where the address names a tab (`?tab=12`), the glossary that its page carries. */
export async function offerFromPage(): Promise<void> {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  if (!Number.isInteger(tab)) return
  try {
    const { file, host } = await askTab(tab, 'page.glossary', {})
    if (file === null) tell('glossary_page_none')
    else await offer(file, host)
  } catch {
    tell('glossary_page_none')
  }
}

async function offer(file: string, host: string | undefined): Promise<void> {
  offered.value = undefined
  refused.value = undefined
  try {
    const looked = await shelf.look(file)
    const { pack, key } = looked
    const terms = await BUILT_IN_TERMS
    offered.value = {
      ...looked,
      file,
      host,
      fingerprint: key === undefined ? undefined : await fingerprintOf(key),
      overrides: pack.entries.flatMap(({ builtIn }) =>
        builtIn?.how === 'override' ? (terms.get(builtIn.id) ?? []) : [],
      ),
    }
  } catch (error) {
    refused.value = faultSentence(error)
  }
}

/** The person said yes. */
export async function takeOffer(): Promise<void> {
  const now = offered.value
  if (!now) return
  try {
    const { id, before } = await shelf.add(now.file)
    offered.value = undefined
    await readShelf()
    if (before) tell('glossary_updated', now.pack.title)
    else tellWithUndo(() => void takeBack(id), 'glossary_added', now.pack.title)
  } catch (error) {
    offered.value = undefined
    refused.value = faultSentence(error)
  }
}

async function takeBack(id: string): Promise<void> {
  await shelf.takeBack(id)
  await readShelf()
}

/** The person wants a key forgotten that stands against what was opened; then looks at it again. */
export async function forgetAndLook(key: string, publisher: string): Promise<void> {
  const now = offered.value
  await forgetKey(key, publisher)
  if (now) await offer(now.file, now.host)
}

export function dropOffer(): void {
  offered.value = undefined
  refused.value = undefined
}
