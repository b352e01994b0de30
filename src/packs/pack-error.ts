/**
 * Why a glossary file was not taken. Whatever the reason, the glossaries that were there before
 * stay as they were.
 *
 * - `too-big`: larger than a glossary may be
 * - `not-a-glossary`: the file is something else
 * - `notebook`: the file is a notebook and belongs on the notebook page
 * - `damaged`: it is cut short or not readable
 * - `newer-version`: made by a later version of Sendlight
 * - `bad-content`: a part is not what it should be; `detail` says which and why
 * - `bad-signature`: the words are not those that were signed
 * - `wrong-passphrase`: the key file did not open with it
 */
export type PackFailure =
  | 'too-big'
  | 'not-a-glossary'
  | 'notebook'
  | 'damaged'
  | 'newer-version'
  | 'bad-content'
  | 'bad-signature'
  | 'wrong-passphrase'

export class PackError extends Error {
  override readonly name = 'PackError'

  constructor(
    readonly failure: PackFailure,
    readonly detail = '',
  ) {
    super(detail === '' ? failure : `${failure}: ${detail}`)
  }
}
