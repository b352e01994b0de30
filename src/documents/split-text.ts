import type { RichText } from './model.ts'

/**
 * A text as two, without the line break at `at` that parts them: styles, links, removed text and
 * places go with their words. Undefined where a note or comment is about words of both.
 */
export function splitText(content: RichText, at: number): [RichText, RichText] | undefined {
  const isOfBoth = content.spans.some(
    ({ style, start, end }) => style === 'reference' && start < at && end > at + 1,
  )
  return isOfBoth
    ? undefined
    : [partOf(content, 0, at), partOf(content, at + 1, content.text.length)]
}

function partOf(
  { text, spans, links, removed, places, isForeign }: RichText,
  from: number,
  to: number,
): RichText {
  const within = <T extends { start: number; end: number }>(all: readonly T[]): T[] =>
    all
      .filter(({ start, end }) => end > from && start < to)
      .map((each) => ({
        ...each,
        start: Math.max(each.start, from) - from,
        end: Math.min(each.end, to) - from,
      }))
  const points = spans.filter(({ start, end }) => start === end && start >= from && start <= to)
  return {
    text: text.slice(from, to),
    spans: [
      ...within(spans.filter(({ start, end }) => start < end)),
      ...points.map((each) => ({ ...each, start: each.start - from, end: each.end - from })),
    ].sort((a, b) => a.start - b.start),
    links: within(links),
    removed: removed
      .filter((each) => each.at >= from && each.at <= to)
      .map((each) => ({ ...each, at: each.at - from })),
    places: within(places),
    isForeign,
  }
}
