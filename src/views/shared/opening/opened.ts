import type { DocumentModel } from '../../../documents/model.ts'

/** A file that was opened and read. */
export interface OpenedDocument {
  /** The file's name, or what a pasted text is called. */
  name: string
  /** SHA-256 of its bytes as hex: how the notebook and addresses of views know it. */
  fingerprint: string
  bytes: Uint8Array
  model: DocumentModel
  /** What opened a protected PDF; for this page's memory only. */
  password: string | undefined
  /**
   * Whether it is among the recent documents on this device: `private` in a private window, where
   * nothing is kept unless the person asks; `failed` where there was no room.
   */
  kept: 'yes' | 'private' | 'failed'
}

/** What a person would call the document: its own title, or its file's name without the ending. */
export function titleOf({ model, name }: Pick<OpenedDocument, 'model' | 'name'>): string {
  return model.title.trim() || fileTitleOf({ name })
}

/** The file's name without its ending: drafts of one plan mostly share a title, never a name. */
export function fileTitleOf({ name }: Pick<OpenedDocument, 'name'>): string {
  return name.replace(/\.\w{2,5}$/, '')
}
