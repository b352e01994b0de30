import { wordCount } from '../grammar/write.ts'
import { hasQuotation } from './joints.ts'
import { bullets } from './list-items.ts'
import type { Step } from './step.ts'

const LABEL = /(?:^|[\s,;:])\((?:[a-z]|[ivx]{1,4}|\d)\)\s/g

/** "… for (a) this, (b) that and (c) those": one line each, with its letter. */
export const lettered: Step = {
  name: 'lists',
  minWords: 12,
  *propose(s) {
    if (!/[\p{L}\p{N}]\.$/u.test(s.text) || hasQuotation(s)) return
    const starts = [...s.text.matchAll(LABEL)].map((found) => s.text.indexOf('(', found.index))
    if (starts.length < 2) return
    const first = s.text.charAt((starts[0] ?? 0) + 1)
    if (!/[ai1]/.test(first)) return
    const lead = s.text.slice(0, starts[0]).replace(/[\s,;:]+$/, '')
    const items = starts.map((start, i) => s.text.slice(start, starts[i + 1] ?? s.text.length - 1))
    if (wordCount(lead) < 3 || items.some((item) => wordCount(item) < 2)) return
    // The letters may be told of elsewhere: "under (a) and (b)".
    if (items.some((item) => wordCount(item) > 35)) return
    const told = items.map((item) =>
      item
        .replace(/\s+$/, '')
        .replace(/[,;]?\s+(and|or)$/, ', $1')
        .replace(/[,;]$/, ''),
    )
    if (!/\b(?:and|or)$/.test(told[told.length - 2] ?? '')) return
    yield { sentences: [`${lead}:`, ...bullets(told)], areItems: true }
  },
}
