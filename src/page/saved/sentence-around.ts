/** No passage that we choose ourselves is longer. */
const LONGEST = 600

/** The sentence of a text that a word stands in; a very long one is cut around the word. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)
  const first = sentences.containing(start)
  const last = sentences.containing(Math.max(start, end - 1))
  const from = first?.index ?? start
  const to = last ? last.index + last.segment.trimEnd().length : end
  if (to - from <= LONGEST) return { start: from, end: Math.max(end, to) }
  return wholeWords(text, Math.max(from, start - LONGEST / 2), Math.min(to, end + LONGEST / 2))
}

function wholeWords(text: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1
  while (end < text.length && /\S/.test(text.charAt(end))) end += 1
  return { start, end }
}
