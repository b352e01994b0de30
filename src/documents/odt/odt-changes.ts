import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../packed/xml.ts'
import type { Maker } from '../rich-text.ts'

export interface OdtChange {
  kind: 'insertion' | 'deletion'
  maker: Maker
  /** What a deletion took away. */
  text: string
}

/** Tracked changes by their ids (ODF 1.3 part 3, 5.5). */
export function changesIn(body: XmlElement): Map<string, OdtChange> {
  const changes = new Map<string, OdtChange>()
  for (const region of descendantsOf(body, 'text:changed-region')) {
    const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? ''
    const deletion = childOf(region, 'text:deletion')
    const change = deletion ?? childOf(region, 'text:insertion')
    if (!change) continue
    changes.set(id, {
      kind: deletion ? 'deletion' : 'insertion',
      maker: makerOf(childOf(change, 'office:change-info')),
      text: deletion ? deletedText(deletion) : '',
    })
  }
  return changes
}

/** Who wrote a change or a comment, and when. */
export function makerOf(info: XmlElement | undefined): Maker {
  const by = textOf(childOf(info, 'dc:creator')).trim()
  const when = textOf(childOf(info, 'dc:date')).trim()
  return { ...(by ? { by } : {}), ...(when ? { when } : {}) }
}

function deletedText(deletion: XmlElement): string {
  return childrenOf(deletion)
    .filter(({ name }) => name !== 'office:change-info')
    .map(textOf)
    .join(' ')
}
