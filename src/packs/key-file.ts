import { PackError } from './pack-error.ts'
import { readSafeJson } from './safe-json.ts'
import { type KeyPair, publicKeyOf } from './signing.ts'

/**
 * A publisher's keys locked with a passphrase, in the open age format, so that they can be opened
 * without us. Takes about a second, on purpose: so does each guess.
 */
export async function lockKeys({ secret, key }: KeyPair, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFC'))
  return encrypter.encrypt(JSON.stringify({ format: 'sendlight-keys', secret, key }))
}

/** @throws PackError `wrong-passphrase`, `damaged`, or `not-a-glossary` where it is no key file */
export async function openKeys(bytes: Uint8Array, passphrase: string): Promise<KeyPair> {
  if (!new TextDecoder().decode(bytes.subarray(0, 22)).startsWith('age-encryption.org/v1'))
    throw new PackError('not-a-glossary')
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFC'))
  let text: string
  try {
    text = await decrypter.decrypt(bytes, 'text')
  } catch {
    throw new PackError('wrong-passphrase')
  }
  return readKeys(text)
}

/**
 * Keys from the text that `lockKeys` locked and the command line writes.
 * @throws PackError `not-a-glossary` where it holds no keys, `damaged` where they are no pair
 */
export async function readKeys(text: string): Promise<KeyPair> {
  const given = readSafeJson(text)
  if (
    typeof given === 'object' &&
    given !== null &&
    'secret' in given &&
    'key' in given &&
    typeof given.secret === 'string' &&
    typeof given.key === 'string'
  ) {
    const { secret, key } = given
    if ((await publicKeyOf(secret)) !== key)
      throw new PackError('damaged', 'the two keys in it are no pair')
    return { secret, key }
  }
  throw new PackError('not-a-glossary', 'the file of keys is not one')
}
