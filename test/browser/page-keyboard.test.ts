import { expect, it } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { pause, until } from './drivers/shared-page.ts'
import { untilItSays } from './page-state.ts'

const PAGES = 'test/fixtures/pages'
const SITE = 'http://www.exampleshire.gov.uk'

inEachBrowser('keys', { 'www.exampleshire.gov.uk': PAGES }, (stage) => {
  const open = (name: string) => stage.browser.open(`${SITE}/${name}.html`)

  it('move from term to term, open the card with the focus in it, and say where one is', async () => {
    const page = await open('case-34-page-handlers')
    await page.markAt('SENCO')
    await page.evaluate(() => document.getElementById('menu')?.focus())
    const seen: string[] = []
    for (let i = 0; i < 3; i++) {
      await stage.browser.runCommand(page, 'next-word')
      await page.waitForCard()
      await pause(200)
      const state = await page.inCard((root) => ({
        term: root.getElementById('term')?.textContent ?? '',
        hasFocus: root.activeElement?.getAttribute('role') === 'dialog',
        named: root.activeElement?.getAttribute('aria-labelledby'),
        described: root.activeElement?.getAttribute('aria-describedby'),
        said: root.querySelector('.unseen')?.textContent,
        rings: root.querySelectorAll('.ring:popover-open span').length,
      }))
      expect(state).toMatchObject({ hasFocus: true, named: 'term', described: 'meaning', rings: 1 })
      expect(state?.said).toMatch(/Word \d of \d/)
      seen.push(state?.term ?? '')
    }
    expect(new Set(seen).size).toBe(3)
    await stage.browser.runCommand(page, 'previous-word')
    await pause(300)
    expect(await page.inCard((root) => root.getElementById('term')?.textContent)).toBe(seen[1])
    await page.press('Escape')
    await page.waitForNoCard()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu')
    expect(await page.inCard((root) => root.querySelectorAll('.ring:popover-open').length)).toBe(0)
    await page.close()
  })

  it('scroll to terms further down, and pass over those that cannot be seen', async () => {
    const page = await open('hidden-text')
    await page.markAt('SENCO')
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div style="height: 2500px"></div><h2>Far</h2><p>Ask for mediation.</p>',
      )
    })
    await untilItSays(stage, 'Text that is not on screen', ({ words }) =>
      words.some(({ id }) => id === 'mediation'),
    )
    const terms: string[] = []
    while (terms.length < 8 && terms.at(-1) !== 'mediation') {
      await stage.browser.runCommand(page, 'next-word')
      const next = async () => {
        const term = await page.inCard((root) => root.getElementById('term')?.textContent ?? '')
        return term === terms.at(-1) ? undefined : term
      }
      terms.push(await until(next, () => `for the word after ${terms.at(-1)}`))
    }
    expect(terms.join('|')).not.toMatch(/educational psychologist/i)
    expect(terms.at(-1)).toBe('mediation')
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000)
    await page.close()
  })

  it('work from the list of words: page.go scrolls and shows the place', async () => {
    const page = await open('hidden-text')
    await page.markAt('SENCO')
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div style="height: 2500px"></div><h2>Far</h2><p id="far">Ask for mediation.</p>',
      )
    })
    await pause(600)
    const found = await stage.browser.inExtension(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const answers: unknown[] = []
      for (const tab of await api.tabs.query({})) {
        try {
          const message = { sendlight: 'page.go', ask: { id: 'mediation' } }
          const answer: unknown = await api.tabs.sendMessage(tab.id ?? -1, message, { frameId: 0 })
          if (answer) answers.push(answer)
        } catch {
          // No script in that tab.
        }
      }
      return answers
    })
    expect(found).toContainEqual({ answer: { found: true } })
    await page.waitFor(() => {
      const box = document.getElementById('far')?.getBoundingClientRect()
      return box !== undefined && box.top > 0 && box.bottom < innerHeight
    })
    expect(
      await page.inCard((root) => root.querySelectorAll('.ring:popover-open span').length),
    ).toBe(1)
    expect(await page.cardText()).toBeUndefined()
    await page.close()
  })
})
