import { FileStore, fingerprintOf } from '../../../notebook/files.ts'
import type { RecordOf } from '../../../notebook/records.ts'
import { NotebookStore } from '../../../notebook/store.ts'
import { browser } from '../../../platform/browser.ts'
import { PRIVATE_ADDRESS } from '../../../platform/document-address.ts'
import { type OpenedDocument, titleOf } from './opened.ts'

export const files = new FileStore()
export const notebook = new NotebookStore()

/** The notebook's record of a document; the same file has the same one. */
export const recordIdOf = (fingerprint: string) => `document-${fingerprint.slice(0, 40)}`

/** Records hold names of up to so many letters. */
const LONGEST_TITLE = 1000

/** Asked for from a private window: Chromium has no other window than this for our pages. */
const isFromPrivate = new URLSearchParams(location.search).get('unread') === PRIVATE_ADDRESS

/** Whether nothing is to be kept unless the person asks. */
function isPrivate(): boolean {
  return isFromPrivate || browser.extension.inIncognitoContext === true
}

/**
 * Keeps a document on this device, among the recent ones.
 * @throws NotebookError; nothing of what was kept before is lost.
 */
export async function keepDocument(
  opened: Pick<OpenedDocument, 'name' | 'bytes' | 'model'>,
): Promise<string> {
  const fingerprint = await files.put(opened.name, opened.bytes)
  const id = recordIdOf(fingerprint)
  const before = await notebook.get(id)
  const now = new Date().toISOString()
  const record: RecordOf<'document'> = {
    kind: 'document',
    id,
    revision: before?.revision ?? 0,
    created: before?.created ?? now,
    changed: now,
    deleted: null,
    source: { title: titleOf(opened).slice(0, LONGEST_TITLE), address: null, fingerprint },
    opened: now,
  }
  await notebook.save(crypto.randomUUID(), [record])
  return fingerprint
}

/** Keeps a document unless the window is private, and says what became of it. */
export async function keepIfAllowed(
  opened: Pick<OpenedDocument, 'name' | 'bytes' | 'model'>,
): Promise<Pick<OpenedDocument, 'fingerprint' | 'kept'>> {
  if (isPrivate()) {
    return { fingerprint: await fingerprintOf(opened.bytes), kept: 'private' }
  }
  try {
    return { fingerprint: await keepDocument(opened), kept: 'yes' }
  } catch {
    // It can be read all the same; the view says that it could not be kept.
    return { fingerprint: await fingerprintOf(opened.bytes), kept: 'failed' }
  }
}
