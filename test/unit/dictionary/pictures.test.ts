import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadDictionary } from '../../../src/dictionary/load.ts'
import { loadPictures } from '../../../src/dictionary/pictures.ts'

const { entries, words } = loadPictures('dictionary')
const used = new Set([...Object.values(entries), ...Object.values(words)])
const files = readdirSync('public/pictures').filter((name) => name.endsWith('.svg'))

test('every picture that is named is there, and every one that is there is used', () => {
  expect([...used].sort()).toEqual(files.map((name) => name.replace('.svg', '')).sort())
})

test('every entry that has a picture is in the dictionary', () => {
  const ids = new Set(loadDictionary('dictionary').entries.map(({ entry }) => entry.id))
  expect(Object.keys(entries).filter((id) => !ids.has(id))).toEqual([])
})

test('every picture is credited', () => {
  const credits = readFileSync('public/pictures/CREDITS.md', 'utf8')
  const named: string[] = credits.match(/[a-z]+(?:-[a-z]+)*/g) ?? []
  expect([...used].filter((name) => !named.includes(name))).toEqual([])
})

test.each(files)('%s is a drawing and nothing else, in the colour of the text', (name) => {
  const svg = readFileSync(`public/pictures/${name}`, 'utf8')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"><symbol id="p" viewBox="/)
  expect(svg).not.toMatch(/script|href|style|on\w+=|url\(/)
  for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)) {
    expect(['currentColor', 'none']).toContain(colour)
  }
})
