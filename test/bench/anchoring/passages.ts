import type { Span } from './changes.ts'
import { type PageBlock, wholePage } from './page-blocks.ts'

/** Passages as people select them: sentences, paragraphs, a few words, over two paragraphs. */
export function choosePassages(
  page: readonly PageBlock[],
  count: number,
  random: () => number,
): Span[] {
  const { text } = wholePage(page)
  const chosen = new Map<number, Span>()
  for (let tries = 0; tries < count * 20 && chosen.size < count; tries += 1) {
    const at = Math.floor(random() * page.length)
    const block = page[at]
    const start = block?.from[0]
    if (block === undefined || start === undefined) continue
    const span = SHAPES[tries % SHAPES.length]?.(block.text, start, page[at + 1], random)
    if (span === undefined || text.slice(span.start, span.end).trim().length < 3) continue
    chosen.set(span.start, span)
  }
  return [...chosen.values()]
}

type Shape = (
  text: string,
  start: number,
  next: PageBlock | undefined,
  random: () => number,
) => Span | undefined

const sentence: Shape = (text, start, _, random) => {
  const ends = [...text.matchAll(/[.!?](?= |$)/g)].map(({ index }) => index + 1)
  if (ends.length === 0) return undefined
  const at = Math.floor(random() * ends.length)
  const from = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1
  return { start: start + from, end: start + (ends[at] ?? 0) }
}

const paragraph: Shape = (text, start) => ({ start, end: start + text.length })

const fewWords: Shape = (text, start, _, random) => {
  const words = [...text.matchAll(/\S+/g)]
  const first = Math.floor(random() * words.length)
  const last = Math.min(words.length - 1, first + 1 + Math.floor(random() * 6))
  const [from, to] = [words[first], words[last]]
  if (from === undefined || to === undefined) return undefined
  return { start: start + from.index, end: start + to.index + to[0].length }
}

const overTwo: Shape = (text, start, next, random) => {
  const after = next?.from[0]
  if (next === undefined || after === undefined) return undefined
  const from = Math.floor(random() * text.length * 0.7)
  const space = text.indexOf(' ', from)
  const stop = next.text.indexOf(' ', Math.floor(next.text.length / 2))
  return {
    start: start + (space < 0 ? 0 : space + 1),
    end: after + (stop < 0 ? next.text.length : stop),
  }
}

const SHAPES: readonly Shape[] = [sentence, paragraph, sentence, fewWords, overTwo]
