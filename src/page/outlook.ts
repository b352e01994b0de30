import type { Reading } from '../lexicon/reading.ts'
import { bodyOf } from './safe-dom.ts'

/** Text in these is never read, and pages carry a great deal of it. None lies inside another. */
const UNREAD = 'script, style'

/**
 * Tells when so much of a page has been read that it is about SEND whatever the rest of it says. A
 * page's first lines may name something of SEND and then go on about something else; what is
 * underlined while it is still being read need never be taken back.
 */
export class Outlook {
  #letters = Number.POSITIVE_INFINITY
  #isOpen = false

  /** A few looks at a document that is about to be read, whatever its size. */
  measure(document: Document): void {
    this.#letters = lettersInAll(document)
  }

  /** There is text that cannot be measured: in shadow roots, which nobody lists. */
  open(): void {
    this.#isOpen = true
  }

  isSure(reading: Reading): boolean {
    return reading.isAboutSendIn(this.#isOpen ? Number.POSITIVE_INFINITY : this.#letters)
  }
}

/**
 * At most how many letters (UTF-16 units) reading a document gives, in all its blocks and those of
 * the frames in it that may be looked into.
 */
function lettersInAll(document: Document): number {
  const body = bodyOf(document)
  if (body === null) return 0
  let letters = body.textContent?.length ?? 0
  for (const { textContent } of body.querySelectorAll(UNREAD)) letters -= textContent?.length ?? 0
  // A line break is a letter of its block.
  letters += body.getElementsByTagName('br').length
  for (const frame of body.querySelectorAll<HTMLIFrameElement>('iframe, frame'))
    letters += lettersInFrame(frame)
  return letters
}

function lettersInFrame(frame: HTMLIFrameElement): number {
  try {
    return frame.contentDocument === null ? 0 : lettersInAll(frame.contentDocument)
  } catch {
    // It is leaving the page.
    return 0
  }
}
