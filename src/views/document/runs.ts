import type { RemovedText, RichText, StyleSpan } from '../../documents/model.ts'

/** A stretch of a text that looks alike, or what was removed between two. */
export type Run = TextRun | { removed: RemovedText }

export interface TextRun {
  /** Offsets into the text. */
  start: number
  end: number
  text: string
  /** The styles that cover it. */
  spans: StyleSpan[]
  /** An https address, where it is a link. */
  link: string | undefined
  /** Indexes of what was given as `over` that cover it. */
  over: number[]
}

/** Any stretch laid over a text, such as a mark of the person's own. */
export interface Over {
  start: number
  end: number
}

/**
 * A text cut wherever its look changes. The runs' texts joined are the text; what was removed
 * stands between them at its place, and cuts no word of the text otherwise.
 */
export function runsOf(content: RichText, over: readonly Over[] = []): Run[] {
  const { text, spans, links, removed } = content
  const cuts = new Set([0, text.length])
  const inside = (at: number) => Math.min(Math.max(0, at), text.length)
  for (const each of [...spans, ...links, ...over]) {
    cuts.add(inside(each.start))
    cuts.add(inside(each.end))
  }
  for (const { at } of removed) cuts.add(inside(at))
  const edges = [...cuts].sort((a, b) => a - b)
  const runs: Run[] = []
  for (const [i, start] of edges.entries()) {
    for (const each of removed) if (inside(each.at) === start) runs.push({ removed: each })
    const end = edges[i + 1]
    if (end === undefined) break
    const covers = (each: { start: number; end: number }) => each.start < end && each.end > start
    runs.push({
      start,
      end,
      text: text.slice(start, end),
      spans: spans.filter(covers),
      link: links.find(covers)?.address,
      over: [...over.keys()].filter((at) => {
        const each = over[at]
        return each !== undefined && covers(each)
      }),
    })
  }
  return runs
}

/**
 * Where notes are referred to: each once, at the end of the words it is about (a reference may
 * cover no words at all).
 */
export function referencesOf({ spans, text }: RichText): { at: number; aside: number }[] {
  const last = new Map<number, number>()
  for (const { style, end, aside } of spans) {
    if (style !== 'reference' || aside === undefined) continue
    last.set(aside, Math.max(last.get(aside) ?? 0, Math.min(end, text.length)))
  }
  return [...last].map(([aside, at]) => ({ at, aside })).sort((a, b) => a.at - b.at)
}
