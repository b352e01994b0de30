/** Changes are gathered for so long before they are read, in milliseconds. */
const GATHER = 40
/** Reading takes at most one part in so many of the time. */
const SHARE = 10
const LONGEST = 2000
/** A page that stayed quiet for so long is no longer in a storm. */
const CALM = 3000
/** A page that is not about SEND is looked at again after so long at first, and at last. */
const IDLE_FIRST = 1000
const IDLE_LONGEST = 30_000

/**
 * How long to wait before reading a changed page again: in proportion to how long the reading took,
 * and longer the longer a page goes on changing. A page that rewrites itself all the time costs
 * the same small share as any other.
 */
export class Pace {
  #streak = 0
  #lastEnd = Number.NEGATIVE_INFINITY
  #wait = 0

  /** A reading ended at `now` after `ms` of work. */
  done(now: number, ms: number, isAboutSend: boolean): void {
    this.#lastEnd = now
    this.#wait = isAboutSend
      ? Math.min(LONGEST, ms * SHARE + this.#streak * 20)
      : Math.min(IDLE_LONGEST, Math.max(ms * SHARE, IDLE_FIRST * 2 ** Math.min(10, this.#streak)))
  }

  /** How long to wait at `now`, when a change has just been noticed. */
  delay(now: number): number {
    const since = now - this.#lastEnd
    this.#streak = since > this.#wait + CALM ? 0 : this.#streak + 1
    return Math.max(GATHER, this.#wait - since)
  }
}
