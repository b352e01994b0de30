import { diffWordsWithSpace } from 'diff'
import type { Block, DocumentModel, RichText, TableCell } from '../../documents/model.ts'
import { modelText } from '../../documents/model-text.ts'
import {
  heading,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperRun,
  paragraph,
  plain,
} from '../../documents/write/paper.ts'
import { shareOfWords } from '../compare/alike.ts'
import { planTexts } from '../read/plan-texts.ts'
import type { Corrections, SectionId } from '../types.ts'
import { filled, LETTER, WORKING } from './answer-words.ts'
import type { AnswerItem } from './types.ts'

interface Marked {
  item: AnswerItem
  /** The number of its evidence; 0 where it has none. */
  note: number
}

/**
 * The plan as the Tribunal's working document: its text in normal type, what the parents ask for in
 * bold, what they ask to take out in bold and struck through, with numbers for the evidence. The
 * key is the one that the Tribunal recommends (the same on the pages of IPSEA and of information
 * services). The plan's own bold, italics and underlining are left out, because here they would
 * mean something. Points without words to ask for are not in it.
 */
export function workingDocument(
  model: DocumentModel,
  items: readonly AnswerItem[],
  child = '',
  corrections?: Corrections,
): Paper {
  const asked = items.filter(({ asked: words }) => words !== '')
  const evidence = [...new Set(asked.map((item) => item.evidence))].filter((each) => each !== '')
  const marked = asked.map((item) => ({ item, note: evidence.indexOf(item.evidence) + 1 }))
  const writer = new Writer(model, marked, corrections)
  const title = filled(WORKING.title, { child: child || LETTER.blanks.child })
  const blocks: PaperBlock[] = [heading(1, title), heading(2, WORKING.keyTitle), keyTable()]
  blocks.push({ kind: 'page break' }, ...writer.blocks())
  if (evidence.length > 0) {
    blocks.push(heading(2, WORKING.evidence))
    for (const [i, each] of evidence.entries())
      blocks.push({ kind: 'paragraph', label: `${i + 1}.`, content: plain(each) })
  }
  return { title, language: 'en-GB', footer: title, blocks }
}

function keyTable(): PaperBlock {
  const rows = WORKING.key.map(({ look, means }): PaperCell[] => {
    const run: PaperRun = {
      text: look.charAt(0).toUpperCase() + look.slice(1),
      bold: look.includes('bold'),
      italic: look.includes('italic'),
      underline: look.includes('underline'),
      strike: look.includes('strike'),
    }
    return [{ blocks: [{ kind: 'paragraph', content: [run] }] }, { blocks: [paragraph(means)] }]
  })
  return { kind: 'table', headingRows: 0, rows, shares: [1, 2] }
}

class Writer {
  readonly #model: DocumentModel
  readonly #marked: readonly Marked[]
  readonly #places: Map<RichText, { start: number; end: number }>
  readonly #sections: Map<number, SectionId | undefined>
  readonly #written = new Set<Marked>()

  constructor(model: DocumentModel, marked: readonly Marked[], corrections?: Corrections) {
    this.#model = model
    this.#marked = marked
    this.#places = new Map(
      modelText(model).parts.map(({ content, start, end }) => [content, { start, end }]),
    )
    this.#sections = new Map(
      planTexts(model, corrections).texts.map(({ start, section }) => [start, section]),
    )
  }

  blocks(): PaperBlock[] {
    const found: PaperBlock[] = []
    let before: SectionId[] = []
    const ends = new Map<SectionId, number>()
    for (const block of this.#model.blocks) {
      before = sectionsIn(block, (content) => this.#sectionOf(content))
      found.push(this.#block(block))
      for (const section of before) ends.set(section, found.length)
    }
    return this.#withAdditions(found, ends)
  }

  /** What is asked for where nothing stands yet, after the last block of its section. */
  #withAdditions(found: readonly PaperBlock[], ends: ReadonlyMap<SectionId, number>): PaperBlock[] {
    const after = new Map<number, PaperBlock[]>()
    for (const each of this.#marked) {
      if (this.#written.has(each)) continue
      const section =
        each.item.section === 'B' && each.item.rules.includes('need without provision')
          ? 'F'
          : each.item.section
      const at = ends.get(section) ?? found.length
      const place = filled(WORKING.place, { section })
      const content = [{ text: `${place} `, bold: true }, ...addition(each)]
      after.set(at, [...(after.get(at) ?? []), { kind: 'paragraph', content }])
    }
    const all: PaperBlock[] = [...(after.get(0) ?? [])]
    for (const [i, block] of found.entries()) all.push(block, ...(after.get(i + 1) ?? []))
    return all
  }

  #block(block: Block): PaperBlock {
    if (block.kind === 'table')
      return {
        kind: 'table',
        headingRows: block.rows[0]?.every(({ isHeading }) => isHeading) ? 1 : 0,
        rows: block.rows.map((row) => row.map((cell) => this.#cell(cell))),
      }
    const content = this.#runs(block.content)
    if (block.kind === 'heading') {
      // Below the paper's own heading.
      const level = Math.min(4, block.level + 1) as 2 | 3 | 4
      return { kind: 'heading', level, content: [...plain(labelled(block.label)), ...content] }
    }
    if (block.kind === 'item')
      return { kind: 'paragraph', label: block.label || '•', depth: block.depth - 1, content }
    return { kind: 'paragraph', content }
  }

  #cell({ isHeading, columns, rows, blocks }: TableCell): PaperCell {
    return { isHeading, columns, rows, blocks: blocks.map((block) => this.#block(block)) }
  }

  #sectionOf(content: RichText): SectionId | undefined {
    const place = this.#places.get(content)
    return place && this.#sections.get(place.start)
  }

  #runs(content: RichText): PaperRun[] {
    const place = this.#places.get(content)
    if (!place) return plain(content.text)
    const own = this.#marked
      .filter(
        ({ item }) =>
          item.now !== '' &&
          item.start >= place.start &&
          item.end <= place.end &&
          !isAddition(item),
      )
      .sort((a, b) => a.item.start - b.item.start)
    const runs: PaperRun[] = []
    let at = 0
    for (const each of own) {
      const from = each.item.start - place.start
      if (from < at) continue
      const to = each.item.end - place.start
      runs.push(...plain(content.text.slice(at, from)))
      runs.push(...changed(content.text.slice(from, to), each))
      this.#written.add(each)
      at = to
    }
    return [...runs, ...plain(content.text.slice(at))]
  }
}

/** A need without provision stays as it is: what is asked for is added to Section F. */
function isAddition({ rules }: AnswerItem): boolean {
  return rules.includes('need without provision')
}

/** Two wordings with less in common are told one after the other. */
const REWORDED = 0.5

/** Word by word: what goes is bold and struck, what comes is bold. */
function changed(now: string, each: Marked): PaperRun[] {
  if (shareOfWords(now, each.item.asked) < REWORDED)
    return [{ text: now, bold: true, strike: true }, { text: ' ' }, ...addition(each)]
  const runs = diffWordsWithSpace(now, each.item.asked).map(
    ({ value, added, removed }): PaperRun => {
      if (added) return { text: value, bold: true }
      return removed ? { text: value, bold: true, strike: true } : { text: value }
    },
  )
  return [...runs, ...noteRun(each)]
}

function addition(each: Marked): PaperRun[] {
  return [{ text: each.item.asked, bold: true }, ...noteRun(each)]
}

function noteRun({ note }: Marked): PaperRun[] {
  return note === 0 ? [] : [{ text: ` [${note}]`, bold: true }]
}

function labelled(label: string): string {
  return label === '' ? '' : `${label} `
}

function sectionsIn(
  block: Block,
  sectionOf: (content: RichText) => SectionId | undefined,
): SectionId[] {
  if (block.kind !== 'table') {
    const section = sectionOf(block.content)
    return section === undefined ? [] : [section]
  }
  return block.rows.flatMap((row) =>
    row.flatMap((cell) => cell.blocks.flatMap((each) => sectionsIn(each, sectionOf))),
  )
}
