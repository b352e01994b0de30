import type { Nation } from '../lexicon/entry.ts'
import type { EasyPair } from '../platform/easy.ts'
import { MessageError } from '../platform/errors.ts'
import { ask } from '../platform/messaging.ts'
import { needsOffscreen, openOffscreen } from '../platform/offscreen.ts'

const PAGE = 'src/views/engine/index.html'

/** So much text at once; the reader is the place for more. */
const LONGEST = 20_000

let opening: Promise<void> | undefined

/**
 * A passage in easy words. The engine is loaded when somebody first asks, never when the worker
 * starts: on Chromium in a document of its own, on Firefox in the event page.
 * @throws MessageError where the engine could not be had.
 */
export async function makeEasy(text: string, nation: Nation): Promise<EasyPair[]> {
  const question = { text: text.slice(0, LONGEST), nation }
  if (!needsOffscreen()) {
    const { easyPassage } = await import('../easy/passage.ts')
    return easyPassage(question)
  }
  for (let tries = 0; ; tries++) {
    // Two calls at once would both make the document.
    opening ??= openOffscreen(PAGE).finally(() => {
      opening = undefined
    })
    await opening
    try {
      return (await ask('easy.run', question)).pairs
    } catch (error) {
      // It closes itself after a while, and may just have done so.
      const isGone = error instanceof MessageError && /^no-/.test(error.failure)
      if (!isGone || tries > 0) throw error
    }
  }
}
