import { getPublicKeyAsync, signAsync, utils, verifyAsync } from '@noble/ed25519'
import type { Pack } from './pack.ts'
import { PackError } from './pack-error.ts'

export const SIGNED_FORMAT = 'sendlight-signed-glossary'

/**
 * A signed glossary. What is signed is the text of `payload`, character by character, so that no
 * two programs can differ over what was meant.
 */
export interface Signed {
  format: typeof SIGNED_FORMAT
  /** The glossary as JSON. */
  payload: string
  /** The publisher's public key, Ed25519 (RFC 8032), base64url. */
  key: string
  signature: string
}

/** A publisher's pair of keys. The secret one never leaves the device but in a locked backup. */
export interface KeyPair {
  /** Base64url. */
  secret: string
  key: string
}

/** Keeps a signature made here from counting anywhere else. */
const PURPOSE = 'sendlight-glossary-v1\n'

export async function makeKeyPair(): Promise<KeyPair> {
  const secret = utils.randomSecretKey()
  return { secret: toBase64Url(secret), key: toBase64Url(await getPublicKeyAsync(secret)) }
}

/** The public key of a secret one; nothing where that is no key at all. */
export async function publicKeyOf(secret: string): Promise<string | undefined> {
  try {
    return toBase64Url(await getPublicKeyAsync(fromBase64Url(secret)))
  } catch {
    return undefined
  }
}

/** Signs a glossary: gives the whole file's text. */
export async function signPack(pack: Pack, { secret, key }: KeyPair): Promise<string> {
  const payload = JSON.stringify(pack)
  const signature = toBase64Url(await signAsync(messageOf(payload), fromBase64Url(secret)))
  const signed: Signed = { format: SIGNED_FORMAT, payload, key, signature }
  return `${JSON.stringify(signed, null, 1)}\n`
}

/** @throws PackError `bad-signature` */
export async function verify({ payload, key, signature }: Signed): Promise<void> {
  let isGood = false
  try {
    // Strict: no two keys may pass for one another.
    isGood = await verifyAsync(fromBase64Url(signature), messageOf(payload), fromBase64Url(key), {
      zip215: false,
    })
  } catch {
    isGood = false
  }
  if (!isGood) throw new PackError('bad-signature')
}

/** A key in a form that two people can compare over the telephone: six groups of five digits. */
export async function fingerprintOf(key: string): Promise<string> {
  const digest = new DataView(await crypto.subtle.digest('SHA-256', fromBase64Url(key)))
  const group = (at: number) => String(digest.getUint32(at * 4) % 100_000).padStart(5, '0')
  return [0, 1, 2, 3, 4, 5].map(group).join(' ')
}

function messageOf(payload: string): Uint8Array {
  return new TextEncoder().encode(PURPOSE + payload)
}

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
