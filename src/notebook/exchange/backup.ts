import { NotebookError } from '../notebook-error.ts'
import type { NotebookRecord } from '../records.ts'
import { readNotebook, writeNotebook } from './notebook-file.ts'

/** How an age file begins (https://age-encryption.org/v1). */
const AGE = 'age-encryption.org/v1\n'
const ARMOURED = '-----BEGIN AGE ENCRYPTED FILE-----'
/** With scrypt's cost at age's usual 2^18, fewer letters could be tried out. */
const SHORTEST_PASSPHRASE = 8

/**
 * The whole notebook, locked with a passphrase, in the open age format: `age --decrypt FILE` or any
 * other age program opens it, and finds the notebook's JSON (docs/notebook-format.md). Takes about
 * a second, on purpose: so does each guess at the passphrase.
 *
 * @param exported the time now, as an ISO moment
 * @throws NotebookError `weak-passphrase` for fewer than 8 characters
 */
export async function writeBackup(
  records: readonly NotebookRecord[],
  passphrase: string,
  exported: string,
  draftsLeftOut: number,
): Promise<Uint8Array> {
  const tidy = tidied(passphrase)
  if ([...tidy].length < SHORTEST_PASSPHRASE) throw new NotebookError('weak-passphrase')
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(tidy)
  return encrypter.encrypt([...writeNotebook(records, exported, draftsLeftOut)].join(''))
}

/** Whether a file is such a backup, by its first bytes. */
export function isBackup(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  return beginning.startsWith(AGE) || beginning.startsWith(ARMOURED)
}

/**
 * Opens a backup, for `planImport` and `NotebookStore.applyImport`. Files that the age program made
 * with a passphrase open too, armoured (`--armor`) or not.
 *
 * @throws NotebookError `not-a-backup`, `wrong-passphrase`, `damaged`, or what `readNotebook` throws
 */
export async function readBackup(bytes: Uint8Array, passphrase: string): Promise<NotebookRecord[]> {
  if (!isBackup(bytes)) throw new NotebookError('not-a-backup')
  const { armor, Decrypter } = await import('age-encryption')
  let file = bytes
  const beginning = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  if (beginning.startsWith(ARMOURED)) {
    try {
      file = armor.decode(new TextDecoder().decode(bytes).trim())
    } catch (error) {
      throw new NotebookError('damaged', '', error)
    }
  }
  const decrypter = new Decrypter()
  // Files made elsewhere may have been locked with the very letters typed.
  for (const each of new Set([tidied(passphrase), passphrase])) decrypter.addPassphrase(each)
  let text: string
  try {
    text = await decrypter.decrypt(file, 'text')
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched')
    throw new NotebookError(isWrong ? 'wrong-passphrase' : 'damaged', '', error)
  }
  return readNotebook(text)
}

/** A telephone's keyboard adds a space, and may write "é" as one sign or as two. */
function tidied(passphrase: string): string {
  return passphrase.trim().normalize('NFC')
}
