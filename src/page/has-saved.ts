import type { ask } from '../platform/messaging.ts'
import { mayHoldPassages } from '../platform/notebook-marker.ts'

/** Whether passages of this page are in the notebook. Never rejects. */
export async function hasSaved(send: typeof ask): Promise<boolean> {
  try {
    if (!(await mayHoldPassages())) return false
    return (await send('notebook.passages', { file: null })).passages.length > 0
  } catch {
    return false
  }
}
