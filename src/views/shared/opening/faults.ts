import { DocumentError, type DocumentFault } from '../../../documents/model.ts'

/** Why a file could not be opened here: the document's own faults, and those of pictures. */
export type OpeningFault = DocumentFault | 'picture kind' | 'picture size' | 'no file'

export class OpeningError extends Error {
  override readonly name = 'OpeningError'
  readonly reason: OpeningFault
  constructor(reason: OpeningFault) {
    super(reason)
    this.reason = reason
  }
}

export function faultOf(error: unknown): OpeningFault {
  return error instanceof DocumentError || error instanceof OpeningError ? error.reason : 'damaged'
}

/** The key of each fault's sentence: what happened, and what to do. */
export const FAULT_SENTENCES: Readonly<Record<OpeningFault, string>> = {
  empty: 'document_fault_empty',
  'unknown format': 'document_fault_unknown',
  'old Word': 'document_fault_old_word',
  'needs password': 'document_fault_password',
  'wrong password': 'document_fault_password',
  encrypted: 'document_fault_encrypted',
  damaged: 'document_fault_damaged',
  'too large': 'document_fault_large',
  'no text': 'document_fault_no_text',
  cancelled: 'document_fault_cancelled',
  'picture kind': 'document_fault_picture_kind',
  'picture size': 'document_fault_picture_size',
  'no file': 'document_fault_no_file',
}
