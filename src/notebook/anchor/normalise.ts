/** A text made comparable, and the way back. */
export interface NormalText {
  readonly text: string
  /** Where each character of `text`, and its end, stood in the text given. */
  readonly places: Uint32Array
}

const STRETCH = 20_000
const SPACE = /\s/
/** Soft hyphen, zero-width space and joiners, byte order mark: nobody sees them. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
}

/**
 * Makes every run of white space (a line break or the end of a paragraph too) one space, leaves
 * out what cannot be seen, and writes quotation marks and dashes one way. So a change of markup
 * alone does not change the text.
 */
export function normalise(given: string): NormalText {
  const steps = normaliseInSteps(given)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, with a pause after each stretch, for long texts on pages that must stay quick. */
export function* normaliseInSteps(given: string): Generator<void, NormalText> {
  const places = new Uint32Array(given.length + 1)
  const parts: string[] = []
  let length = 0
  let wasSpace = true
  for (let at = 0; at < given.length; at += 1) {
    if (at % STRETCH === STRETCH - 1) yield
    let character = given.charAt(at)
    const code = given.charCodeAt(at)
    // Most letters are plain ones.
    const isPlain = code > 32 && code < 127
    if (!isPlain && UNSEEN.test(character)) continue
    const isSpace = !isPlain && SPACE.test(character)
    if (isSpace && wasSpace) continue
    if (isSpace) character = ' '
    wasSpace = isSpace
    parts.push(isPlain ? character : (SAME[character] ?? character))
    places[length] = at
    length += 1
  }
  places[length] = given.length
  return { text: parts.join(''), places: places.subarray(0, length + 1) }
}

/** The place in the normalised text of a place in the text given. */
export function normalPlace(normal: NormalText, place: number): number {
  let low = 0
  let high = normal.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((normal.places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
