import { index } from 'virtual:sendlight-index'
import Mark from 'mark.js'
import { type Block, blocksOf, walkBlocks } from '../../src/documents/dom-walker.ts'
import { openLexicon } from '../../src/lexicon/lexicon.ts'
import { openReading } from '../../src/lexicon/open-reading.ts'
import { madeUpEntries } from './big-page.ts'

// Runs in the page, without the extension: ways to find the same terms, side by side.

/** Milliseconds: the first run, and the middle one of the others. */
export interface Timing {
  first: number
  usual: number
  /** How many places were found, where anything was looked for. */
  found: number
}

export interface FinderTimings {
  characters: number
  textNodes: number
  entries: number
  forms: number
  walk: Timing
  blocks: Timing
  regex: Timing
  scan: Timing
  finder: Timing
  /** The finder with 50,000 made-up entries more. */
  finderLarge: Timing
  openLexicon: Timing
  openLexiconLarge: Timing
}

const RUNS = 9
/** A dictionary is compiled once the first term is found. */
const A_TERM = 'an EHC plan'

/**
 * Runs each way once, then each again, and so on: whatever else the machine does falls on all of
 * them alike, and their ratios hold.
 */
async function timeAll<K extends string>(
  ways: Record<K, () => number>,
): Promise<Record<K, Timing>> {
  const names = Object.keys(ways) as K[]
  const times = new Map<K, number[]>(names.map((name) => [name, []]))
  const found = new Map<K, number>()
  for (let i = 0; i < RUNS; i++) {
    for (const name of names) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      const begun = performance.now()
      found.set(name, ways[name]())
      times.get(name)?.push(performance.now() - begun)
    }
  }
  const timings = names.map((name) => {
    const [first = 0, ...others] = times.get(name) ?? []
    others.sort((a, b) => a - b)
    const usual = others[others.length >> 1] ?? first
    return [name, { first, usual, found: found.get(name) ?? 0 }] as const
  })
  return Object.fromEntries(timings) as Record<K, Timing>
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** Visits every text node and touches every character: the least that any finder must do. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let sum = 0
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? ''
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  }
  return sum === 0 ? 0 : 1
}

const forms = index.entries.flatMap((line: string) => line.split('|').slice(2))

function oneRegex(): RegExp {
  const escaped = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi')
}

function readBlocks(
  blocks: readonly Block<Node>[],
  lexicon: ReturnType<typeof openLexicon>,
): number {
  const reading = openReading(lexicon, { host: 'www.exampleshire.gov.uk' })
  const read = blocks.map((block) => reading.read(block.text))
  let found = 0
  for (const block of read) found += reading.matches(block).length
  return found
}

export async function timeFinders(): Promise<FinderTimings> {
  const nodes = textNodes(document.body)
  const large = { ...index, entries: [...index.entries, ...madeUpEntries(50_000)] }
  const lexicon = openLexicon(index)
  const lexiconLarge = openLexicon(large)
  const regex = oneRegex()
  const walkAll = () => blocksOf<Node>(document.body as Node)
  return {
    characters: nodes.reduce((sum, node) => sum + node.data.length, 0),
    textNodes: nodes.length,
    entries: index.entries.length,
    forms: forms.length,
    ...(await timeAll({
      walk: bareWalk,
      blocks: () => {
        let count = 0
        for (const block of walkBlocks<Node>(document.body as Node)) if (block) count++
        return count
      },
      regex: () => {
        let found = 0
        for (const node of textNodes(document.body)) {
          regex.lastIndex = 0
          while (regex.exec(node.data)) found++
        }
        return found
      },
      scan: () => {
        let found = 0
        for (const block of walkAll()) found += lexicon.scan(block.text).length
        return found
      },
      finder: () => readBlocks(walkAll(), lexicon),
      finderLarge: () => readBlocks(walkAll(), lexiconLarge),
      openLexicon: () => openLexicon(index).scan(A_TERM).length,
      openLexiconLarge: () => openLexicon(large).scan(A_TERM).length,
    })),
  }
}

/** mark.js recurses once for each term, and overflows the stack with thousands. */
const TERMS_A_CALL = 200

/** mark.js over the first part of the page that has `characters` of text; it is very slow. */
export async function timeMarkJs(
  characters: number,
): Promise<{ ms: number; characters: number; found: number }> {
  const part: Element[] = []
  let size = 0
  for (const child of document.querySelector('main')?.children ?? []) {
    if (size >= characters) break
    part.push(child)
    size += child.textContent?.length ?? 0
  }
  const box = document.createElement('div')
  box.append(...part.map((element) => element.cloneNode(true)))
  document.body.append(box)
  const terms = [...forms].sort((a, b) => b.length - a.length)
  let found = 0
  const begun = performance.now()
  for (let at = 0; at < terms.length; at += TERMS_A_CALL) {
    found += await new Promise<number>((resolve) => {
      new Mark(box).mark(terms.slice(at, at + TERMS_A_CALL), {
        accuracy: 'exactly',
        separateWordSearch: false,
        diacritics: false,
        done: resolve,
      })
    })
  }
  const ms = performance.now() - begun
  box.remove()
  return { ms, characters: size, found }
}

Object.assign(globalThis, { sendlightBench: { timeFinders, timeMarkJs } })
