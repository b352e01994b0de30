import { DocumentError, type DocumentFault, type DocumentModel } from '../../../documents/model.ts'

export interface WorkerQuestion {
  name: string
  bytes: Uint8Array
}

export type WorkerAnswer = { model: DocumentModel } | { fault: DocumentFault; detail: string }

/** The largest plans take a few seconds; what takes longer than this is made to, in milliseconds. */
const PATIENCE = 90_000

/**
 * Reads a file of text or of Word's kind in a worker of its own, which is ended with it.
 * @throws DocumentError
 */
export function readInWorker(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<DocumentModel> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new DocumentError('cancelled'))
    const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      worker.terminate()
      settle()
    }
    const cancel = () => end(() => reject(new DocumentError('cancelled')))
    const timer = setTimeout(
      () => end(() => reject(new DocumentError('too large', 'it took too long'))),
      PATIENCE,
    )
    signal.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) =>
      end(() => {
        if ('model' in data) resolve(data.model)
        else reject(new DocumentError(data.fault, data.detail))
      })
    // It could not be loaded, or ran out of memory.
    worker.onerror = (event) =>
      end(() => reject(new DocumentError('too large', event.message || 'the reader stopped')))
    const question: WorkerQuestion = { name, bytes }
    worker.postMessage(question)
  })
}
