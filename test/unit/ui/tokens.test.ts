import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')

/** Every token that is a pair of colours, light first. */
const pairs = Object.fromEntries(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2's contrast ratio of two tokens in one scheme. */
function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => luminance(pairs[name]?.[scheme] ?? '#000000'))
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'sheet', 'wash', 'notice-wash']
const TEXTS = ['ink', 'ink-soft', 'accent', 'notice']

test('the colours are read from the file', () => {
  for (const name of [...GROUNDS, ...TEXTS]) expect(pairs).toHaveProperty(name)
})

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)))(
    '%s on %s has 7:1',
    (text, ground) => {
      expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(7)
    },
  )

  test.each(['accent', 'accent-near'])('text on %s has 7:1', (ground) => {
    expect(contrast('on-accent', ground, scheme)).toBeGreaterThanOrEqual(7)
  })

  test.each(GROUNDS)('the edge of a control on %s has 3:1', (ground) => {
    expect(contrast('edge', ground, scheme)).toBeGreaterThanOrEqual(3)
  })
})

test('text starts at 1.125 rem, and sizes rise', () => {
  const sizes = [...css.matchAll(/--text-\d: calc\(([\d.]+) \* var\(--unit\)\)/g)].map((found) =>
    Number(found[1]),
  )
  expect(sizes[0]).toBe(1.125)
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
})

describe('in the warm colours of easy read', () => {
  const warm = Object.fromEntries(
    [
      ...readFileSync('src/ui/reading-colours.css', 'utf8').matchAll(
        /--([\w-]+): (#[0-9a-f]{6});/g,
      ),
    ].map(([, name = '', colour = '']) => [name, colour]),
  )
  const ratio = (one: string, other: string) => {
    const [low = 0, high = 0] = [one, other]
      .map((name) => luminance(warm[name] ?? '#000000'))
      .sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }

  test.each(GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)))(
    '%s on %s has 7:1',
    (text, ground) => expect(ratio(text, ground)).toBeGreaterThanOrEqual(7),
  )

  test.each(GROUNDS)('the edge of a control on %s has 3:1', (ground) => {
    expect(ratio('edge', ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('nothing else names a colour or a text size', () => {
  const files = [
    'src/ui/base.css',
    'src/ui/controls.css',
    'src/views/popup/popup.css',
    'src/views/panel/panel.css',
    'src/views/options/options.css',
    'src/views/welcome/welcome.css',
    'src/views/shared/long-page.css',
    'src/views/reader/reader.css',
    'src/views/reader/text.css',
    'src/views/notebook/notebook.css',
    'src/views/notebook/lists.css',
    'src/views/notebook/meeting.css',
    'src/views/notebook/paper.css',
  ]
  test.each(files)('%s', (file) => {
    const rules = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch/i)
    expect(rules).not.toMatch(/font-size:\s*[\d.]+(px|rem|pt)/)
  })
})
