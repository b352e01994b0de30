import type { Aside, Block } from '../model.ts'
import { childOf, childrenOf, pathOf, textOf, type XmlElement } from '../packed/xml.ts'
import type { RichTextBuilder } from '../rich-text.ts'
import { makerOf, type OdtChange } from './odt-changes.ts'
import type { OdtStyles } from './odt-styles.ts'

/** What all parts of an OpenDocument text share. */
export interface OdtState {
  part: string
  styles: OdtStyles
  changes: ReadonlyMap<string, OdtChange>
  /** Ids of insertions that are open at this point; they reach across paragraphs. */
  inserted: Set<string>
  hasChanges: boolean
  asides: Aside[]
  /** Comments with a range: the aside's index, and where the range begins in this paragraph. */
  ranges: Map<string, { aside: number; start: number }>
  readBlocks(element: XmlElement): Block[]
}

interface Around {
  paragraph: string | undefined
  spans: readonly string[]
  link: string | undefined
  isPlaceholder: boolean
}

/** Elements that only mark a place or hold what is not text. */
const UNREAD = new Set([
  'text:tracked-changes',
  'text:ruby-text',
  'text:script',
  'text:meta-field-info',
  'text:hidden-paragraph',
  'text:note-citation',
  'office:forms',
  'draw:image',
  'svg:title',
  'svg:desc',
])

/** Reads what stands inside one paragraph; its text boxes are given back, to be read after it. */
export function readInline(
  paragraph: XmlElement,
  builder: RichTextBuilder,
  state: OdtState,
): XmlElement[] {
  const boxes: XmlElement[] = []
  const read = (element: XmlElement, around: Around): void => {
    for (const child of element.children) {
      if (typeof child === 'string') emit(child, element, around)
      else readOne(child, around)
    }
  }

  const emit = (text: string, source: XmlElement, around: Around): void => {
    const look = state.styles.look(around.paragraph, around.spans)
    if (look.isHidden) return
    if (look.isStruck) {
      builder.remove(text, 'struck')
      return
    }
    const [open] = state.inserted
    const change = open === undefined ? undefined : state.changes.get(open)
    builder.add(
      text,
      {
        styles: around.isPlaceholder ? [...look.styles, 'placeholder'] : look.styles,
        inserted: change?.maker,
        link: around.link,
        isForeign: look.isForeign,
      },
      `${state.part}#${pathOf(source)}`,
    )
  }

  const readOne = (element: XmlElement, around: Around): void => {
    const { name, attributes } = element
    switch (name) {
      case 'text:span':
        read(element, { ...around, spans: [...around.spans, attributes['text:style-name'] ?? ''] })
        break
      case 'text:a':
        read(element, { ...around, link: attributes['xlink:href'] })
        break
      case 'text:placeholder':
        read(element, { ...around, isPlaceholder: true })
        break
      case 'text:s':
      case 'text:tab':
        emit(' ', element, around)
        break
      case 'text:line-break':
        builder.breakLine()
        break
      case 'text:hidden-text':
        if (attributes['text:is-hidden'] === 'false') read(element, around)
        break
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change':
        readChange(name, attributes['text:change-id'] ?? '')
        break
      case 'text:note':
        readNote(element)
        break
      case 'office:annotation':
        readComment(element)
        break
      case 'office:annotation-end':
        endComment(attributes['office:name'] ?? '')
        break
      case 'draw:text-box':
        boxes.push(element)
        break
      default:
        if (!UNREAD.has(name)) read(element, around)
    }
  }

  const readChange = (name: string, id: string): void => {
    const change = state.changes.get(id)
    if (!change) return
    state.hasChanges = true
    if (name === 'text:change-end') state.inserted.delete(id)
    else if (change.kind === 'deletion') builder.remove(change.text, 'deleted', change.maker)
    else if (name === 'text:change-start') state.inserted.add(id)
  }

  const readNote = (note: XmlElement): void => {
    const kind = note.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
    const label = textOf(childOf(note, 'text:note-citation')).trim()
    const body = childOf(note, 'text:note-body')
    if (!body) return
    builder.refer(state.asides.length)
    const aside: Aside = { kind, label, blocks: [], pages: [] }
    state.asides.push(aside)
    aside.blocks = state.readBlocks(body)
  }

  const readComment = (comment: XmlElement): void => {
    const aside: Aside = { kind: 'comment', label: '', blocks: [], pages: [], ...makerOf(comment) }
    const index = state.asides.length
    state.asides.push(aside)
    aside.blocks = state.readBlocks(comment)
    const id = comment.attributes['office:name']
    if (id !== undefined && hasEnd(comment, id))
      state.ranges.set(id, { aside: index, start: builder.length })
    else builder.refer(index)
  }

  const endComment = (id: string): void => {
    const range = state.ranges.get(id)
    state.ranges.delete(id)
    if (range) builder.refer(range.aside, range.start)
  }

  const style = paragraph.attributes['text:style-name']
  for (const range of state.ranges.values()) range.start = builder.length
  read(paragraph, { paragraph: style, spans: [], link: undefined, isPlaceholder: false })
  for (const { aside, start } of state.ranges.values())
    if (start < builder.length) builder.refer(aside, start)
  return boxes
}

/** Whether a comment's range is ever closed in the paragraphs that follow it. */
function hasEnd(comment: XmlElement, id: string): boolean {
  let paragraph: XmlElement | undefined = comment
  while (paragraph && paragraph.name !== 'text:p' && paragraph.name !== 'text:h')
    paragraph = paragraph.parent
  const holder = paragraph?.parent ?? comment
  const stack = [holder]
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.name === 'office:annotation-end' && at.attributes['office:name'] === id) return true
    stack.push(...childrenOf(at))
  }
  return false
}
