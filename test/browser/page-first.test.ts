import { expect, it } from 'vitest'
import { inEachBrowser } from './drivers/each-browser.ts'
import { isMarked, untilItSays } from './page-state.ts'

const FILLER =
  '<p>Children arrive by the side gate and hang their bags on the blue pegs in the hall.</p>'
const ABOVE = '<h2>Who helps</h2><p>The SENCO and SENDIASS help with an EHC plan.</p>'
const IN_VIEW =
  '<h3 id="here">What to ask</h3>' +
  '<p id="seen">Ask the SENCO about the EHC needs assessment, SENDIASS, mediation and an EHC plan.</p>' +
  '<p>An educational psychologist and the Local Offer may help too.</p>'

/** Writes down every underline that it sees, and every one that it sees no more. */
const WATCH = `<script>
  const seen = new Set()
  window.firstSeen = []
  window.lost = []
  setInterval(() => {
    const now = new Set()
    const inView = []
    for (const h of CSS.highlights.values())
      for (const r of h) {
        if (r.collapsed) continue
        now.add(r.startContainer.parentElement.outerHTML.length + ' ' + r.startOffset + ' ' + r)
        const { top, bottom } = r.getBoundingClientRect()
        inView.push(top >= 0 && bottom <= innerHeight)
      }
    if (inView.length > 0 && window.firstSeen.length === 0) window.firstSeen = inView
    for (const one of seen) if (!now.has(one)) window.lost.push(one)
    for (const one of now) seen.add(one)
  }, 4)
</script>`

interface Watched {
  /** Whether each of the first underlines was on screen. */
  firstSeen: boolean[]
  lost: string[]
}

const long = `<!doctype html><html lang="en"><title>Long</title><body>${WATCH}
  ${FILLER.repeat(60)}${ABOVE}${FILLER.repeat(12)}${IN_VIEW}${FILLER.repeat(60)}</body></html>`

/** Begins with more of SEND than the screen holds, and is about something else. */
const other = `<!doctype html><html lang="en"><title>Other</title><body>${WATCH}
  ${IN_VIEW}${FILLER.repeat(900)}</body></html>`

const sites = { 'www.exampleshire.gov.uk': { '/': long, '/other': other } }

inEachBrowser('the first underlines', sites, (stage) => {
  it('stand where the person is, before the rest is read, and none of them goes again', async () => {
    const page = await stage.browser.open('http://www.exampleshire.gov.uk/#here')
    await page.waitFor(() => (window as unknown as Watched).firstSeen.length > 0)
    // Only the whole dictionary has it: then all has been read again.
    await isMarked(page, 'educational psychologist')
    await untilItSays(stage, 'Long', ({ words }) => words.some(({ id }) => id === 'mediation'))
    const { firstSeen, lost } = await page.evaluate(() => {
      const { firstSeen, lost } = window as unknown as Watched
      return { firstSeen, lost }
    })
    expect(firstSeen).not.toContain(false)
    expect(lost).toEqual([])
    // The section's first mention is marked as well, once all has been read.
    await page.evaluate(() => document.getElementById('here')?.scrollIntoView({ block: 'end' }))
    await page.waitFor(
      () =>
        [...CSS.highlights.values()]
          .flatMap((h) => [...h])
          .filter((range) => String(range) === 'SENCO').length === 2,
    )
    await page.close()
  })

  it('do not come where they would have to go again', async () => {
    const page = await stage.browser.open('http://www.exampleshire.gov.uk/other')
    await untilItSays(stage, 'Other', ({ state }) => state === 'not-about-send')
    expect(await page.evaluate(() => (window as unknown as Watched).firstSeen)).toEqual([])
    await page.close()
  })
})
