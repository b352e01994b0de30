/** First parts after which an English hyphen stays. */
const STAYING_FIRST = new Set(
  (
    'all anti bi child cross early ex eight five follow four full half hand high home in key large ' +
    'left life long low mid mini multi near nine non off on one out over part peer post pre pro re ' +
    'right school self semi seven short six small step sub ten therapy third three time top two ' +
    'under up well whole year age age-appropriate co de e'
  ).split(' '),
)

/** Second parts before which it stays. */
const STAYING_SECOND = new Set(
  (
    'aged appropriate aware based care centred day daily directed friendly free group hour hearted ' +
    'language led level like long making minute month monthly old only one out person produced ' +
    'quality related round solving spoken specific step term time to up week weekly wide working ' +
    'year yearly year-old taking turn setting regulation esteem help harm being known'
  ).split(' '),
)

const AT_END = /^(.*\p{L})[-\u00AD]$/u

/**
 * The words of a document, so that a hyphen at the end of a line can be told from one that belongs
 * to the word: "provi-" and "sion" are one word, "one-to-" and "one" are "one-to-one".
 */
export class Vocabulary {
  readonly #counts = new Map<string, number>()

  add(word: string): void {
    const whole = plain(word)
    this.#count(whole)
    if (whole.includes('-')) for (const part of whole.split('-')) this.#count(part)
  }

  #count(word: string): void {
    if (word !== '') this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
  }

  /** A line's last word, without the hyphen where that only breaks it before `next`. */
  mend(word: string, next: string): string {
    const text =
      this.isSplit(word, next) && !this.#staysHyphen(word, next) ? word.slice(0, -1) : word
    return text.replaceAll('\u00AD', '')
  }

  /** Whether a word goes on at the beginning of the next line. */
  isSplit(word: string, next: string): boolean {
    return AT_END.test(word) && /^\p{L}/u.test(next)
  }

  #staysHyphen(word: string, next: string): boolean {
    if (word.endsWith('\u00AD')) return false
    if (!/^\p{Ll}/u.test(next)) return true
    const first = plain(word)
    const second = plain(next)
    const has = (text: string) => (this.#counts.get(text) ?? 0) > 0
    const [head = ''] = second.split('-')
    if (has(`${first}-${second}`)) return true
    if (has(`${first}${second}`)) return false
    // "one-to-", "state-of-": the hyphen before shows what the last one is.
    if (first.includes('-') || second.includes('-')) return true
    if (STAYING_FIRST.has(first) || STAYING_SECOND.has(head)) return true
    // Each counted once as the broken word itself; more means that it stands elsewhere too.
    return (this.#counts.get(first) ?? 0) > 1 && (this.#counts.get(second) ?? 0) > 1
  }
}

function plain(word: string): string {
  return word
    .replaceAll('\u00AD', '')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}
