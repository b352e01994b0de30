import { signal } from '@preact/signals'
import { fingerprintOf, type KeyPair } from '../../../packs/signing.ts'
import { shelf } from '../shelf-state.ts'

/** A pair of keys with the number by which people know it. */
interface NumberedKeys {
  keys: KeyPair
  number: string
}

/** All keys on this device. */
export const ownKeys = signal<readonly NumberedKeys[]>([])
/** The key that a glossary without one will be signed with. */
export const chosenKey = signal('')

/** @throws where the store cannot be read */
export async function readKeys(): Promise<void> {
  const all = await shelf.keys()
  ownKeys.value = await Promise.all(
    all.map(async (keys) => ({ keys, number: await fingerprintOf(keys.key) })),
  )
}
