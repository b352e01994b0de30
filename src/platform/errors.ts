/**
 * What went wrong between two parts of the extension.
 *
 * - `no-listener`: nobody is there (the script does not run in that tab; the view is closed)
 * - `no-result`: somebody was there and left before answering (the tab closed, the worker stopped)
 * - `late`: no answer within the time the asker could wait
 * - `refused`: the message is not one that we know
 * - `failed`: the other side tried and could not; `message` says why
 * - `extension-gone`: Sendlight was updated, turned off or removed, and this script stayed behind
 */
export type MessageFailure =
  | 'no-listener'
  | 'no-result'
  | 'late'
  | 'refused'
  | 'failed'
  | 'extension-gone'

export class MessageError extends Error {
  override readonly name = 'MessageError'
  readonly failure: MessageFailure
  readonly about: string

  constructor(failure: MessageFailure, about: string, detail = '') {
    super(`${about}: ${failure}${detail ? ` (${detail})` : ''}`)
    this.failure = failure
    this.about = about
  }
}

/** Sorts what the browser threw by what it means; browsers differ in their words. */
export function toMessageError(about: string, thrown: unknown): MessageError {
  if (thrown instanceof MessageError) return thrown
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return new MessageError(failureOf(detail), about, detail)
}

function failureOf(detail: string): MessageFailure {
  if (/context invalidated|dead object|extension context|not available/i.test(detail)) {
    return 'extension-gone'
  }
  if (/receiving end does not exist|invalid tab id|no tab with id/i.test(detail)) {
    return 'no-listener'
  }
  if (/(port|channel) closed|before a response|actor.*(destroyed|closed)|went away/i.test(detail)) {
    return 'no-result'
  }
  return 'failed'
}
