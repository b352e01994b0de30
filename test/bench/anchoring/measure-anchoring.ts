import { basename } from 'node:path'
import { normalise } from '../../../src/notebook/anchor/normalise.ts'
import { seeded } from '../seeded.ts'
import { CHANGES, type Span } from './changes.ts'
import { type DomPage, domPage } from './dom-page.ts'
import { type PageBlock, pageBlocks, wholePage } from './page-blocks.ts'
import { choosePassages } from './passages.ts'
import { type Page, WAYS, type Way } from './ways.ts'

/** On each page. */
const PASSAGES = 20
/** Long texts are cut to so many paragraphs. */
const MOST_BLOCKS = 80

export interface Tally {
  /** Still there, and found there. */
  right: number
  /** Still there, not found, and not claimed to be. */
  missed: number
  /** No longer there, and not found. */
  gone: number
  /** Found where it is not. */
  wrong: number
}

export interface AnchoringFigures {
  passages: number
  /** By the change done to the page, then by the way of finding. */
  byChange: Map<string, Map<string, Tally>>
  /** The wrong ones of ours, in words, to look at. */
  wrongOnes: string[]
}

/** Saves passages on each page, changes the page in each way, and finds them again in each way. */
export async function measureAnchoring(
  files: readonly string[],
  ways: readonly Way[] = WAYS,
  seed = 1,
): Promise<AnchoringFigures> {
  const figures: AnchoringFigures = { passages: 0, byChange: new Map(), wrongOnes: [] }
  for (const [number, file] of files.entries()) {
    const random = seeded(number + seed)
    const blocks = pageBlocks(file).slice(0, MOST_BLOCKS)
    const page = pageOf(blocks)
    for (const passage of choosePassages(blocks, PASSAGES, random)) {
      figures.passages += 1
      const finders = await Promise.all(ways.map(({ save }) => save(page, passage)))
      for (const { name, change } of CHANGES) {
        const later = change(blocks, passage, random)
        const { from, text } = wholePage(later)
        const changed = pageOf(later)
        const tallies = figures.byChange.get(name) ?? new Map<string, Tally>()
        figures.byChange.set(name, tallies)
        for (const [at, find] of finders.entries()) {
          const way = ways[at]?.name ?? ''
          const tally = tallies.get(way) ?? { right: 0, missed: 0, gone: 0, wrong: 0 }
          tallies.set(way, tally)
          const found = await find(changed)
          const verdict = judge(passage, found, from)
          tally[verdict] += 1
          if (verdict === 'wrong' && at === 0 && found !== undefined) {
            const was = wholePage(blocks).text.slice(passage.start, passage.end)
            const is = text.slice(found.start, found.end)
            figures.wrongOnes.push(`${basename(file)}, ${name}: "${was}" found as "${is}"`)
          }
        }
      }
    }
  }
  return figures
}

function pageOf(blocks: readonly PageBlock[]): Page {
  let dom: DomPage | undefined
  return {
    normal: normalise(wholePage(blocks).text),
    get dom() {
      dom ??= domPage(blocks)
      return dom
    },
  }
}

/**
 * By where each letter stood when saved. A passage is still there while half of its letters are;
 * right is a place that holds at least half of these, and at least half of whose letters they are.
 */
function judge(passage: Span, found: Span | undefined, from: readonly number[]): keyof Tally {
  const isOwn = (at: number | undefined) =>
    at !== undefined && at >= passage.start && at < passage.end
  const left = from.filter(isOwn).length
  const isThere = left * 2 >= passage.end - passage.start
  if (found === undefined) return isThere ? 'missed' : 'gone'
  const inside = from.slice(found.start, found.end)
  const own = inside.filter(isOwn).length
  return isThere && own * 2 >= left && own * 2 >= inside.length ? 'right' : 'wrong'
}
