import { describe, expect, test } from 'vitest'
import { samplePack } from '../packs/sample-pack.ts'
import { sendlight } from './in-memory.ts'

const ABOUT = JSON.stringify({
  id: 'sample',
  title: 'Words in Sampleshire',
  publisher: { name: 'Sample SENDIASS', kind: 'advice-service' },
  language: 'en-GB',
  licence: 'CC BY 4.0',
  nation: 'england',
  area: { name: 'Sampleshire' },
})
const MESSY =
  'Acronym;Stands for;What it means\r\nSRP;Resource panel;A group of people who meet.\r\n;;\r\n;;No words\r\n'

describe('sendlight glossary', () => {
  test('goes from a messy list to a signed file and its page', async () => {
    const files: Record<string, string> = { 'list.csv': MESSY, 'about.json': ABOUT }
    const built = await sendlight(['glossary', 'build', '--about', 'about.json', 'list.csv'], files)
    expect(built.code).toBe(0)
    expect(built.complaints).toEqual(['list.csv: row 3 has no word to explain and was left out'])
    files['pack.json'] = built.out
    expect(JSON.parse(built.out).entries).toMatchObject([
      { id: 'resource-panel', term: 'Resource panel', forms: ['SRP'] },
    ])
    const keys = await sendlight(['glossary', 'keys'])
    files['keys.json'] = keys.out
    expect(keys.complaints[0]).toMatch(/number is (\d{5} ){5}\d{5};/)
    const signed = await sendlight(['glossary', 'sign', '--key', 'keys.json', 'pack.json'], files)
    files['signed.json'] = signed.out
    const checked = await sendlight(['glossary', 'check', 'signed.json'], files)
    expect(checked.code).toBe(0)
    expect(JSON.parse(checked.out)).toMatchObject({
      file: 'signed.json',
      entries: 1,
      signed: { key: JSON.parse(keys.out).key },
      errors: [],
      warnings: [],
    })
    const page = await sendlight(['glossary', 'page', 'signed.json'], files)
    expect(page.out).toContain('<dfn>Resource panel</dfn>')
  })

  test('check tells errors in JSON and fails', async () => {
    const [entry] = samplePack().entries
    const pack = { ...samplePack(), entries: [{ ...entry, forms: ['school'] }] }
    const files = { 'a.json': JSON.stringify(pack), 'b.json': '{"records":[]}' }
    const { code, out, complaints } = await sendlight(
      ['glossary', 'check', 'a.json', 'b.json'],
      files,
    )
    expect(code).toBe(1)
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.errors).toEqual([{ rule: 'ordinary-word', entry: 'panel', text: 'school' }])
    expect(second.errors).toMatchObject([{ rule: 'notebook' }])
    expect(complaints).toEqual(['b.json: it is a notebook, not a shared glossary'])
  })

  test('check for people', async () => {
    const { out } = await sendlight(['glossary', 'check', '--format', 'text', 'a.json'], {
      'a.json': JSON.stringify(samplePack()),
    })
    expect(out).toBe('a.json: Words in Sampleshire, version 1, 2 words\nNothing to mend.\n')
  })

  test('diff tells what a family will see changed', async () => {
    const [panel, hub] = samplePack().entries
    const after = { ...samplePack({ version: 2 }), entries: [{ ...panel, plain: 'New words.' }] }
    const files = { 'a.json': JSON.stringify(samplePack()), 'b.json': JSON.stringify(after) }
    const { out } = await sendlight(
      ['glossary', 'diff', '--format', 'text', 'a.json', 'b.json'],
      files,
    )
    expect(out).toBe(
      `changed: Resource panel\n  was: ${panel?.plain}\n  is:  New words.\ngone: ${hub?.term}\n`,
    )
    const json = await sendlight(['glossary', 'diff', 'a.json', 'b.json'], files)
    expect(JSON.parse(json.out)).toMatchObject({ added: [], removed: [{ id: 'hub' }] })
  })

  test.each([
    [['glossary', 'sing', 'a.json'], 'say what to do'],
    [['glossary', 'sign', 'a.json'], '--key FILE'],
    [['glossary', 'build', 'a.json'], '--about FILE'],
    [['glossary', 'diff', 'a.json'], 'name the file'],
    [['glossary', 'check', 'gone.json'], 'there is no such file'],
  ])('%j is told what is missing', async (args, told) => {
    const { code, complaints } = await sendlight(args, { 'a.json': JSON.stringify(samplePack()) })
    expect(code).toBe(1)
    expect(complaints.join()).toContain(told)
  })

  test.each([
    ['build --about bad.json list.csv', 'bad.json: it is damaged, or only part of it is there'],
    ['build --about list.csv list.csv', 'list.csv: it is damaged, or only part of it is there'],
    [
      'build --about other.json list.csv',
      'other.json: a part of it is not as it should be: id is missing',
    ],
    ['build --about none.json list.csv', 'none.json: cannot be read: there is no such file'],
    [
      'build --about about.json empty.csv',
      'empty.csv: it is not a shared glossary: it holds no words with their meanings',
    ],
    ['sign --key bad.json pack.json', 'bad.json: it is damaged, or only part of it is there'],
    [
      'sign --key mixed.json pack.json',
      'mixed.json: it is damaged, or only part of it is there: the two keys in it are no pair',
    ],
    ['diff pack.json bad.json', 'bad.json: it is damaged, or only part of it is there'],
    ['check words.txt', 'words.txt: it is not a shared glossary'],
    [
      'check kind.json',
      'kind.json: a part of it is not as it should be: publisher.kind is not what it should be',
    ],
    [
      'check entry.json',
      'entry.json: a part of it is not as it should be: entry 1 (Panel): plain is missing',
    ],
  ])('names the file that is at fault, and why: %s', async (line, complaint) => {
    const pack = samplePack()
    const files = {
      'list.csv': MESSY,
      'empty.csv': 'Term,Meaning\r\nARB,\r\n',
      'about.json': ABOUT,
      'bad.json': '{',
      'other.json': '{"title":"x"}',
      'mixed.json': JSON.stringify({ secret: 'A'.repeat(43), key: 'A'.repeat(43) }),
      'words.txt': 'ARB: a small class',
      'pack.json': JSON.stringify(pack),
      'kind.json': JSON.stringify({ ...pack, publisher: { name: 'X', kind: 'shop' } }),
      'entry.json': JSON.stringify({ ...pack, entries: [{ id: 'a', term: 'Panel' }] }),
    }
    const { code, complaints, out } = await sendlight(['glossary', ...line.split(' ')], files)
    expect(code).toBe(1)
    expect(complaints).toEqual([complaint])
    if (!line.startsWith('check')) expect(out).toBe('')
  })
})
