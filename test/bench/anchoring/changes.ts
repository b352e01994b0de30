import { joined, newBlock, type PageBlock, sliced } from './page-blocks.ts'

/** Something that a site did to its page since a passage was saved there. */
export interface PageChange {
  name: string
  change: (page: readonly PageBlock[], passage: Span, random: () => number) => PageBlock[]
}

/** A passage by the page's text as it was saved. */
export interface Span {
  start: number
  end: number
}

const OTHER_WORDS = [
  'usually',
  'new',
  'often',
  'each',
  'local',
  'together',
  'now',
  'further',
  'own',
]
const NEWS = [
  'This page has moved. Please update your bookmarks.',
  'Our offices are closed on bank holidays. You can still write to us.',
  'We are asking families what they think of this service. Tell us by post or by email.',
  'New opening hours start next month. Please ring before you come.',
  'Help us to make this page better.',
]
const NAVIGATION = [
  'Home',
  'News',
  'Contact us',
  'A to Z',
  'Apply for it',
  'Accessibility',
  'Search',
]
const WORD = /[\p{L}\p{N}]+/gu

/** Ways in which real sites change, each done to a copy of the page. */
export const CHANGES: readonly PageChange[] = [
  { name: 'nothing but new markup', change: resplit },
  {
    name: 'navigation added round it',
    change: (page, _, random) => withNavigation(page, random),
  },
  {
    name: 'paragraphs put in',
    change: (page, _, random) =>
      page.flatMap((block) => (random() < 0.3 ? [newBlock(pick(NEWS, random)), block] : [block])),
  },
  { name: 'sections moved', change: (page, _, random) => rotated(page, random) },
  {
    name: 'words edited all over the page',
    change: (page, _, random) => page.map((block) => edited(block, 0.06, random)),
  },
  {
    name: 'words edited in the passage',
    change: (page, passage, random) =>
      page.map((block) => (touches(block, passage) ? edited(block, 0.12, random) : block)),
  },
  { name: 'dates and numbers brought up to date', change: (page) => page.map(renumbered) },
  {
    name: 'edited, moved, with news and navigation',
    change: (page, _, random) =>
      withNavigation(
        rotated(page, random).flatMap((block) =>
          random() < 0.15
            ? [newBlock(pick(NEWS, random)), edited(block, 0.05, random)]
            : [edited(block, 0.05, random)],
        ),
        random,
      ),
  },
  {
    name: 'the passage’s paragraph moved alone',
    change: (page, passage, random) => {
      const others = page.filter((block) => !touches(block, passage))
      const own = page.filter((block) => touches(block, passage))
      const at = Math.floor(random() * (others.length + 1))
      return [...others.slice(0, at), ...own, ...others.slice(at)]
    },
  },
  {
    name: 'the passage taken out',
    change: (page, passage) => page.flatMap((block) => without(block, passage)),
  },
  {
    name: 'its paragraph taken out',
    change: (page, passage) => page.filter((block) => !touches(block, passage)),
  },
  {
    name: 'its paragraph written anew',
    change: (page, passage, random) =>
      page.map((block) => (touches(block, passage) ? edited(block, 0.8, random) : block)),
  },
  {
    name: 'taken out, its words now used elsewhere',
    change: (page, passage, random) => {
      const words = page
        .flatMap((block) => own(block, passage))
        .map(({ text }) => text)
        .join(' ')
      const left = page.flatMap((block) => without(block, passage))
      const at = Math.floor(random() * (left.length + 1))
      const about = newBlock(`${pick(NEWS, random)} ${words} ${pick(NEWS, random)}`)
      return [...left.slice(0, at), about, ...left.slice(at)]
    },
  },
  {
    name: 'taken out, a twin with other numbers and words left',
    change: (page, passage, random) => {
      const left = page.flatMap((block) => without(block, passage))
      const twin = page
        .flatMap((block) => own(block, passage))
        .map((block) => newBlock(renumbered(edited(block, 0.12, random)).text))
      // Put back where the passage stood, it would be the passage itself, edited.
      const stood = left.filter(({ from }) => (from[0] ?? 0) < passage.start).length
      const away = Array.from({ length: left.length + 1 }, (_, at) => at).filter(
        (at) => Math.abs(at - stood) > 2,
      )
      if (away.length === 0) return left
      const at = away[Math.floor(random() * away.length)] ?? 0
      return [...left.slice(0, at), ...twin, ...left.slice(at)]
    },
  },
]

function touches({ from }: PageBlock, { start, end }: Span): boolean {
  return from.some((at) => at >= start && at < end)
}

function own(block: PageBlock, { start, end }: Span): PageBlock[] {
  const [first, last] = edges(block, start, end)
  return first < last ? [sliced(block, first, last)] : []
}

function without(block: PageBlock, { start, end }: Span): PageBlock[] {
  const [first, last] = edges(block, start, end)
  if (first >= last) return [block]
  const left = joined(sliced(block, 0, first), sliced(block, last, block.text.length))
  return left.text.trim() === '' ? [] : [left]
}

function edges({ from }: PageBlock, start: number, end: number): [number, number] {
  const inside = from.map((at) => at >= start && at < end)
  return [Math.max(0, inside.indexOf(true)), inside.lastIndexOf(true) + 1]
}

/** The same words in paragraphs cut and joined otherwise, where sentences end. */
function resplit(page: readonly PageBlock[], _: Span, random: () => number): PageBlock[] {
  const made: PageBlock[] = []
  for (const block of page) {
    const stop = block.text.indexOf('. ')
    const last = made.at(-1)
    if (stop > 0 && random() < 0.4) {
      made.push(sliced(block, 0, stop + 1), sliced(block, stop + 2, block.text.length))
    } else if (last !== undefined && random() < 0.2) {
      made[made.length - 1] = joined(last, newBlock(' '), block)
    } else made.push(block)
  }
  return made
}

function withNavigation(page: readonly PageBlock[], random: () => number): PageBlock[] {
  // Menus repeat what stands on the page: some of its short lines are there twice now.
  const short = page.filter(({ text }) => text.length < 60 && random() < 0.3)
  const menu = [...NAVIGATION, ...short.map(({ text }) => text)].map((text) => newBlock(text))
  const foot = [...NAVIGATION].reverse().map((text) => newBlock(text))
  return [...menu, ...page, ...foot]
}

/** The page with one stretch of some paragraphs put somewhere else. */
function rotated(page: readonly PageBlock[], random: () => number): PageBlock[] {
  const length = Math.max(2, Math.floor(page.length * (0.1 + random() * 0.3)))
  const start = Math.floor(random() * Math.max(1, page.length - length))
  const rest = [...page.slice(0, start), ...page.slice(start + length)]
  const at = Math.floor(random() * (rest.length + 1))
  return [...rest.slice(0, at), ...page.slice(start, start + length), ...rest.slice(at)]
}

/** Each word changed, left out or given a companion with this chance. */
function edited(block: PageBlock, chance: number, random: () => number): PageBlock {
  const pieces: PageBlock[] = []
  let done = 0
  for (const word of block.text.matchAll(WORD)) {
    const end = word.index + word[0].length
    pieces.push(sliced(block, done, word.index))
    const how = random() < chance ? random() : 1
    if (how < 0.5) pieces.push(newBlock(pick(OTHER_WORDS, random)))
    else if (how < 0.7) pieces.push(newBlock(''))
    else if (how < 1)
      pieces.push(sliced(block, word.index, end), newBlock(` ${pick(OTHER_WORDS, random)}`))
    else pieces.push(sliced(block, word.index, end))
    done = end
  }
  return joined(...pieces, sliced(block, done, block.text.length))
}

/** Every number one higher: years, ages, telephone numbers, prices. */
function renumbered(block: PageBlock): PageBlock {
  const pieces: PageBlock[] = []
  let done = 0
  for (const number of block.text.matchAll(/\d+/g)) {
    pieces.push(sliced(block, done, number.index))
    const next = (BigInt(number[0]) + 1n).toString().padStart(number[0].length, '0')
    pieces.push(newBlock(next))
    done = number.index + number[0].length
  }
  return joined(...pieces, sliced(block, done, block.text.length))
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? ''
}
