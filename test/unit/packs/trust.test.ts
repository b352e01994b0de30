import { describe, expect, test } from 'vitest'
import { judge, type KnownPack, skeletonOf } from '../../../src/packs/trust.ts'
import { samplePack } from './sample-pack.ts'

const known: KnownPack = {
  id: 'sample-sendiass-words',
  publisher: 'Sample SENDIASS',
  key: 'KEY-A',
  version: 3,
}
const received = (change: Parameters<typeof samplePack>[0], key: string | undefined) => ({
  pack: samplePack(change),
  key,
})

describe('trust on first use', () => {
  test('a glossary that is not here may be added, signed or not', () => {
    expect(judge(received({}, 'KEY-A'), [])).toEqual({ may: 'add' })
    expect(judge(received({}, undefined), [])).toEqual({ may: 'add' })
  })

  test('a later version by the same key is an update; the same one is nothing new', () => {
    expect(judge(received({ version: 4 }, 'KEY-A'), [known])).toEqual({ may: 'update', from: 3 })
    expect(judge(received({ version: 3 }, 'KEY-A'), [known])).toEqual({
      may: 'nothing',
      why: 'same',
    })
  })

  test.each([
    ['changed-key', { version: 4 }, 'KEY-B'],
    ['not-signed', { version: 4 }, undefined],
    ['older', { version: 2 }, 'KEY-A'],
    ['other-name', { id: 'another', version: 1 }, 'KEY-B'],
    ['other-name', { id: 'another', version: 1 }, undefined],
  ] as const)('refuses: %s', (why, change, key) => {
    expect(judge(received(change, key), [known])).toMatchObject({ may: 'nothing', why })
  })

  test('the key comes before the version: a forged older one is told as forged', () => {
    expect(judge(received({ version: 1 }, 'KEY-B'), [known])).toMatchObject({ why: 'changed-key' })
  })

  test.each([
    'Sаmple SENDIASS', // a Cyrillic letter
    'SAMPLE SENDIASS',
    'Sample  SENDlASS',
    'Sample SEND\u00adIASS',
    'Sample SEND-IASS',
    'Samp1e SENDIASS',
  ])('refuses a publisher that looks like one we know: %s', (name) => {
    const pack = { ...samplePack({ id: 'another' }), publisher: { name, kind: 'council' as const } }
    expect(judge({ pack, key: 'KEY-B' }, [known])).toMatchObject({ why: 'look-alike' })
  })

  test('the same key may publish several glossaries', () => {
    expect(judge(received({ id: 'another' }, 'KEY-A'), [known])).toEqual({ may: 'add' })
  })

  test('names that differ do not look alike', () => {
    expect(skeletonOf('Sample SENDIASS')).not.toBe(skeletonOf('Simple SENDIASS'))
    expect(skeletonOf('Barnet Council')).not.toBe(skeletonOf('Burnet Council'))
  })

  describe('after it was removed', () => {
    const removed: KnownPack = { ...known, version: undefined }

    test.each([
      ['changed-key', {}, 'KEY-B'],
      ['not-signed', {}, undefined],
      ['other-name', { id: 'another' }, 'KEY-B'],
      ['other-name', { id: 'another' }, undefined],
    ] as const)('still refuses: %s', (why, change, key) => {
      const trust = judge(received({ version: 9, ...change }, key), [removed])
      expect(trust).toEqual({ may: 'nothing', why, known: removed })
    })

    test('any version by the same key may be added again, and may then be updated', () => {
      for (const version of [1, 3, 9])
        expect(judge(received({ version }, 'KEY-A'), [removed])).toEqual({ may: 'add' })
      const again = [known, removed]
      expect(judge(received({ version: 4 }, 'KEY-A'), again)).toEqual({ may: 'update', from: 3 })
    })
  })
})
