import { markHeadingRows } from '../heading-rows.ts'
import type { Block, RichText } from '../model.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../packed/xml.ts'
import { plainText, RichTextBuilder } from '../rich-text.ts'
import { Fields } from './fields.ts'
import {
  type HeadingLetters,
  headingAndRest,
  headingLettersOf,
  isHeadingWhole,
} from './heading-letters.ts'
import { type Anchored, InlineReader, type StoryState } from './inline-reader.ts'
import { numberOf, toggle, valOf } from './properties.ts'
import { changeScope, chosenOf, controlScope, type Scope } from './scope.ts'
import type { ParagraphStyle } from './styles.ts'
import { readTable } from './table-reader.ts'
import type { WordDocument } from './word-document.ts'

/** A paragraph that is being read, or that runs on into the next. */
interface OpenParagraph {
  builder: RichTextBuilder
  anchored: Anchored[]
  properties: XmlElement | undefined
  style: ParagraphStyle
  /** What it begins with in a heading's letters. */
  letters?: HeadingLetters | undefined
}

/** How a paragraph ends: its mark may be deleted or hidden, and a drop capital has none. */
type Ending = 'own' | 'deleted' | 'hidden' | 'drop capital'

/** Reads the blocks of one story: the body, a header, a note, a text box. */
export class StoryReader {
  readonly #document: WordDocument
  readonly #state: StoryState

  constructor(document: WordDocument, root: XmlElement, part: string) {
    this.#document = document
    const ranged = new Set<string>()
    for (const end of descendantsOf(root, 'w:commentRangeEnd'))
      ranged.add(end.attributes['w:id'] ?? '')
    this.#state = { document, part, fields: new Fields(root), ranges: new Map(), ranged }
  }

  blocks(container: XmlElement, scope: Scope = {}): Block[] {
    const blocks: Block[] = []
    const pending = this.#read(container, scope, blocks, undefined)
    if (pending) this.#finish(pending, blocks)
    return blocks
  }

  /** Reads on after `pending`, a paragraph without an end of its own; gives such a one back. */
  #read(
    container: XmlElement,
    scope: Scope,
    blocks: Block[],
    pending: OpenParagraph | undefined,
  ): OpenParagraph | undefined {
    let open = pending
    for (const element of childrenOf(container)) {
      switch (element.name) {
        case 'w:p':
          open = this.#paragraph(element, scope, blocks, open)
          break
        case 'w:tbl':
          if (open) this.#finish(open, blocks)
          open = undefined
          blocks.push(
            markHeadingRows(readTable(element, scope, (cell, inside) => this.blocks(cell, inside))),
          )
          break
        case 'w:sdt': {
          const content = childOf(element, 'w:sdtContent')
          if (content) open = this.#read(content, controlScope(element, scope), blocks, open)
          break
        }
        case 'w:customXml':
        case 'w:smartTag':
          open = this.#read(element, scope, blocks, open)
          break
        case 'mc:AlternateContent': {
          const way = chosenOf(element)
          if (way) open = this.#read(way, scope, blocks, open)
          break
        }
        case 'w:sectPr':
          this.#document.sections.push(element)
          break
        case 'w:altChunk':
          this.#document.warn({ code: 'part unreadable', detail: 'a document inside the document' })
          break
        default:
          open = this.#loose(element, scope, blocks, open)
      }
    }
    return open
  }

  /** Text that stands outside every paragraph, and tracked changes around paragraphs. */
  #loose(
    element: XmlElement,
    scope: Scope,
    blocks: Block[],
    pending: OpenParagraph | undefined,
  ): OpenParagraph | undefined {
    const changed = changeScope(element, scope)
    if (changed) return this.#read(element, changed, blocks, pending)
    if (!LOOSE.has(element.name)) return pending
    const open = pending ?? this.#begin(undefined)
    const reader = new InlineReader(this.#state, open.builder, open.style.run)
    reader.readOne(element, scope)
    open.anchored.push(...reader.anchored)
    if (RANGE.has(element.name) && open.builder.isEmpty) return pending
    if (pending) return open
    this.#finish(open, blocks)
    return undefined
  }

  #begin(properties: XmlElement | undefined): OpenParagraph {
    for (const id of this.#state.ranges.keys()) this.#state.ranges.set(id, 0)
    const style = this.#document.styles.paragraph(valOf(properties, 'w:pStyle'))
    return { builder: new RichTextBuilder(), anchored: [], properties, style }
  }

  #paragraph(
    element: XmlElement,
    scope: Scope,
    blocks: Block[],
    pending: OpenParagraph | undefined,
  ): OpenParagraph | undefined {
    const properties = childOf(element, 'w:pPr')
    const style = this.#document.styles.paragraph(valOf(properties, 'w:pStyle'))
    const open = pending ?? {
      ...this.#begin(properties),
      letters: headingLettersOf(element, this.#document.styles),
    }
    const reader = new InlineReader(this.#state, open.builder, style.run)
    reader.read(element, scope)
    open.anchored.push(...reader.anchored)
    const section = childOf(properties, 'w:sectPr')
    if (section) this.#document.sections.push(section)

    const ending = this.#endingOf(properties, style)
    if (ending === 'own' || (ending === 'deleted' && !open.builder.hasText)) {
      this.#finish(pending ? this.#joined(open, properties, style) : open, blocks)
      return undefined
    }
    if (ending === 'hidden' && !open.builder.hasText) {
      // Nothing of it is seen, so it is no item of a list either.
      const style = this.#document.styles.paragraph(undefined)
      this.#finish({ ...open, properties: undefined, style }, blocks)
      return undefined
    }
    // A deleted mark hands the paragraph's look to the next, a hidden one keeps it.
    return ending === 'hidden' ? open : { ...open, properties: undefined }
  }

  #joined(
    open: OpenParagraph,
    properties: XmlElement | undefined,
    style: ParagraphStyle,
  ): OpenParagraph {
    return open.properties ? open : { ...open, properties, style }
  }

  #endingOf(properties: XmlElement | undefined, style: ParagraphStyle): Ending {
    const mark = childOf(properties, 'w:rPr')
    if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) {
      this.#document.hasChanges = true
      return 'deleted'
    }
    if (childOf(mark, 'w:ins') || childOf(mark, 'w:moveTo')) this.#document.hasChanges = true
    if (toggle(mark, 'w:vanish') ?? style.run.hidden) return 'hidden'
    const frame = childOf(properties, 'w:framePr')?.attributes['w:dropCap']
    return frame === 'drop' || frame === 'margin' ? 'drop capital' : 'own'
  }

  #finish({ builder, anchored, properties, style, letters }: OpenParagraph, blocks: Block[]): void {
    if (!builder.isEmpty) {
      for (const [id, start] of this.#state.ranges) {
        const aside = this.#document.notes.indexOf('comment', id)
        if (aside !== undefined && start < builder.length) builder.refer(aside, start)
      }
    }
    const level = this.#listLevel(properties, style)
    const content = builder.finish()
    const isGone = content.text === '' && content.removed.some(({ how }) => how !== 'struck')
    const label = level && !isGone ? this.#document.numbering.next(level.numId, level.ilvl) : ''
    if (!builder.isEmpty) {
      const byLetters = isHeadingWhole(letters, content) ? letters?.outline : undefined
      const outline = numberOf(valOf(properties, 'w:outlineLvl')) ?? style.outline ?? byLetters ?? 9
      const parts = outline === 9 && !level ? headingAndRest(letters, content) : undefined
      if (outline < 9) blocks.push(headingOf(outline, label, content))
      else if (letters && parts)
        blocks.push(headingOf(letters.outline, '', parts[0]), {
          kind: 'paragraph',
          content: parts[1],
        })
      else if (level) blocks.push({ kind: 'item', depth: level.ilvl + 1, label, content })
      else blocks.push({ kind: /\bquote$/.test(style.name) ? 'quote' : 'paragraph', content })
    }
    for (const each of anchored) this.#anchored(each, blocks)
  }

  #listLevel(
    properties: XmlElement | undefined,
    style: ParagraphStyle,
  ): { numId: string; ilvl: number } | undefined {
    const { numbering } = this.#document
    const own = childOf(properties, 'w:numPr')
    const ownId = valOf(own, 'w:numId')
    const numId = ownId ?? style.numId
    if (!numbering.has(numId)) return undefined
    const ilvl =
      numberOf(valOf(own, 'w:ilvl')) ??
      (ownId === undefined ? style.ilvl : undefined) ??
      numbering.levelOfStyle(numId, style.id)
    return { numId, ilvl: Math.min(Math.max(ilvl, 0), 8) }
  }

  /** The blocks of text boxes, drawn letters and charts of words. */
  #anchored({ element, scope }: Anchored, blocks: Block[]): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:txbxContent') blocks.push(...this.blocks(child, scope))
      else if (child.name === 'mc:AlternateContent') {
        const way = chosenOf(child)
        if (way) this.#anchored({ element: way, scope }, blocks)
      } else if (child.name === 'v:textpath') this.#plain(child.attributes.string ?? '', blocks)
      else if (child.name === 'dgm:relIds') this.#diagram(child, blocks)
      else this.#anchored({ element: child, scope }, blocks)
    }
  }

  #diagram({ attributes }: XmlElement, blocks: Block[]): void {
    const { parts } = this.#document
    const data = parts.relationship(this.#state.part, attributes['r:dm'])
    const root = data && !data.isOutside ? parts.part(data.target) : undefined
    for (const paragraph of descendantsOf(root, 'a:p'))
      this.#plain([...descendantsOf(paragraph, 'a:t')].map(textOf).join(''), blocks, data?.target)
  }

  #plain(text: string, blocks: Block[], part = this.#state.part): void {
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', content: plainText(text, `${part}#`) })
  }
}

function headingOf(outline: number, label: string, content: RichText): Block {
  return { kind: 'heading', level: Math.min(outline + 1, 6), label, content }
}

const LOOSE = new Set(
  'w:r w:hyperlink w:fldSimple m:oMath m:oMathPara w:commentRangeStart w:commentRangeEnd'.split(
    ' ',
  ),
)
const RANGE = new Set(['w:commentRangeStart', 'w:commentRangeEnd'])
