import { MessageError } from '../../platform/errors.ts'
import type { ask } from '../../platform/messaging.ts'
import type { SaveAnswer, SaveAsk } from '../../platform/notebook.ts'

/** Waits between the tries, in milliseconds. */
const AGAIN = [150, 600, 1500]
/** How long one try may take: a disk may be slow, and the worker may have to start. */
const PATIENCE = 8000

/**
 * - `unreachable`: no answer came, so nobody knows whether it is kept. Saving again with the same
 *   id is safe.
 * - `gone`: Sendlight was updated, and this page's script stayed behind
 */
export type SaveOutcome = SaveAnswer | { saved: false; reason: 'unreachable' | 'gone' }

/**
 * Saves, and asks again where the answer is lost (the worker may be stopped at any moment): the
 * same save id makes sure that it is kept once, however often it is asked.
 */
export async function saveOnce(
  send: typeof ask,
  wanted: SaveAsk,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): Promise<SaveOutcome> {
  for (const wait of [...AGAIN, undefined]) {
    try {
      return await send('notebook.save', wanted, { within: PATIENCE })
    } catch (error) {
      const failure = error instanceof MessageError ? error.failure : 'failed'
      if (failure === 'extension-gone') return { saved: false, reason: 'gone' }
      if (wait === undefined) break
      await pause(wait)
    }
  }
  return { saved: false, reason: 'unreachable' }
}
