import type { Paper } from '../../documents/write/paper.ts'
import { tell } from '../shared/notices.ts'
import { today } from './dates.ts'

export type PaperFormat = 'word' | 'text' | 'markdown'

/** How long a browser may need an address that it was told to save from, in milliseconds. */
const GRACE = 60_000

/** Hands a file to the browser's own "save": nothing is sent anywhere. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), GRACE)
  tell('notebook_file_saved', name)
}

/** "Sendlight Annual review 2026-11-25.docx", without what file names cannot hold. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
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
      const bytes = await writeWord(paper)
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      saveFile(fileName(title, 'docx'), [new Uint8Array(bytes)], type)
    } else if (format === 'text') {
      const { writeText } = await import('../../documents/write/write-text.ts')
      saveFile(fileName(title, 'txt'), [writeText(paper)], 'text/plain')
    } else {
      const { writeMarkdown } = await import('../../documents/write/write-markdown.ts')
      saveFile(fileName(title, 'md'), [writeMarkdown(paper)], 'text/markdown')
    }
  } catch {
    tell('notebook_file_not_made')
  }
}
