import { DocumentError } from '../model.ts'

/**
 * A result, or an error when it takes too long or is no longer wanted.
 * @param limit in milliseconds.
 * @throws DocumentError `cancelled` at once when the signal says so; `damaged` after the limit.
 */
export async function within<T>(
  limit: number,
  promise: Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancel: (() => void) | undefined
  const stop = new Promise<never>((_, reject) => {
    cancel = () => reject(new DocumentError('cancelled'))
    timer = setTimeout(() => reject(new DocumentError('damaged', 'it took too long')), limit)
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel)
  })
  try {
    return await Promise.race([promise, stop])
  } finally {
    clearTimeout(timer)
    if (cancel) signal?.removeEventListener('abort', cancel)
  }
}
