import type { Match } from '../lexicon/match.ts'
import type { Stretch } from '../platform/easy.ts'

/** Places in a text that look or act otherwise than the rest. */
export interface Places {
  terms: readonly Match[]
  links: readonly { start: number; end: number; address: string }[]
  changed: readonly Stretch[]
}

/** A stretch of text that looks alike from end to end. */
export interface Segment {
  text: string
  term?: Match
  address?: string
  isChanged: boolean
}

/**
 * Cuts a text where its places begin and end. A term inside a link stays the link: one thing to
 * press in one place.
 */
export function segmentsOf(text: string, { terms, links, changed }: Places): Segment[] {
  const free = terms.filter(
    (term) => !links.some((link) => link.start < term.end && term.start < link.end),
  )
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...free, ...links, ...changed]) {
    for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at)
  }
  // A term or link is one control, whatever changed inside it.
  for (const { start, end } of [...free, ...links]) {
    for (const at of cuts) if (at > start && at < end) cuts.delete(at)
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).flatMap((start, i) => {
    const end = sorted[i + 1] ?? text.length
    if (end <= start) return []
    const holds = (place: Stretch) => place.start <= start && place.end >= end
    const touches = (place: Stretch) => place.start < end && place.end > start
    const term = free.find(holds)
    const address = links.find(holds)?.address
    return [
      {
        text: text.slice(start, end),
        isChanged: changed.some(touches),
        ...(term && { term }),
        ...(address !== undefined && { address }),
      },
    ]
  })
}

/** The first mention of each term; the others are the reader's to remember. */
export function firstMentions(terms: readonly Match[], seen: Set<string>): Match[] {
  return terms.filter(({ id }) => {
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}
