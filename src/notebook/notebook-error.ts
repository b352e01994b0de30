/**
 * Why the notebook could not do something. Nothing that was acknowledged is ever lost by it.
 *
 * - `disk-full`: the device has no room; the save was not made, what was stored before stays
 * - `aborted`: the save was stopped half way; nothing of it was stored, it can be tried again
 * - `newer-version`: the notebook or file was written by a later version of Sendlight
 * - `not-a-notebook`: the file is something else
 * - `glossary-pack`: the file is a shared glossary and belongs on the glossaries page
 * - `truncated`: the file ends before its end
 * - `bad-record`: a record is not what it should be; `detail` says which
 * - `too-big`: more records than the notebook can take in at once
 * - `not-a-backup`: the file is no locked backup
 * - `wrong-passphrase`: the passphrase is not the one that locked this backup
 * - `weak-passphrase`: the passphrase is too short to keep a backup safe
 * - `damaged`: the backup was changed or cut since it was written
 */
export type NotebookFailure =
  | 'disk-full'
  | 'aborted'
  | 'newer-version'
  | 'not-a-notebook'
  | 'glossary-pack'
  | 'truncated'
  | 'bad-record'
  | 'too-big'
  | 'not-a-backup'
  | 'wrong-passphrase'
  | 'weak-passphrase'
  | 'damaged'

export class NotebookError extends Error {
  override readonly name = 'NotebookError'
  readonly failure: NotebookFailure
  readonly detail: string

  constructor(failure: NotebookFailure, detail = '', cause?: unknown) {
    super(detail === '' ? failure : `${failure}: ${detail}`, { cause })
    this.failure = failure
    this.detail = detail
  }
}

/** Sorts what IndexedDB threw by what it means for the person. */
export function toNotebookError(thrown: unknown): NotebookError {
  if (thrown instanceof NotebookError) return thrown
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : ''
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  if (name === 'QuotaExceededError') return new NotebookError('disk-full', detail, thrown)
  if (name === 'VersionError') return new NotebookError('newer-version', detail, thrown)
  return new NotebookError('aborted', detail, thrown)
}
