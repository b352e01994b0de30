import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pack } from '../../../src/packs/pack.ts'
import { Shelf } from '../../../src/packs/shelf.ts'
import { type KeyPair, makeKeyPair, signPack } from '../../../src/packs/signing.ts'
import { type Fetch, updatePack } from '../../../src/packs/update-pack.ts'
import { samplePack } from './sample-pack.ts'

const UPDATE = 'https://sample.example.org/glossary.json'
const NOON = Date.parse('2026-11-25T12:00:00Z')
let shelf: Shelf
let keys: KeyPair
let count = 0
const version = (number: number, change: Partial<Pack> = {}) =>
  signPack(samplePack({ version: number, update: UPDATE, ...change }), keys)

beforeEach(async () => {
  shelf = new Shelf(`glossaries-${++count}`)
  keys = await makeKeyPair()
})
afterEach(() => shelf.close())

describe('the shelf', () => {
  test('keeps a glossary, and its new version beside what went before', async () => {
    await shelf.add(await version(1))
    await shelf.add(await version(2, { title: 'New' }))
    const [shelved, ...more] = await shelf.packs()
    expect(more).toEqual([])
    expect(shelved).toMatchObject({
      pack: { version: 2, title: 'New' },
      before: { version: 1 },
      key: keys.key,
      order: 0,
    })
  })

  test('a forged, older or unsigned one leaves the last good one as it was', async () => {
    await shelf.add(await version(2))
    const before = await shelf.packs()
    const forger = await makeKeyPair()
    const forged = await signPack(samplePack({ version: 9, update: UPDATE }), forger)
    await expect(shelf.add(forged)).rejects.toThrow('changed-key')
    await expect(shelf.add(await version(1))).rejects.toThrow('older')
    await expect(shelf.add(JSON.stringify(samplePack({ version: 9 })))).rejects.toThrow(
      'not-signed',
    )
    await expect(shelf.add((await version(3)).replace('Tuesdays', 'Mondays'))).rejects.toThrow(
      'bad-signature',
    )
    expect(await shelf.packs()).toEqual(before)
  })

  test('keeps the family’s order, and what is off', async () => {
    await shelf.add(await version(1))
    await shelf.add(await version(1, { id: 'second' }))
    await shelf.arrange(['second', 'sample-sendiass-words'])
    await shelf.set('second', { isOn: false })
    await shelf.add(await version(2, { id: 'second' }))
    expect((await shelf.packs()).map(({ id, isOn }) => [id, isOn])).toEqual([
      ['second', false],
      ['sample-sendiass-words', true],
    ])
    await shelf.remove('second')
    expect((await shelf.packs()).length).toBe(1)
  })

  test('a file that nobody vouches for may be followed by a signed one, never the other way', async () => {
    await shelf.add(JSON.stringify(samplePack({ version: 1 })))
    await shelf.add(await version(2))
    expect((await shelf.packs())[0]?.key).toBe(keys.key)
    await expect(shelf.add(JSON.stringify(samplePack({ version: 3 })))).rejects.toThrow(
      'not-signed',
    )
  })
})

describe('a glossary that was removed', () => {
  const ID = 'sample-sendiass-words'
  const byForger = async (change: Partial<Pack> = {}) =>
    signPack(samplePack({ version: 9, ...change }), await makeKeyPair())

  test('is not followed by a forged one as if it were new', async () => {
    await shelf.add(await version(2))
    await shelf.remove(ID)
    expect(await shelf.packs()).toEqual([])
    const forged = await byForger()
    expect((await shelf.look(forged)).trust).toMatchObject({ may: 'nothing', why: 'changed-key' })
    await expect(shelf.add(forged)).rejects.toThrow('changed-key')
    await expect(shelf.add(await byForger({ id: 'another' }))).rejects.toThrow('other-name')
    await expect(shelf.add(JSON.stringify(samplePack()))).rejects.toThrow('not-signed')
    expect(await shelf.packs()).toEqual([])
    // By its own publisher it may come back, in any version.
    await shelf.add(await version(1))
    expect((await shelf.packs()).map(({ pack }) => pack.version)).toEqual([1])
  })

  test('leaves its publisher and key, and nothing else, until they are forgotten', async () => {
    await shelf.add(await version(1))
    await shelf.add(await version(1, { id: 'second' }))
    await shelf.remove(ID)
    await shelf.remove('second')
    const publisher = 'Sample SENDIASS'
    expect(await shelf.rememberedKeys()).toEqual([
      { id: ID, publisher, key: keys.key },
      { id: 'second', publisher, key: keys.key },
    ])
    await shelf.forgetKey('another key')
    expect((await shelf.rememberedKeys()).length).toBe(2)
    await shelf.forgetKey(keys.key)
    expect(await shelf.rememberedKeys()).toEqual([])
    await shelf.add(await byForger())
    await shelf.remove(ID)
    await shelf.forgetKey()
    expect(await shelf.rememberedKeys()).toEqual([])
  })

  test('leaves nothing where nobody vouched for it, or where it was taken back at once', async () => {
    await shelf.add(JSON.stringify(samplePack()))
    await shelf.remove(ID)
    await shelf.add(await version(1))
    await shelf.takeBack(ID)
    expect(await shelf.rememberedKeys()).toEqual([])
    // Adding and taking back must not wash a key away.
    await shelf.add(await version(1))
    await shelf.remove(ID)
    await shelf.add(await version(1))
    await shelf.takeBack(ID)
    await expect(shelf.add(await byForger())).rejects.toThrow('changed-key')
  })

  test('is remembered on a shelf that an earlier Sendlight made, whose glossaries stay', async () => {
    const name = `glossaries-${++count}`
    const file = await version(1)
    await shelf.add(file)
    const [shelved] = await shelf.packs()
    const old = await openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore('packs', { keyPath: 'id' })
        database.createObjectStore('drafts', { keyPath: 'id' })
        database.createObjectStore('keys', { keyPath: 'key' })
      },
    })
    await old.put('packs', shelved)
    old.close()
    const now = new Shelf(name)
    expect(await now.packs()).toEqual([shelved])
    await now.remove(ID)
    await expect(now.add(await byForger())).rejects.toThrow('changed-key')
    await now.close()
  })
})

describe('keys', () => {
  test('stand beside one another: none takes the place of another', async () => {
    const other = await makeKeyPair()
    await shelf.keepKeys(keys)
    await shelf.keepKeys(other)
    await shelf.keepKeys(keys)
    const all = await shelf.keys()
    expect(all.length).toBe(2)
    expect(all).toEqual(expect.arrayContaining([keys, other]))
  })
})

describe('what the family decided', () => {
  test('about sites is kept by a new version', async () => {
    const where = { how: 'not', sites: ['www.sampleshire.gov.uk'] } as const
    await shelf.add(await version(1))
    await shelf.set('sample-sendiass-words', { where })
    await shelf.add(await version(2))
    expect((await shelf.packs())[0]?.where).toEqual(where)
  })

  test.each([
    ['the same address', UPDATE, true, '"one"'],
    ['another file of that host', 'https://sample.example.org/new.json', true, null],
    ['another host', 'https://other.example.org/glossary.json', false, null],
    ['nowhere', undefined, false, null],
  ])(
    'about new versions holds for the host that they were asked about: %s',
    async (_, update, isSubscribed, etag) => {
      await shelf.add(await version(1), { isSubscribed: true, etag: '"one"' })
      const pack = samplePack({ version: 2, ...(update === undefined ? {} : { update }) })
      await shelf.add(await signPack(pack, keys))
      expect((await shelf.packs())[0]).toMatchObject({ isSubscribed, etag })
    },
  )
})

describe('a new version from the publisher’s site', () => {
  const asked: { address: string; request: RequestInit }[] = []
  const server =
    (answer: () => Response | Promise<Response>): Fetch =>
    async (address, request) => {
      asked.push({ address, request })
      return answer()
    }
  const subscribed = async () => {
    asked.length = 0
    return shelf.add(await version(1), { isSubscribed: true, etag: '"one"' })
  }

  test('is asked for with nothing that tells who asks', async () => {
    const file = await version(2)
    const shelved = await subscribed()
    const outcome = await updatePack(
      shelf,
      shelved,
      server(() => new Response(file, { headers: { etag: '"two"' } })),
      NOON,
    )
    expect(outcome).toMatchObject({
      is: 'updated',
      shelved: { pack: { version: 2 }, etag: '"two"' },
    })
    expect(asked).toEqual([
      {
        address: UPDATE,
        request: {
          method: 'GET',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          redirect: 'error',
          cache: 'no-store',
          headers: { 'If-None-Match': '"one"' },
        },
      },
    ])
  })

  test('at most daily, unless a person presses the button', async () => {
    const shelved = await subscribed()
    const nothing = server(() => new Response(null, { status: 304 }))
    expect(await updatePack(shelf, shelved, nothing, NOON)).toEqual({ is: 'none' })
    const [now] = await shelf.packs()
    if (!now) throw new Error('it was added')
    expect(await updatePack(shelf, now, nothing, NOON + 3_600_000)).toEqual({ is: 'not-due' })
    expect(await updatePack(shelf, now, nothing, NOON + 3_600_000, true)).toEqual({ is: 'none' })
    expect(await updatePack(shelf, now, nothing, NOON + 90_000_000)).toEqual({ is: 'none' })
    // A clock set back by a year.
    expect(await updatePack(shelf, now, nothing, NOON - 3e10)).toEqual({ is: 'none' })
    expect(asked.length).toBe(4)
  })

  test.each([
    ['unreachable', () => Promise.reject(new TypeError('offline'))],
    ['status 500', () => new Response('', { status: 500 })],
    ['damaged', () => new Response('{"format":')],
    ['not-a-glossary', () => new Response('<!doctype html>'.replace('<', '"').replace('>', '"'))],
  ])('where it fails (%s), the last good one stays', async (_why, answer) => {
    const shelved = await subscribed()
    const outcome = await updatePack(shelf, shelved, server(answer), NOON)
    expect(outcome.is).toBe('failed')
    expect((await shelf.packs())[0]).toMatchObject({ pack: { version: 1 } })
  })

  test('a forged one, an older one and another glossary are refused', async () => {
    const forger = await makeKeyPair()
    const answers = [
      await signPack(samplePack({ version: 9, update: UPDATE }), forger),
      JSON.stringify(samplePack({ version: 9 })),
      await version(9, { id: 'another-one' }),
    ]
    for (const answer of answers) {
      const shelved = await subscribed().catch(async () => (await shelf.packs())[0])
      if (!shelved) throw new Error('it was added')
      const outcome = await updatePack(
        shelf,
        shelved,
        server(() => new Response(answer)),
        NOON,
        true,
      )
      expect(outcome.is).toBe('failed')
    }
    expect((await shelf.packs()).map(({ pack }) => pack.version)).toEqual([1])
  })

  test('nobody is asked without the person’s say-so', async () => {
    asked.length = 0
    const shelved = await shelf.add(await version(1))
    const nothing = server(() => new Response(null, { status: 304 }))
    expect(await updatePack(shelf, shelved, nothing, NOON, true)).toEqual({ is: 'not-due' })
    expect(asked).toEqual([])
  })
})
