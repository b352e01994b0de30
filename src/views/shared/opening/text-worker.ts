import { DocumentError } from '../../../documents/model.ts'
import { openFile } from '../../../documents/open-file.ts'
import type { WorkerAnswer, WorkerQuestion } from './ask-text-worker.ts'

/*
 * Reads Word, OpenDocument, rich text, HTML, Markdown and plain text away from the page, so that a
 * file that takes long, or never ends, can be stopped and never holds up the window.
 */
addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
  void read(data).then((answer) => postMessage(answer))
})

async function read({ name, bytes }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    const model = await openFile(bytes, {
      name,
      readPdf: () => {
        throw new DocumentError('unknown format', 'a PDF is read elsewhere')
      },
    })
    return { model }
  } catch (error) {
    if (error instanceof DocumentError) return { fault: error.reason, detail: error.message }
    // Whatever a broken file makes a reader do, it is the file that cannot be read.
    return { fault: 'damaged', detail: String(error) }
  }
}
