import type { Aside } from '../model.ts'
import type { Vocabulary } from './hyphens.ts'
import { tableBoxes } from './layout.ts'
import { type Line, lineText, toLines } from './lines.ts'
import { type Box, holdsMiddle } from './matrix.ts'
import type { PageText } from './page-text.ts'
import { toRichText } from './rich-text.ts'
import type { Word } from './words.ts'

/** Headers and footers stand in so much of a page's height, at its top and bottom. */
const ZONE = 0.13

/** "Page 3 of 13", alone on its line, needs no repetition to be known. */
const PAGE_NUMBER = /^[-–\s]*page\s*\d+(\s*(of|\/)\s*\d+)?[-–\s]*$/i

interface Candidate {
  line: Line
  isTop: boolean
  key: string
  page: PageText
}

/**
 * Finds page headers and footers: lines at the top or bottom that stand at the same height with
 * the same words (but for their numbers) on many pages, and whatever the file itself sets apart.
 */
export class FurnitureSoFar {
  readonly #byPage = new Map<number, Candidate[]>()
  readonly #byKey = new Map<string, Candidate[]>()
  readonly #sizes: number[] = []
  /** What also stands in the middle of some page: the headings of a table that goes on. */
  readonly #bodyKeys = new Set<string>()

  add(page: PageText): void {
    const candidates = candidatesOf(page, tableBoxes(page.rules))
    this.#byPage.set(page.page, candidates)
    for (const candidate of candidates) {
      const list = this.#byKey.get(candidate.key)
      if (list) list.push(candidate)
      else this.#byKey.set(candidate.key, [candidate])
    }
    this.#sizes.push(median(page.words.map(({ size }) => size)))
    const top = page.box.bottom * ZONE
    const body = page.words.filter((word) => word.top > top && word.bottom < page.box.bottom - top)
    for (const line of toLines(body)) this.#bodyKeys.add(keyOf(line))
  }

  /** A page's words without those of its header and footer. */
  bodyOf(page: PageText): Word[] {
    const orders = new Set<number>()
    for (const candidate of this.#byPage.get(page.page) ?? []) {
      if (!this.#isFurniture(candidate)) continue
      for (const { order } of candidate.line.words) orders.add(order)
    }
    return orders.size === 0 ? page.words : page.words.filter(({ order }) => !orders.has(order))
  }

  /** Each header and footer once, with the pages on which it stands. */
  asides(vocabulary: Vocabulary): Aside[] {
    const asides = new Map<string, Aside>()
    for (const candidate of [...this.#byPage.values()].flat()) {
      if (!this.#isFurniture(candidate)) continue
      const { line, isTop, key, page } = candidate
      const known = asides.get(key)
      if (known) {
        if (!known.pages.includes(page.page)) known.pages.push(page.page)
        continue
      }
      const placed = { line, page: page.page, toShown: page.toShown, afterBreak: false }
      asides.set(key, {
        kind: isTop ? 'header' : 'footer',
        label: '',
        blocks: [{ kind: 'paragraph', content: toRichText([placed], vocabulary) }],
        pages: [page.page],
      })
    }
    return [...asides.values()]
  }

  #isFurniture(candidate: Candidate): boolean {
    const { line } = candidate
    return (
      line.words.every(({ isArtifact }) => isArtifact) ||
      PAGE_NUMBER.test(lineText(line)) ||
      this.#isRepeated(candidate)
    )
  }

  /** It stands at one height on enough pages; large letters must be on most of them. */
  #isRepeated({ key, line }: Candidate): boolean {
    const list = this.#byKey.get(key) ?? []
    const pages = this.#byPage.size
    const few = pages <= 4 ? 2 : Math.max(3, Math.ceil(pages * 0.25))
    if (list.length < few || this.#bodyKeys.has(keyOf(line))) return false
    const at = median(list.map((each) => each.line.baseline))
    if (Math.abs(line.baseline - at) >= 4) return false
    const level = list.filter((each) => Math.abs(each.line.baseline - at) < 4)
    const isLarge = line.size > median(this.#sizes) * 1.12
    const needed = isLarge ? Math.max(2, Math.ceil(pages * 0.6)) : few
    return new Set(level.map(({ page }) => page.page)).size >= needed
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function candidatesOf(page: PageText, tables: readonly Box[]): Candidate[] {
  const top = page.box.bottom * ZONE
  const bottom = page.box.bottom * (1 - ZONE)
  const reaching = tables.filter((table) => !(table.bottom <= top || table.top >= bottom))
  const words = page.words.filter(
    (word) =>
      (word.bottom <= top || word.top >= bottom) &&
      !word.isField &&
      !reaching.some((table) => holdsMiddle(table, word)),
  )
  return toLines(words).map((line): Candidate => {
    const isTop = line.bottom <= top
    return { line, isTop, page, key: `${isTop ? 'top' : 'bottom'} ${keyOf(line)}` }
  })
}

/** A line's text without its numbers, which change from page to page. */
function keyOf(line: Line): string {
  return lineText(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}
