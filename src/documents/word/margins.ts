import type { Aside } from '../model.ts'
import { textsOf } from '../model-blocks.ts'
import { childrenOf, type XmlElement } from '../packed/xml.ts'
import { toggle } from './properties.ts'
import type { ReadStory, WordDocument } from './word-document.ts'

/**
 * Headers and footers that some page shows, each text once, in the order of the sections: those
 * for the first page only where a section has such a page, those for even pages only where the
 * document tells even from odd.
 */
export function readMargins(
  { parts, sections }: WordDocument,
  settings: XmlElement | undefined,
  read: ReadStory,
): Aside[] {
  const hasEven = toggle(settings, 'w:evenAndOddHeaders') ?? false
  const asides: Aside[] = []
  const seen = new Set<string>()
  // A section that names no header keeps the one before it.
  const current = new Map<string, string>()
  for (const section of sections) {
    for (const reference of childrenOf(section)) {
      const kind = /^w:(header|footer)Reference$/.exec(reference.name)?.[1]
      const target = parts.relationship(parts.main, reference.attributes['r:id'])?.target
      if (kind && target)
        current.set(`${kind} ${reference.attributes['w:type'] ?? 'default'}`, target)
    }
    const hasFirst = toggle(section, 'w:titlePg') ?? false
    for (const [key, target] of current) {
      const [kind, type] = key.split(' ')
      if ((type === 'first' && !hasFirst) || (type === 'even' && !hasEven)) continue
      if (seen.has(`${kind} ${target}`)) continue
      seen.add(`${kind} ${target}`)
      const root = parts.part(target)
      if (!root) continue
      const blocks = read(root, target)
      const text = `${kind} ${textsOf(blocks).join('\n')}`
      if (textsOf(blocks).length === 0 || seen.has(text)) continue
      seen.add(text)
      asides.push({ kind: kind === 'header' ? 'header' : 'footer', label: '', blocks, pages: [] })
    }
  }
  return asides
}
