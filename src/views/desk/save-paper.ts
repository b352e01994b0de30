import type { Paper } from '../../documents/write/paper.ts'
import { t } from '../../ui/text.ts'
import { tell } from '../shared/notices.ts'
import { saveByName } from '../shared/save-file.ts'

/**
 * Saves a paper as a Word file or as plain text.
 * @param name the key of the file's name, without its ending
 */
export async function savePaper(paper: Paper, name: string, as: 'docx' | 'txt'): Promise<void> {
  try {
    saveByName(`${t(name)}.${as}`, as === 'docx' ? await wordOf(paper) : await textOf(paper))
    tell('desk_saved')
  } catch {
    tell('desk_save_failed')
  }
}

async function wordOf(paper: Paper): Promise<Uint8Array> {
  return (await import('../../documents/write/write-word.ts')).writeWord(paper)
}

export async function textOf(paper: Paper): Promise<string> {
  return (await import('../../documents/write/write-text.ts')).writeText(paper)
}
