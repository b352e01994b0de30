import type { Paper } from '../../documents/write/paper.ts'
import { tell } from '../shared/notices.ts'
import { plainName, saveByName } from '../shared/save-file.ts'
import { today } from './dates.ts'

export type PaperFormat = 'word' | 'text' | 'markdown'

/** Hands a file to the browser's own "save", and says so. The name's ending tells what it is. */
export function saveNotebookFile(name: string, ...parts: BlobPart[]): void {
  saveByName(name, ...parts)
  tell('notebook_file_saved', name)
}

/** "Sendlight Annual review 2026-11-25.docx", without what file names cannot hold. */
export function fileName(title: string, ending: string): string {
  const plain = plainName(title)
    .slice(0, 80)
    .replace(/[. ]+$/, '')
  return `Sendlight ${plain} ${today()}.${ending}`.replace(/ {2,}/g, ' ')
}

/** Saves a paper as a Word, text or Markdown file. The writer is loaded only now. */
export async function savePaper(
  paper: Paper | undefined,
  format: PaperFormat,
  title: string,
): Promise<void> {
  if (!paper) return
  try {
    if (format === 'word') {
      const { writeWord } = await import('../../documents/write/write-word.ts')
      saveNotebookFile(fileName(title, 'docx'), new Uint8Array(await writeWord(paper)))
    } else if (format === 'text') {
      const { writeText } = await import('../../documents/write/write-text.ts')
      saveNotebookFile(fileName(title, 'txt'), writeText(paper))
    } else {
      const { writeMarkdown } = await import('../../documents/write/write-markdown.ts')
      saveNotebookFile(fileName(title, 'md'), writeMarkdown(paper))
    }
  } catch {
    tell('notebook_file_not_made')
  }
}
