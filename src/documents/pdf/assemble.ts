import type { Aside, Block, DocumentModel, DocumentWarning } from '../model.ts'
import type { DocumentFacts } from './document-facts.ts'
import { FactsSoFar } from './document-facts.ts'
import { FurnitureSoFar } from './furniture.ts'
import { joinPages } from './join-pages.ts'
import { layOut, tableBoxes } from './layout.ts'
import { toLine } from './lines.ts'
import { holdsMiddle } from './matrix.ts'
import type { PageText } from './page-text.ts'
import { toRichText } from './rich-text.ts'
import { layOutByTags } from './tags.ts'
import { type PageBlock, piecesToBlocks } from './to-blocks.ts'
import type { Word } from './words.ts'

export interface AssembleOptions {
  /** Leave aside what the file says of its structure, and go by what is drawn. */
  ignoreTags?: boolean
}

type Assembled = Pick<DocumentModel, 'blocks' | 'asides' | 'pages' | 'warnings'>

/** Pages as one document: body, headers and footers, comments. */
export function assemble(pages: readonly PageText[], options: AssembleOptions = {}): Assembled {
  const soFar = new FactsSoFar()
  const furniture = new FurnitureSoFar()
  for (const page of pages) {
    soFar.add(page)
    furniture.add(page)
  }
  const facts = soFar.facts()
  const comments = toComments(pages)
  const boxes: Aside[] = []
  const blocks = pages.map((page) => {
    const body = furniture.bodyOf(page)
    const tables = tableBoxes(page.rules)
    const inTables = page.turned.filter((word) => tables.some((box) => holdsMiddle(box, word)))
    boxes.push(...toTextBoxes(page, inTables, facts))
    return toPageBlocks(page, [...body, ...inTables], facts, options)
  })
  return {
    blocks: joinPages(blocks),
    asides: [...comments, ...furniture.asides(facts.vocabulary), ...boxes],
    pages: pages.map(({ size }) => size),
    warnings: pages.flatMap(({ warnings }): DocumentWarning[] => warnings),
  }
}

/** Gives each page's blocks as far as they can be told from it and from the pages before it. */
export class PageByPage {
  readonly #options: AssembleOptions
  readonly #facts = new FactsSoFar()
  readonly #furniture = new FurnitureSoFar()

  constructor(options: AssembleOptions = {}) {
    this.#options = options
  }

  next(page: PageText): Block[] {
    this.#facts.add(page)
    this.#furniture.add(page)
    const words = this.#furniture.bodyOf(page)
    return joinPages([toPageBlocks(page, words, this.#facts.facts(), this.#options)])
  }
}

function toPageBlocks(
  page: PageText,
  words: readonly Word[],
  facts: DocumentFacts,
  options: AssembleOptions,
): PageBlock[] {
  const tagged = options.ignoreTags ? undefined : layOutByTags(page.tree, words, page.rules)
  const pieces = tagged ?? layOut(words, page.rules, page.box)
  return piecesToBlocks(pieces, facts, page)
}

/** Comments of all pages; the numbers that their words carry are made to count over the whole. */
function toComments(pages: readonly PageText[]): Aside[] {
  const asides: Aside[] = []
  for (const page of pages) {
    if (page.comments.length === 0) continue
    const shift = asides.length - (page.firstComment ?? 0)
    for (const word of page.words) word.comments = word.comments.map((each) => each + shift)
    page.firstComment = (page.firstComment ?? 0) + shift
    for (const { text, by, when, areas } of page.comments) {
      const rectangles = areas.map(page.toShown).map(({ left, top, right, bottom }) => ({
        left,
        top,
        width: right - left,
        height: bottom - top,
      }))
      const end = text.length
      const places = [{ start: 0, end, place: { page: page.page, rectangles } }]
      const content = { text, spans: [], links: [], removed: [], places, isForeign: false }
      asides.push({
        kind: 'comment',
        label: '',
        blocks: [{ kind: 'paragraph', content }],
        pages: [page.page],
        ...(by === '' ? {} : { by }),
        ...(when === '' ? {} : { when }),
      })
    }
  }
  return asides
}

function toTextBoxes(page: PageText, inTables: readonly Word[], facts: DocumentFacts): Aside[] {
  const outside = page.turned.filter((word) => !inTables.includes(word))
  return outside.map((word): Aside => {
    const line = toLine([word])
    const placed = { line, page: page.page, toShown: page.toShown, afterBreak: false }
    const content = toRichText([placed], facts.vocabulary)
    return {
      kind: 'text box',
      label: '',
      blocks: [{ kind: 'paragraph', content }],
      pages: [page.page],
    }
  })
}
