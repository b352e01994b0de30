import { readFileSync } from 'node:fs'
import { cpus, platform, totalmem } from 'node:os'
import { launchChromium } from '../browser/drivers/chromium.ts'
import { serve } from '../browser/drivers/site-server.ts'
import { bigPage } from './big-page.ts'
import { bundleInPage } from './bundle.ts'
import { documentRows } from './document-view.ts'
import type { FinderTimings, Timing } from './in-page.ts'
import { largeGlossaryRows } from './large-glossary.ts'
import { scriptSize, timeCommandLine } from './measure-files.ts'
import {
  profileReading,
  type ReadingTimes,
  timeCardOpening,
  traceReading,
  weigh,
} from './measure-page.ts'
import { anchoringRows, notebookRows } from './notebook-rows.ts'
import { pdfRows } from './pdf-reading.ts'
import { scanRows } from './pdf-scanning.ts'
import { killDuringSaves, killRows } from './save-kills.ts'
import type { Row } from './table.ts'

const CHARACTERS = 1_000_000
/** mark.js gets this much of the page; its time grows with it. */
const MARK_JS_CHARACTERS = 20_000
const HOST = 'http://www.exampleshire.gov.uk/'

interface Report {
  rows: Row[]
  /** The machine and the day, in general words. */
  circumstances: string
}

/** Measures everything, in one run. */
export async function bench(say: (line: string) => void): Promise<Report> {
  const page = bigPage(termsOfPage(), CHARACTERS)
  const sites = await serve({ '*': () => ({ body: page }) })
  const rows: Row[] = []
  try {
    say('Ways to find terms, without the extension…')
    const plain = await launchChromium({ extension: false, proxy: sites.proxy })
    const bare = await plain.open(HOST)
    await bare.settle()
    const empty = await weigh(bare)
    await bare.native.evaluate(await bundleInPage())
    const timings = await bare.native.evaluate<FinderTimings>('sendlightBench.timeFinders()')
    say('mark.js…')
    const markJs = await bare.native.evaluate<{ ms: number; characters: number }>(
      `sendlightBench.timeMarkJs(${MARK_JS_CHARACTERS})`,
    )
    const version = plain.context.browser()?.version() ?? ''
    await plain.close()
    rows.push(...finderRows(timings, (markJs.ms / markJs.characters) * timings.characters))

    say('The extension on that page…')
    const browser = await launchChromium({ proxy: sites.proxy })
    const readings: ReadingTimes[] = []
    for (let i = 0; i < 3; i++) readings.push(await traceReading(browser, HOST))
    const usual = (pick: (reading: ReadingTimes) => number) => median(readings.map(pick))
    const work = await profileReading(browser, HOST)
    const read = await browser.open(HOST)
    await read.waitFor(() => CSS.highlights.size > 0)
    await new Promise((resolve) => setTimeout(resolve, 5000))
    const full = await weigh(read)
    await read.close()
    say('Opening cards…')
    const opening = await timeCardOpening(browser, HOST, 5)
    await browser.close()
    const longest = usual((reading) => reading.longestTask)
    const firstMark = usual((reading) => reading.firstMark)
    const fromIdle = usual((reading) => reading.firstMarkFromIdle)
    const open = median(opening)
    rows.push(
      row('longest main-thread task from our script’s start on', longest, 'ms', 50),
      row('all of our script’s work on the page, in slices', work, 'ms'),
      row('first underline after our script begins', firstMark, 'ms', 50),
      row('the same after the browser first calls that page idle', fromIdle, 'ms', 50),
      row('card open after a click, worker asleep, first card of the page', open, 'ms', 50),
      row('memory added, after a collection', (full.heap - empty.heap) / 1e6, 'MB'),
      row('elements added before a card opens', full.elements - empty.elements, '', 1),
    )

    say('Sizes and the command line…')
    const size = scriptSize('dist/chromium/src/page/content.iife.js')
    const help = scriptSize('dist/chromium/src/page/help.iife.js')
    rows.push(
      row('page script, gzip: code', size.code / 1000, 'kB', 30),
      row('page script, gzip: index of forms', size.index / 1000, 'kB', 25),
      row('its second file (card, bar, easy read), gzip', help.whole / 1000, 'kB'),
      row('5,000 short lines on the command line, npm included', timeCommandLine(5000), 'ms', 2000),
    )
    say('A glossary of 50,000 entries…')
    const index = JSON.parse(readFileSync('dist/chromium/dictionary/index.json', 'utf8'))
    rows.push(...(await largeGlossaryRows(index, page.replace(/<[^>]+>/g, ' '))))
    say('Documents: PDFs, a scan, the document view…')
    rows.push(...(await pdfRows()), ...(await scanRows()), ...(await documentRows()))
    say('A notebook of 10,000 questions…')
    rows.push(...(await notebookRows()))
    say('Saved passages on pages that have changed…')
    rows.push(...(await anchoringRows()))
    say('Saves with the worker stopped in the middle…')
    const stopped = await launchChromium({ proxy: sites.proxy })
    rows.push(...killRows(await killDuringSaves(stopped, 200)))
    await stopped.close()
    return { rows, circumstances: circumstances(version, timings) }
  } finally {
    await sites.close()
  }
}

function finderRows(timings: FinderTimings, markJs: number): Row[] {
  const { walk, blocks, regex, scan, finder, finderLarge } = timings
  const against = (timing: Timing) => timing.usual / walk.usual
  const times = (timing: Timing) =>
    `${round(timing.usual)} ms (first ${round(timing.first)}), ${round(against(timing))} × the walk`
  const large = finderLarge.usual / finder.usual
  return [
    {
      what: 'bare walk over the text nodes, every character touched',
      value: `${round(walk.usual)} ms (first ${round(walk.first)})`,
    },
    { what: 'our walker, which makes blocks of them', value: times(blocks) },
    { what: 'our walker and scan for written forms', value: times(scan) },
    {
      what: 'our walker and whole reading (evidence, meanings)',
      value: times(finder),
      budget: '3 × the walk',
      isMet: against(finder) <= 3,
    },
    {
      what: 'the same with 50,000 made-up entries more',
      value: `${round(finderLarge.usual)} ms, ${round(large)} × the reading`,
      budget: '1.5 × the reading',
      isMet: large <= 1.5,
    },
    { what: 'one big regular expression of the same forms', value: times(regex) },
    {
      what: `mark.js with the same forms (measured on ${MARK_JS_CHARACTERS.toLocaleString('en')} characters)`,
      value: `about ${round(markJs / 1000)} s, ${Math.round(markJs / finder.usual).toLocaleString('en')} × our reading`,
    },
    {
      what: 'compiling the dictionary (what begins with a word, when it is first met)',
      value: `${round(timings.openLexicon.usual)} ms (first ${round(timings.openLexicon.first)})`,
    },
    {
      what: 'compiling it with 50,000 entries more',
      value: `${round(timings.openLexiconLarge.usual)} ms`,
    },
  ]
}

function row(what: string, value: number, unit: string, budget?: number): Row {
  const said = `${round(value)} ${unit}`.trim()
  if (budget === undefined) return { what, value: said }
  return { what, value: said, budget: `${budget} ${unit}`.trim(), isMet: value <= budget }
}

/** Two figures that matter, and no more. */
function round(value: number): string {
  const digits = Math.abs(value) >= 10 ? 0 : 1
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** Terms for the page's text, from the sample pages' own subject. */
function termsOfPage(): string[] {
  return readFileSync('test/bench/terms.txt', 'utf8').trim().split('\n')
}

function circumstances(version: string, timings: FinderTimings): string {
  const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })
  const memory = Math.round(totalmem() / 2 ** 30)
  const text = timings.characters.toLocaleString('en')
  return (
    `${day}. ${cpus().length} cores, ${memory} GB, ${platform()}, Chromium ${version.split('.')[0]} without a window. ` +
    `A page of ${text} characters in ${timings.textNodes.toLocaleString('en')} text nodes, made by a seeded generator; ` +
    `${timings.entries.toLocaleString('en')} entries with ${timings.forms.toLocaleString('en')} forms.`
  )
}
