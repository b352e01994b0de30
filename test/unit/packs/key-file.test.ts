import { describe, expect, test } from 'vitest'
import { lockKeys, openKeys, readKeys } from '../../../src/packs/key-file.ts'
import { PackError } from '../../../src/packs/pack-error.ts'
import { makeKeyPair } from '../../../src/packs/signing.ts'

const failureOf = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof PackError ? error.failure : error
}

describe('a locked copy of the keys', () => {
  test('opens with its passphrase, however its letters are composed, and with no other', async () => {
    const keys = await makeKeyPair()
    const locked = await lockKeys(keys, 'zwölf Otter im Fluß'.normalize('NFD'))
    expect(new TextDecoder().decode(locked)).not.toContain(keys.secret)
    expect(await openKeys(locked, 'zwölf Otter im Fluß'.normalize('NFC'))).toEqual(keys)
    expect(await failureOf(openKeys(locked, 'zwölf Otter'))).toBe('wrong-passphrase')
  }, 30_000)

  test('is told from other files before anybody waits', async () => {
    const bytes = new TextEncoder().encode('{"format":"sendlight-keys"}')
    expect(await failureOf(openKeys(bytes, 'x'))).toBe('not-a-glossary')
  })
})

describe('a file of keys', () => {
  test.each([
    ['no JSON', '{', 'damaged'],
    ['something else', '{"secret":1,"key":"x"}', 'not-a-glossary'],
    ['no key at all', '{"secret":"***","key":"x"}', 'damaged'],
  ])('is refused: %s', async (_, text, failure) => {
    expect(await failureOf(readKeys(text))).toBe(failure)
  })

  test('whose two keys are no pair would sign what nobody can check', async () => {
    const { secret } = await makeKeyPair()
    const { key } = await makeKeyPair()
    expect(await failureOf(readKeys(JSON.stringify({ secret, key })))).toBe('damaged')
  })
})
