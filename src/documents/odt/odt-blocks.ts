import type { Block } from '../model.ts'
import { childrenOf, type XmlElement } from '../packed/xml.ts'
import { RichTextBuilder } from '../rich-text.ts'
import { type OdtState, readInline } from './odt-inline.ts'
import type { ListCount, OdtLists } from './odt-lists.ts'
import { readOdtTable } from './odt-table.ts'

/** Where a paragraph stands in lists. */
interface Item {
  depth: number
  label: string
}

/** Holders of nothing: what they hold is read elsewhere or not text. */
const UNREAD = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'dc:creator',
  'dc:date',
  'text:table-of-content-source',
  'text:index-title-template',
])

/** Reads blocks of an OpenDocument text. */
export class OdtBlocks {
  readonly #state: OdtState
  readonly #lists: OdtLists
  /** Lists by their ids and the last of each style, for those that go on. */
  readonly #counts = new Map<string, ListCount>()
  #blocks: Block[] = []

  constructor(state: OdtState, lists: OdtLists) {
    this.#state = state
    this.#lists = lists
  }

  read(element: XmlElement): Block[] {
    const outer = this.#blocks
    const blocks: Block[] = []
    this.#blocks = blocks
    this.#readAll(element, undefined)
    this.#blocks = outer
    return blocks
  }

  #readAll(parent: XmlElement, item: Item | undefined): void {
    for (const child of childrenOf(parent)) {
      switch (child.name) {
        case 'text:p':
        case 'text:h':
          this.#paragraph(child, item)
          break
        case 'text:list':
          this.#list(child, undefined, 0)
          break
        case 'table:table':
          this.#blocks.push(readOdtTable(child, (cell) => this.read(cell)))
          break
        case 'text:change':
        case 'text:change-start':
        case 'text:change-end':
          this.#looseChange(child)
          break
        default:
          if (!UNREAD.has(child.name) && child.attributes['text:display'] !== 'none')
            this.#readAll(child, item)
      }
    }
  }

  /** A change between paragraphs: a whole paragraph deleted, an insertion that begins or ends. */
  #looseChange({ name, attributes }: XmlElement): void {
    const id = attributes['text:change-id'] ?? ''
    const change = this.#state.changes.get(id)
    if (!change) return
    this.#state.hasChanges = true
    if (name === 'text:change-start' && change.kind === 'insertion') this.#state.inserted.add(id)
    else if (name === 'text:change-end') this.#state.inserted.delete(id)
    else if (change.kind === 'deletion') {
      const builder = new RichTextBuilder()
      builder.remove(change.text, 'deleted', change.maker)
      if (!builder.isEmpty) this.#blocks.push({ kind: 'paragraph', content: builder.finish() })
    }
  }

  #list(list: XmlElement, around: ListCount | undefined, depth: number): void {
    const count = around ?? this.#countFor(list)
    for (const child of childrenOf(list)) {
      if (child.name !== 'text:list-item' && child.name !== 'text:list-header') continue
      let item: Item | undefined
      for (const inside of childrenOf(child)) {
        if (inside.name === 'text:list') {
          const own = inside.attributes['text:style-name']
          this.#list(inside, own === undefined ? count : { ...count, style: own }, depth + 1)
          continue
        }
        if (!item) {
          const given = Number(child.attributes['text:start-value'] ?? Number.NaN)
          const isCounted = child.name === 'text:list-item'
          const start = Number.isFinite(given) ? given : undefined
          item = { depth: depth + 1, label: isCounted ? this.#lists.next(count, depth, start) : '' }
        }
        this.#inItem(inside, item)
      }
    }
  }

  #inItem(element: XmlElement, item: Item): void {
    if (element.name === 'text:p' || element.name === 'text:h') {
      this.#paragraph(element, item)
      // An item's further paragraphs have no label.
      item.label = ''
    } else this.#readAll({ ...element, children: [element], name: '' }, item)
  }

  /** A list that goes on counts where another has got to; others begin. */
  #countFor(list: XmlElement): ListCount {
    const { attributes } = list
    const style = attributes['text:style-name'] ?? this.#styleOfFirst(list) ?? ''
    const goesOn = attributes['text:continue-list'] ?? style
    const isContinued =
      attributes['text:continue-list'] !== undefined ||
      attributes['text:continue-numbering'] === 'true'
    const known = isContinued ? this.#counts.get(goesOn) : undefined
    const count = known ?? { style, values: [] }
    this.#counts.set(style, count)
    const id = attributes['xml:id']
    if (id !== undefined) this.#counts.set(id, count)
    return count
  }

  #styleOfFirst(list: XmlElement): string | undefined {
    const paragraph = childrenOf(childrenOf(list)[0], 'text:p')[0]
    return this.#state.styles.listOf(paragraph?.attributes['text:style-name'])
  }

  #paragraph(element: XmlElement, item: Item | undefined): void {
    const builder = new RichTextBuilder()
    const boxes = readInline(element, builder, this.#state)
    const names = this.#state.styles.namesOf(element.attributes['text:style-name'])
    const isTitle = names.includes('Title')
    const isHeading = element.name === 'text:h' || isTitle
    const level = Number(element.attributes['text:outline-level'] ?? 1)
    const isCounted = element.name === 'text:h' && item === undefined && !isUncounted(element)
    const label =
      item?.label ?? (isCounted ? this.#lists.next(this.#lists.outline, level - 1, undefined) : '')
    if (!builder.isEmpty) {
      const content = builder.finish()
      if (isHeading)
        this.#blocks.push({
          kind: 'heading',
          level: Math.min(Math.max(level, 1), 6),
          label,
          content,
        })
      else if (item) this.#blocks.push({ kind: 'item', depth: item.depth, label, content })
      else {
        const isQuote = names.includes('Quotations') || names.includes('Quote')
        this.#blocks.push({ kind: isQuote ? 'quote' : 'paragraph', content })
      }
    }
    for (const box of boxes) this.#blocks.push(...this.read(box))
  }
}

function isUncounted({ attributes }: XmlElement): boolean {
  return attributes['text:is-list-header'] === 'true'
}
