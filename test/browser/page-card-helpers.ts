import { expect } from 'vitest'
import type { Stage } from './drivers/each-browser.ts'
import { pause } from './drivers/shared-page.ts'
import type { Box, TestPage } from './drivers/test-browser.ts'

const PAGES = 'test/fixtures/pages'

/** The site that the tests of the card open their pages on. */
export const CARD_SITES = { 'www.exampleshire.gov.uk': PAGES }

/** Opens one of the fixture pages. */
export function openFixture(stage: Stage, name: string): Promise<TestPage> {
  return stage.browser.open(`http://www.exampleshire.gov.uk/${name}.html`)
}

/** Takes a picture where SHOTS names a folder for them. */
export async function shot({ browser }: Stage, page: TestPage, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (!folder) return
  await pause(250)
  await page.screenshot(`${folder}/card-${name}-${browser.name}.png`)
}

/** Points at a term, waits for its card, and gives the term's box. */
export async function point(page: TestPage, term: string): Promise<Box> {
  const at = await page.markAt(term)
  await page.move(Math.max(1, at.x - 40), Math.max(1, at.y - 40))
  await page.move(at.x, at.y)
  await page.waitForCard()
  return at.box
}

/** Checks that the open card is wholly on screen and off its term. */
export async function isWellPlaced(page: TestPage, term: Box): Promise<void> {
  const card = await page.cardBox()
  expect(card).toBeDefined()
  if (card === undefined) return
  const [width, height] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    innerHeight,
  ])
  expect(card.x).toBeGreaterThanOrEqual(0)
  expect(card.y).toBeGreaterThanOrEqual(0)
  expect(card.x + card.width).toBeLessThanOrEqual(width + 1)
  expect(card.y + card.height).toBeLessThanOrEqual(height + 1)
  expect(overlap(card, term)).toBe(false)
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
