import { armor, Decrypter, Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { isBackup, readBackup, writeBackup } from '../../../src/notebook/exchange/backup.ts'
import { writeNotebook } from '../../../src/notebook/exchange/notebook-file.ts'
import { makeChild, makeQuestion } from './make-records.ts'

const NOW = '2026-11-25T09:00:00.000Z'
const RECORDS = [makeQuestion('q1', 'Who will do it? £20 “a week”'), makeChild('c1', 'Zoë')]
const WORDS = 'quiet river café lamp'

/** The same file, with less work for each opening. */
async function quick(passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(10)
  return encrypter.encrypt([...writeNotebook(RECORDS, NOW, 0)].join(''))
}

describe('a locked backup', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await writeBackup(RECORDS, WORDS, NOW, 0)
  })

  test('opens with its passphrase, however its letters and spaces are typed', async () => {
    expect(isBackup(bytes)).toBe(true)
    expect(await readBackup(bytes, WORDS)).toEqual(RECORDS)
    bytes = await quick(WORDS)
    expect(await readBackup(bytes, ` ${WORDS.normalize('NFD')} `)).toEqual(RECORDS)
  })

  test('is an age file that holds the notebook’s JSON', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(WORDS)
    const inside = JSON.parse(await decrypter.decrypt(bytes, 'text'))
    expect(inside).toMatchObject({ format: 'sendlight-notebook', count: 2 })
    expect(new TextDecoder().decode(bytes)).not.toContain('sendlight')
  })

  test('opens when it was made elsewhere, with letters for email too', async () => {
    const made = await quick(' made by age ')
    const armoured = new TextEncoder().encode(`\n${armor.encode(made)}`)
    expect(isBackup(armoured)).toBe(true)
    expect(await readBackup(armoured, ' made by age ')).toEqual(RECORDS)
  })

  test('does not open with another passphrase, and says so', async () => {
    bytes = await quick(WORDS)
    await expect(readBackup(bytes, 'quiet river')).rejects.toMatchObject({
      failure: 'wrong-passphrase',
    })
  })

  test('that was cut or changed is refused, never half read', async () => {
    bytes = await quick(WORDS)
    for (const at of [40, 100, bytes.length - 200, bytes.length - 1]) {
      await expect(readBackup(bytes.slice(0, at), WORDS)).rejects.toMatchObject({
        failure: 'damaged',
      })
    }
    const changed = bytes.slice()
    changed[bytes.length - 30] = (changed[bytes.length - 30] ?? 0) ^ 1
    await expect(readBackup(changed, WORDS)).rejects.toMatchObject({ failure: 'damaged' })
    const letters = armor.encode(bytes).slice(0, 200)
    await expect(readBackup(new TextEncoder().encode(letters), WORDS)).rejects.toMatchObject({
      failure: 'damaged',
    })
  })

  test('that asks for more work than a device has is refused at once', async () => {
    const text = new TextDecoder('latin1').decode(bytes).replace(/ 1[08]\n/, ' 30\n')
    const greedy = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    await expect(readBackup(greedy, WORDS)).rejects.toMatchObject({ failure: 'damaged' })
  })
})

test('a short passphrase locks nothing', async () => {
  await expect(writeBackup(RECORDS, '  seven7 ', NOW, 0)).rejects.toMatchObject({
    failure: 'weak-passphrase',
  })
})

test('another file is no backup', async () => {
  for (const text of ['', '{"format":"sendlight-notebook"}', '%PDF-1.7']) {
    const bytes = new TextEncoder().encode(text)
    await expect(readBackup(bytes, WORDS)).rejects.toMatchObject({ failure: 'not-a-backup' })
  }
})
