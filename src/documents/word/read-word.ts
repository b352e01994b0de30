import { type Aside, DocumentError, type DocumentModel, type DocumentWarning } from '../model.ts'
import { textsOf } from '../model-blocks.ts'
import { childOf, descendantsOf, textOf, type XmlElement } from '../packed/xml.ts'
import { ZipArchive, type ZipLimits } from '../packed/zip.ts'
import { chosenTitle } from '../title.ts'
import { readMargins } from './margins.ts'
import { Notes } from './notes.ts'
import { Numbering } from './numbering.ts'
import { StoryReader } from './story-reader.ts'
import { Styles } from './styles.ts'
import type { WordDocument } from './word-document.ts'
import { WordPackage } from './word-package.ts'

/**
 * Reads a Word file (.docx, .docm, .dotx; ECMA-376) from its own XML. Tracked changes are read as
 * if accepted, with what they take away in `removed`; so is struck text. Text boxes stand after
 * the paragraph that holds them. Hidden text is left out. Nothing is run and nothing fetched.
 * @throws DocumentError `damaged`, `encrypted`, `too large`, `unknown format`; `no text` where its
 * body is nothing but pictures.
 */
export function readWord(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): DocumentModel {
  const warnings: DocumentWarning[] = []
  const warn = (warning: DocumentWarning) => {
    const isKnown = warnings.some(
      ({ code, detail }) => code === warning.code && detail === warning.detail,
    )
    if (!isKnown) warnings.push(warning)
  }
  const parts = new WordPackage(new ZipArchive(bytes, limits), warn)
  const root = parts.body()
  const partOf = (type: string) => parts.part(parts.byType(parts.main, type)[0])
  const readStory = (story: XmlElement, part: string) =>
    new StoryReader(document, story, part).blocks(story)
  const document: WordDocument = {
    parts,
    styles: new Styles(partOf('styles')),
    numbering: new Numbering(partOf('numbering')),
    notes: new Notes(parts, readStory),
    sections: [],
    hasChanges: false,
    warn,
  }

  const body = childOf(root, 'w:body') ?? root
  const blocks = new StoryReader(document, body, parts.main).blocks(body)
  document.notes.addLooseComments()
  const margins = readMargins(document, partOf('settings'), readStory)
  if (textsOf(blocks).length === 0 && parts.hasPictures) throw new DocumentError('no text')

  if (document.hasChanges) warn({ code: 'changes not accepted' })
  if (parts.hasMacros) warn({ code: 'macros ignored' })
  if (parts.leadsOutside) warn({ code: 'outside content ignored' })
  const asides: Aside[] = [...document.notes.asides, ...margins]
  return {
    format: 'docx',
    title: chosenTitle(ownTitle(parts), blocks),
    blocks,
    asides,
    pages: [],
    warnings,
  }
}

function ownTitle(parts: WordPackage): string {
  const core = parts.part(parts.byType('', 'core-properties')[0])
  return textOf(descendantsOf(core, 'dc:title').next().value ?? undefined)
}
