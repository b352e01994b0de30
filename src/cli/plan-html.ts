import type { PlanReport } from '../plan/types.ts'
import { planParts, type ReportPart } from './plan-text.ts'

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}'

export function planHtml(file: string, report: PlanReport): string {
  return asHtml(file, planParts(report))
}

/** Parts as a page of its own, without scripts. */
export function asHtml(file: string, parts: readonly ReportPart[]): string {
  const body = parts
    .map(({ heading, lines }) => {
      const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')
      return `<h2>${escaped(heading)}</h2>\n<ul>\n${items}\n</ul>`
    })
    .join('\n')
  const title = escaped(file)
  return `<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>\n<body>\n<h1>${title}</h1>\n${body}\n</body>\n</html>\n`
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
