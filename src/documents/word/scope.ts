import type { RemovedText } from '../model.ts'
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../packed/xml.ts'
import type { Maker } from '../rich-text.ts'
import { toggle } from './properties.ts'

/** What stands around a piece of content and counts for all of it. */
export interface Scope {
  removed?: { how: RemovedText['how']; maker: Maker }
  inserted?: Maker
  /** A content control shows its prompt, because nobody has filled it. */
  isPlaceholder?: boolean
  link?: string
  /** Inside a tick box: what it shows, until it has been shown. */
  box?: { shows: string }
}

/** Who made a tracked change and when. */
export function makerOf({ attributes }: XmlElement): Maker {
  const by = attributes['w:author']
  const when = attributes['w:date']
  return { ...(by ? { by } : {}), ...(when ? { when } : {}) }
}

/**
 * The scope inside an element that stands for a tracked change, or undefined where the element is
 * something else.
 */
export function changeScope(element: XmlElement, scope: Scope): Scope | undefined {
  switch (element.name) {
    case 'w:ins':
    case 'w:moveTo':
      return { ...scope, inserted: makerOf(element) }
    case 'w:del':
      return { ...scope, removed: { how: 'deleted', maker: makerOf(element) } }
    case 'w:moveFrom':
      return { ...scope, removed: { how: 'moved', maker: makerOf(element) } }
    default:
      return undefined
  }
}

/** The scope of a row or a cell by its own properties (`w:trPr/w:del`, `w:tcPr/w:cellDel`). */
export function partScope(properties: XmlElement | undefined, scope: Scope): Scope {
  const deleted = childOf(properties, 'w:del') ?? childOf(properties, 'w:cellDel')
  if (deleted) return { ...scope, removed: { how: 'deleted', maker: makerOf(deleted) } }
  const inserted = childOf(properties, 'w:ins') ?? childOf(properties, 'w:cellIns')
  return inserted ? { ...scope, inserted: makerOf(inserted) } : scope
}

/** The scope inside a content control. */
export function controlScope(control: XmlElement, scope: Scope): Scope {
  const properties = childOf(control, 'w:sdtPr')
  const box = childOf(properties, 'w14:checkbox')
  const inside: Scope = { ...scope }
  if (toggle(properties, 'w:showingPlcHdr')) inside.isPlaceholder = true
  if (box) {
    const state = childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0'
    inside.box = { shows: /^(?:1|true|on)$/i.test(state) ? '☒' : '☐' }
    inside.isPlaceholder = false
  }
  return inside
}

const READABLE = ['w:t', 'w:delText', 'm:t', 'w:sym', 'w:fldChar', 'dgm:relIds', 'w:tbl']

/** Of two ways to say the same, the one that we can read: never both. */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  const choices = childrenOf(alternatives, 'mc:Choice')
  const ways = [...choices, ...childrenOf(alternatives, 'mc:Fallback')]
  return (
    ways.find((way) => READABLE.some((name) => !descendantsOf(way, name).next().done)) ?? ways[0]
  )
}

/**
 * Child elements of a table or a row with whatever wraps them taken off: content controls, custom
 * XML, tracked changes, alternatives.
 */
export function* unwrapped(
  element: XmlElement,
  name: string,
  scope: Scope,
): Generator<[XmlElement, Scope], void, void> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield [child, scope]
    else if (child.name === 'w:sdt') {
      const content = childOf(child, 'w:sdtContent')
      if (content) yield* unwrapped(content, name, controlScope(child, scope))
    } else if (child.name === 'w:customXml' || child.name === 'w:smartTag') {
      yield* unwrapped(child, name, scope)
    } else if (child.name === 'mc:AlternateContent') {
      const way = chosenOf(child)
      if (way) yield* unwrapped(way, name, scope)
    } else {
      const changed = changeScope(child, scope)
      if (changed) yield* unwrapped(child, name, changed)
    }
  }
}
