import { easyPassage } from '../../easy/passage.ts'
import { answer } from '../../platform/messaging.ts'

/*
 * Holds the easy-read engine for the worker, which cannot load it. Nobody sees this page: it is
 * made when a passage is first asked for, and closes itself when none was for a while.
 */

const IDLE = 60_000

let timer: ReturnType<typeof setTimeout> | undefined

function closeLater(): void {
  clearTimeout(timer)
  timer = setTimeout(() => window.close(), IDLE)
}

answer({
  'easy.run': async (passage) => {
    closeLater()
    return { pairs: await easyPassage(passage) }
  },
})
closeLater()
