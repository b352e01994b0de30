import { TooBig } from './page-text.ts'

/** So often a page that failed is read anew, each time after a pause in milliseconds. */
const MOST = 4
const PAUSE = 300

/**
 * Whether a page is read anew after a failure, or given up. Firefox fails now and then while
 * frames come and go, in ways that cannot be told from a page's own doing and that pass.
 */
export class SecondTries {
  #failures = 0

  mayTryAgain(error: unknown): boolean {
    if (error instanceof TooBig || this.#failures >= MOST) return false
    this.#failures++
    return true
  }

  breathe(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
