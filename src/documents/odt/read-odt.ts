import { type Aside, DocumentError, type DocumentModel, type DocumentWarning } from '../model.ts'
import { textsOf } from '../model-blocks.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../packed/xml.ts'
import { ZipArchive, type ZipLimits } from '../packed/zip.ts'
import { chosenTitle } from '../title.ts'
import { OdtBlocks } from './odt-blocks.ts'
import { changesIn } from './odt-changes.ts'
import type { OdtState } from './odt-inline.ts'
import { OdtLists } from './odt-lists.ts'
import { OdtStyles } from './odt-styles.ts'

const MARGINS: Readonly<Record<string, 'header' | 'footer'>> = {
  'style:header': 'header',
  'style:header-first': 'header',
  'style:header-left': 'header',
  'style:footer': 'footer',
  'style:footer-first': 'footer',
  'style:footer-left': 'footer',
}

/**
 * Reads an OpenDocument text (.odt, ODF 1.2 and 1.3), as LibreOffice writes it, by the same rules
 * as a Word file: tracked changes as if accepted, struck text removed, hidden text left out.
 * @throws DocumentError `damaged`, `encrypted`, `too large`, `unknown format`.
 */
export function readOdt(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): DocumentModel {
  const archive = new ZipArchive(bytes, limits)
  const warnings: DocumentWarning[] = []
  const part = (name: string): XmlElement | undefined => {
    if (!archive.has(name)) return undefined
    try {
      return readXml(archive.read(name), name).root
    } catch (error) {
      if (!(error instanceof DocumentError) || error.reason === 'too large') throw error
      warnings.push({ code: 'part unreadable', detail: error.message })
      return undefined
    }
  }
  const manifest = part('META-INF/manifest.xml')
  if (!descendantsOf(manifest, 'manifest:encryption-data').next().done)
    throw new DocumentError('encrypted')
  const { root, fault } = readXml(archive.read('content.xml'), 'content.xml')
  if (fault !== '') warnings.push({ code: 'part unreadable', detail: fault })
  const body = childOf(childOf(root, 'office:body'), 'office:text')
  if (!body) throw new DocumentError('unknown format')

  const named = part('styles.xml')
  const lists = new OdtLists([named, root])
  const state: OdtState = {
    part: 'content.xml',
    styles: new OdtStyles([named, root]),
    changes: changesIn(body),
    inserted: new Set(),
    hasChanges: false,
    asides: [],
    ranges: new Map(),
    readBlocks: (element) => new OdtBlocks(state, lists).read(element),
  }
  const blocks = state.readBlocks(body)
  const asides = [...state.asides, ...marginsOf(named, root, { ...state, lists })]
  if (state.hasChanges) warnings.push({ code: 'changes not accepted' })
  if (archive.names.some((name) => /^(?:Basic|Scripts)\//.test(name)))
    warnings.push({ code: 'macros ignored' })
  const meta = descendantsOf(part('meta.xml'), 'dc:title').next().value
  const title = chosenTitle(textOf(meta ?? undefined), blocks)
  return { format: 'odt', title, blocks, asides, pages: [], warnings }
}

/** Headers and footers of the page styles, each text once. */
function marginsOf(
  named: XmlElement | undefined,
  content: XmlElement,
  { lists, ...shared }: OdtState & { lists: OdtLists },
): Aside[] {
  const asides: Aside[] = []
  const seen = new Set<string>()
  // A style that the text names in "styles.xml" has its own automatic styles there.
  const state: OdtState = {
    ...shared,
    part: 'styles.xml',
    styles: new OdtStyles([content, named]),
    readBlocks: (element) => new OdtBlocks(state, lists).read(element),
  }
  for (const page of descendantsOf(named, 'style:master-page')) {
    for (const margin of childrenOf(page)) {
      const kind = MARGINS[margin.name]
      if (!kind || margin.attributes['style:display'] === 'false') continue
      const blocks = state.readBlocks(margin)
      const text = `${kind} ${textsOf(blocks).join('\n')}`
      if (textsOf(blocks).length === 0 || seen.has(text)) continue
      seen.add(text)
      asides.push({ kind, label: '', blocks, pages: [] })
    }
  }
  return asides
}
