import { type Aside, DocumentError, type DocumentModel, type DocumentWarning } from '../model.ts'
import { textsOf } from '../model-blocks.ts'
import { chosenTitle } from '../title.ts'
import { RtfReader } from './rtf-reader.ts'
import { tokensOf } from './tokens.ts'

/** Larger files are mostly pictures written in letters; their text was never near this. */
const LARGEST = 200_000_000

/**
 * Reads a rich text file as Word, WordPad and LibreOffice write it: paragraphs, the labels that
 * lists show, headings, tables, headers, notes, comments, tracked changes, struck and hidden text.
 * Tables inside cells are read as paragraphs of the cell. Pictures and objects are passed over.
 * Places are character ranges of the file.
 * @throws DocumentError `damaged` where it is cut off or no rich text, `too large`.
 */
export function readRtf(bytes: Uint8Array): DocumentModel {
  if (bytes.length > LARGEST) throw new DocumentError('too large')
  const source = latin(bytes)
  if (!source.startsWith('{\\rtf')) throw new DocumentError('damaged', 'it is no rich text')
  const reader = new RtfReader()
  for (const token of tokensOf(source)) {
    reader.take(token)
    if (reader.isDone) break
  }
  if (!reader.isDone) throw new DocumentError('damaged', 'it is cut off')
  const blocks = reader.finish()
  const seen = new Set<string>()
  const asides: Aside[] = reader.asides.filter(({ kind, blocks: own }) => {
    if (kind !== 'header' && kind !== 'footer') return true
    const text = `${kind} ${textsOf(own).join('\n')}`
    if (textsOf(own).length === 0 || seen.has(text)) return false
    seen.add(text)
    return true
  })
  const warnings: DocumentWarning[] = reader.hasChanges ? [{ code: 'changes not accepted' }] : []
  const title = chosenTitle(reader.title, blocks)
  return { format: 'rtf', title, blocks, asides, pages: [], warnings }
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
