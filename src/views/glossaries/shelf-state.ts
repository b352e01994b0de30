import { signal } from '@preact/signals'
import { PackError, type PackFailure } from '../../packs/pack-error.ts'
import { type RememberedKey, Shelf, type ShelvedPack } from '../../packs/shelf.ts'
import type { Refusal } from '../../packs/trust.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'

export const shelf = new Shelf()

/** The family's glossaries, in their order; nothing yet while they are being read. */
export const shelved = signal<readonly ShelvedPack[] | undefined>(undefined)

/** What is still known of the keys of glossaries that were removed. */
export const remembered = signal<readonly RememberedKey[]>([])

/** Tells other pages of ours that the glossaries have changed. */
const channel = new BroadcastChannel('glossaries')
channel.onmessage = () => void readShelf(false)

export async function readShelf(isNews = true): Promise<void> {
  try {
    const [packs, keys] = await Promise.all([shelf.packs(), shelf.rememberedKeys()])
    shelved.value = packs
    remembered.value = keys
    if (isNews) channel.postMessage('changed')
  } catch {
    shelved.value ??= []
    tell('glossary_fault_store')
  }
}

const FAULTS: Readonly<Record<PackFailure, string>> = {
  'too-big': 'glossary_fault_too_big',
  'not-a-glossary': 'glossary_fault_other',
  notebook: 'glossary_fault_notebook',
  damaged: 'glossary_fault_damaged',
  'newer-version': 'glossary_fault_newer',
  'bad-content': 'glossary_fault_content',
  'bad-signature': 'glossary_fault_signature',
  'wrong-passphrase': 'glossary_fault_passphrase',
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'changed-key': 'glossary_refused_changed_key',
  'not-signed': 'glossary_refused_not_signed',
  older: 'glossary_refused_older',
  'other-name': 'glossary_refused_other_name',
  'look-alike': 'glossary_refused_look_alike',
}

/** The same where the glossary that was known is no longer here. */
const REFUSALS_GONE: Readonly<Record<Refusal, string>> = {
  ...REFUSALS,
  'changed-key': 'glossary_refused_gone_key',
  'not-signed': 'glossary_refused_gone_key',
  'other-name': 'glossary_refused_gone_key',
  'look-alike': 'glossary_refused_gone_look_alike',
}

/** What went wrong, as a sentence; what was there before is always as it was. */
export function faultSentence(error: unknown): string {
  if (!(error instanceof PackError)) return t('glossary_fault_store')
  return t(FAULTS[error.failure], error.detail)
}

/**
 * Why a glossary may not be taken, as a sentence.
 *
 * @param known the publisher of the glossary that it was compared with
 * @param isGone whether that one was removed
 */
export function refusalSentence(why: Refusal, name: string, known: string, isGone = false): string {
  return t((isGone ? REFUSALS_GONE : REFUSALS)[why], name, known)
}

/** Whether a word is one of trust's refusals, as the shelf and updates name them. */
export function isRefusal(why: string): why is Refusal {
  return Object.hasOwn(REFUSALS, why)
}
