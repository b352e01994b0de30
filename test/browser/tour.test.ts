import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeTour } from '../../scripts/tour/take-tour.ts'

// What `npm start` does where there is no display.
describe.each(['chromium', 'firefox'] as const)('the tour in %s', (name) => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sendlight-tour-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('takes every picture and a page that shows them', async () => {
    const page = readFileSync(await takeTour(folder, name), 'utf8')
    const pictures = [...page.matchAll(/src="([^"]+)"/g)].map((found) => found[1] ?? '')
    expect(pictures.length).toBeGreaterThanOrEqual(30)
    expect(pictures.filter((file) => !existsSync(join(folder, file)))).toEqual([])
    // A blank picture packs to almost nothing.
    for (const file of pictures)
      expect(readFileSync(join(folder, file)).length, file).toBeGreaterThan(20_000)
    const bytes = (file: string) => readFileSync(join(folder, file))
    expect(bytes('card-light.png').equals(bytes('page-light.png'))).toBe(false)
    expect(bytes('page-dark.png').equals(bytes('page-light.png'))).toBe(false)
  }, 120_000)
})
