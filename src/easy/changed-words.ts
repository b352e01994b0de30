import type { Stretch } from '../platform/easy.ts'

interface Word extends Stretch {
  folded: string
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.toLowerCase().replace(/’/g, "'"),
  }))
}

/**
 * The words of an easy version that its source does not have in that order, each line with its
 * own: what was put in another way. Neighbours join into one stretch.
 */
export function changedWords(source: string, easy: readonly string[]): Stretch[][] {
  const from = wordsOf(source)
  const lines = easy.map(wordsOf)
  const kept = commonWords(
    from.map(({ folded }) => folded),
    lines.flat().map(({ folded }) => folded),
  )
  let at = 0
  return lines.map((words, line) => {
    const changed = words.filter(() => !kept.has(at++))
    return joined(changed, easy[line] ?? '')
  })
}

/** Places in `to` of a longest common subsequence of words. */
function commonWords(from: readonly string[], to: readonly string[]): Set<number> {
  const width = to.length + 1
  const best = new Uint16Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
      const both = (best[(i + 1) * width + j + 1] ?? 0) + 1
      best[i * width + j] = from[i] === to[j] ? both : skip
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) {
      kept.add(j)
      i++
      j++
    } else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return kept
}

function joined(words: readonly Word[], text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const { start, end } of words) {
    const last = stretches.at(-1)
    if (last && /^\s+$/.test(text.slice(last.end, start))) last.end = end
    else stretches.push({ start, end })
  }
  return stretches
}
