import { NotTextError } from '../documents/decode.ts'
import {
  DocumentError,
  type DocumentFault,
  type DocumentModel,
  type DocumentWarning,
} from '../documents/model.ts'
import { richTextsOf } from '../documents/model-blocks.ts'

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ENOTDIR: 'part of its path is not a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
}

const DOCUMENT_FAULTS: Readonly<Record<DocumentFault, string>> = {
  empty: 'it is empty',
  'unknown format': 'it is of a kind that Sendlight does not read',
  'old Word': 'it is an old Word file (.doc): save it as .docx in Word or LibreOffice',
  'needs password': 'it is locked: give its password with --password',
  'wrong password': 'the password is wrong',
  encrypted: 'it is locked: open it where it was made and save a copy without a password',
  damaged: 'it is damaged, or only part of it is there',
  'too large': 'it is larger than is safe to read',
  'no text': 'it has no text, only pictures: --ocr reads them',
  cancelled: 'it was stopped',
}

/** What is left out or unsure, for people. */
const NOTES: Readonly<Record<DocumentWarning['code'], string>> = {
  'macros ignored': 'it has macros, which were not run',
  'outside content ignored': 'it names content from elsewhere, which was not fetched',
  'scripts ignored': 'it has scripts, which were not run',
  'page without text': 'no text was found',
  'letters unreadable': 'some letters could not be read',
  'page may be incomplete': 'some text may be missing',
  'part unreadable': 'a part of it could not be read',
  'too much, cut': 'it is too long and was cut',
  'changes not accepted':
    'it has tracked changes, read as if accepted; what they take away is left out',
}

/**
 * Why a file could not be read, as the end of a sentence.
 * @throws the error itself where it is a fault of the program: it must not look like the file's.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof NotTextError) return error.message
  if (error instanceof DocumentError) return DOCUMENT_FAULTS[error.reason]
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return FILE_FAULTS[code] ?? message.split('\n', 1)[0] ?? 'unknown reason'
}

/** What people should know of a reading, in lines: warnings with their pages, what is left out. */
export function notesOf({ warnings, blocks }: DocumentModel): string[] {
  const pages = new Map<string, number[]>()
  for (const { code, page } of warnings) {
    const known = pages.get(NOTES[code]) ?? []
    if (page !== undefined) known.push(page)
    pages.set(NOTES[code], known)
  }
  const notes = [...pages].map(([note, list]) => {
    if (list.length === 0) return note
    return `${note} (${list.length === 1 ? 'page' : 'pages'} ${list.join(', ')})`
  })
  const texts = [...richTextsOf(blocks)]
  const struck = texts.flatMap(({ removed }) => removed.filter(({ how }) => how === 'struck'))
  if (struck.length > 0) notes.push(`text with a line through it is left out (${struck.length})`)
  const unsure = texts.flatMap(({ spans }) => spans.filter(({ style }) => style === 'unsure'))
  if (unsure.length > 0) notes.push(`some words were not read surely (${unsure.length})`)
  return notes
}
