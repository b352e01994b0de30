import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const messages = JSON.parse(readFileSync('public/_locales/en_GB/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>
const keys = Object.keys(messages)

const sources = ['src/ui', 'src/views', 'src/page', 'src/background', 'src/platform'].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({
        path: join(folder, name),
        text: readFileSync(join(folder, name), 'utf8'),
      })),
)

/** Words of a source in quotes that look like a key, by the first words that keys begin with. */
const families = new Set(keys.map((key) => key.split('_')[0]))
const QUOTED = /'([a-z]+(?:_[a-z0-9]+)+)'/g
/** Words of the browsers' own that look like keys. */
const OF_THE_BROWSER = new Set(['document_idle'])
const quoted = sources.flatMap(({ path, text }) =>
  [...text.matchAll(QUOTED)]
    .map((found) => ({ path, key: found[1] ?? '' }))
    .filter(({ key }) => !OF_THE_BROWSER.has(key)),
)
const asked = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => ({ path, key: found[1] ?? '' })),
)

/** Keys put together, such as `density_${value}`: what stands before and after the part filled in. */
const patterns = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/`([a-z]+_[a-z_]*)?\$\{[^`]*?\}(_[a-z_]+)?`/g)]
    .filter((found) => found[1] || found[2])
    .map((found) => ({ path, before: found[1] ?? '', after: found[2] ?? '' })),
)
const fits = (key: string) =>
  patterns.some(
    ({ before, after }) =>
      key.length > before.length + after.length && key.startsWith(before) && key.endsWith(after),
  )

// Case 70: a person must never meet a raw key, or nothing, where a sentence should be.
describe('interface text', () => {
  test('every key that is asked for exists', () => {
    const missing = [...asked, ...quoted.filter(({ key }) => families.has(key.split('_')[0] ?? ''))]
      .filter(({ key }) => !(key in messages))
      .map(({ path, key }) => `${path}: ${key}`)
    expect(missing).toEqual([])
  })

  test('every key that is put together finds at least one message', () => {
    const empty = patterns
      .filter(({ before }) => families.has(before.split('_')[0] ?? ''))
      .filter(
        ({ before, after }) => !keys.some((key) => key.startsWith(before) && key.endsWith(after)),
      )
    expect(empty).toEqual([])
  })

  test('every message is used', () => {
    const manifests = ['manifest.json', 'src/platform/build/manifest.ts']
      .map((path) => readFileSync(path, 'utf8'))
      .join('')
    const used = new Set([...asked, ...quoted].map(({ key }) => key))
    const unused = keys.filter(
      (key) => !used.has(key) && !fits(key) && !manifests.includes(`__MSG_${key}__`),
    )
    expect(unused).toEqual([])
  })

  test.each(keys)('%s is a plain sentence or label', (key) => {
    const { message = '' } = messages[key] ?? {}
    expect(message.trim()).toBe(message)
    expect(message).not.toBe('')
    // Typographic quotes and dashes; no words that blame or jargon of ours.
    expect(message).not.toMatch(/["'`]| - |--|\b(?:error|invalid|failed|illegal|please)\b/i)
    for (const sentence of message.split(/[.?!] /)) {
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
    }
  })
})
