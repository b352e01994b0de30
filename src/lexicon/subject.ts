/**
 * How many words a text may have for each mention of a strong term and still be about SEND, by how
 * many different strong terms it has (the last line holds for more). Few mentions prove less: the
 * first number holds for fewer than four. Set by measuring pages of both kinds.
 */
const WORDS_A_MENTION: readonly (readonly [number, number])[] = [
  [0, 0],
  [50, 120],
  [140, 250],
  [550, 500],
  [600, 600],
]

/** From this many different strong terms on a text is about SEND, however long it is. */
const SEND_THRESHOLD = 8

/** Average length of an English word with its space, to turn letters into words. */
const LETTERS_A_WORD = 6

/** Host names of sites that are all about SEND: Local Offers and SENDIASS. */
const SEND_HOST = /local-?offer|sendias|(?:^|[.-])s?iass?(?:[.-]|$)|iass\b|send(?:[.-]|$)/

/** On such a site, how much longer a page may be. */
const SEND_HOST_FACTOR = 10

/**
 * What speaks for a text being about SEND: terms that hardly occur elsewhere ("strong" ones), how
 * often they come and in how many words. Evidence can be taken back.
 */
export class Subject {
  private readonly counts = new Map<string, number>()
  private readonly factor: number
  private letters = 0
  private mentions = 0

  constructor(host: string) {
    this.factor = SEND_HOST.test(host) ? SEND_HOST_FACTOR : 1
  }

  /** Adds (or, with -1, takes back) a block of so many letters and the strong terms met in it. */
  add(letters: number, strong: readonly string[], by: 1 | -1): void {
    this.letters += by * letters
    this.mentions += by * strong.length
    for (const id of strong) {
      const count = (this.counts.get(id) ?? 0) + by
      if (count > 0) this.counts.set(id, count)
      else this.counts.delete(id)
    }
  }

  /** How many different strong terms have been met. */
  get different(): number {
    return this.counts.size
  }

  /** Whether the text is about SEND, if what has been added is all of it. */
  get isSend(): boolean {
    return this.isSendIn(this.letters)
  }

  /**
   * Whether the text is about SEND if it has so many letters in all; more strong terms never make
   * it less so.
   *
   * By how often strong terms come, and how many different ones: a long page that names the SENCo
   * once is not about SEND; a short one about an EHC plan is. On a site for families of children
   * with SEND far less is enough.
   */
  isSendIn(letters: number): boolean {
    if (this.different >= SEND_THRESHOLD) return true
    const line = WORDS_A_MENTION[Math.min(this.different, WORDS_A_MENTION.length - 1)]
    const [few, many] = line ?? [0, 0]
    const words = letters / LETTERS_A_WORD / this.factor
    return this.mentions > 0 && words <= this.mentions * (this.mentions < 4 ? few : many)
  }
}
