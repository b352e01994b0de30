import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PackError } from '../../../src/packs/pack-error.ts'
import { readPackFile, readPackText } from '../../../src/packs/read-pack.ts'
import { fingerprintOf, makeKeyPair, signPack } from '../../../src/packs/signing.ts'
import { packArbitrary, samplePack } from './sample-pack.ts'

const failureOf = async (text: string) => {
  try {
    await readPackText(text)
    return 'none'
  } catch (error) {
    if (error instanceof PackError) return error.failure
    throw error
  }
}

describe('a signed glossary', () => {
  test('comes back as it was, with the key that signed it', async () => {
    const keys = await makeKeyPair()
    await fc.assert(
      fc.asyncProperty(packArbitrary, async (pack) => {
        const file = new TextEncoder().encode(await signPack(pack, keys))
        expect(await readPackFile(file)).toEqual({ pack, key: keys.key })
      }),
      { numRuns: 40 },
    )
  })

  test('is refused where one letter of it was changed', async () => {
    const keys = await makeKeyPair()
    const text = await signPack(samplePack(), keys)
    expect(await failureOf(text.replace('Tuesdays', 'Mondays'))).toBe('bad-signature')
    expect(await failureOf(text.replace(keys.key, (await makeKeyPair()).key))).toBe('bad-signature')
    expect(await failureOf(text.replace(/"signature": ".{4}/, '"signature": "AAAA'))).toBe(
      'bad-signature',
    )
    expect(await failureOf(text.replace(/"key": "[^"]*"/, '"key": "not a key"'))).toBe(
      'bad-signature',
    )
    expect(await failureOf(text.replace(/"key": "[^"]*",/, ''))).toBe('damaged')
  })

  test('signed for another purpose does not count', async () => {
    const keys = await makeKeyPair()
    const { signAsync } = await import('@noble/ed25519')
    const { fromBase64Url, toBase64Url } = await import('../../../src/packs/signing.ts')
    const payload = JSON.stringify(samplePack())
    const bytes = new TextEncoder().encode(payload)
    const signature = toBase64Url(await signAsync(bytes, fromBase64Url(keys.secret)))
    const file = JSON.stringify({
      format: 'sendlight-signed-glossary',
      payload,
      key: keys.key,
      signature,
    })
    expect(await failureOf(file)).toBe('bad-signature')
  })

  test('has a key that two people can compare by telephone', async () => {
    const { key } = await makeKeyPair()
    expect(await fingerprintOf(key)).toMatch(/^(?:\d{5} ){5}\d{5}$/)
    expect(await fingerprintOf(key)).toBe(await fingerprintOf(key))
    expect(await fingerprintOf(key)).not.toBe(await fingerprintOf((await makeKeyPair()).key))
  })
})

describe('a file that is none, or hostile', () => {
  const json = (change: object) => JSON.stringify({ ...samplePack(), ...change })

  test.each([
    ['a notebook', JSON.stringify({ format: 'sendlight-notebook', records: [] }), 'notebook'],
    ['something else', '{"a":1}', 'not-a-glossary'],
    ['a number', '7', 'not-a-glossary'],
    ['cut short', json({}).slice(0, -20), 'damaged'],
    ['from a later version', json({ formatVersion: 2 }), 'newer-version'],
    ['with __proto__', '{"__proto__":{"a":1},"format":"sendlight-glossary"}', 'bad-content'],
    ['with constructor', json({ area: { constructor: { prototype: 1 } } }), 'bad-content'],
    ['nested deeply', '['.repeat(100_000), 'bad-content'],
    ['with a huge version', json({ version: 1e300 }), 'bad-content'],
    ['for all councils', json({ area: { name: 'X', hosts: ['*.gov.uk'] } }), 'bad-content'],
    ['with http', json({ update: 'http://a.example.org/' }), 'bad-content'],
    ['with javascript', json({ update: 'javascript:alert(1)' }), 'bad-content'],
    ['with a password', json({ update: 'https://me:you@a.example.org/' }), 'bad-content'],
    ['turned around', json({ title: 'Sample \u202eSSAIDNES' }), 'bad-content'],
    ['with half a character', json({ title: 'Sample \ud83d' }), 'bad-content'],
  ])('%s is told as what it is', async (_name, text, failure) => {
    expect(await failureOf(text)).toBe(failure)
  })

  test('names the entry that is wrong', async () => {
    const entries = [...samplePack().entries, { id: 'x', term: 'Term', plain: '' }]
    await expect(readPackText(JSON.stringify({ ...samplePack(), entries }))).rejects.toThrow(
      'entry 3 (Term): the meaning is empty',
    )
    const twins = [...samplePack().entries, ...samplePack().entries]
    await expect(readPackText(JSON.stringify({ ...samplePack(), entries: twins }))).rejects.toThrow(
      'entries 1 and 3 have the same id',
    )
  })

  test('of 41 MB is refused before it is read', async () => {
    await expect(readPackFile(new Uint8Array(41_000_000))).rejects.toMatchObject({
      failure: 'too-big',
    })
  })

  test('is not text', async () => {
    await expect(readPackFile(new Uint8Array([0xff, 0xd8, 0xff]))).rejects.toMatchObject({
      failure: 'not-a-glossary',
    })
  })
})
