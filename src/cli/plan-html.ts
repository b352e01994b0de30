import type { Deadline } from '../plan/dates/types.ts'
import type { PlanReport } from '../plan/types.ts'
import { planParts, type ReportPart } from './plan-text.ts'

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}table{border-collapse:collapse;font-size:.9em}td,th{border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top}'

export function planHtml(
  file: string,
  report: PlanReport,
  deadlines: readonly Deadline[] = [],
): string {
  return asHtml(file, planParts(report, deadlines))
}

/** Parts as a page of its own, without scripts. */
export function asHtml(file: string, parts: readonly ReportPart[]): string {
  const body = parts
    .map(({ heading, lines, table }) => {
      if (table) return `<h2>${escaped(heading)}</h2>\n${asTable(table)}`
      const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')
      return `<h2>${escaped(heading)}</h2>\n<ul>\n${items}\n</ul>`
    })
    .join('\n')
  const title = escaped(file)
  return `<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>\n<body>\n<h1>${title}</h1>\n${body}\n</body>\n</html>\n`
}

function asTable({ headings, rows }: NonNullable<ReportPart['table']>): string {
  const head = headings.map((each) => `<th scope="col">${escaped(each)}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${row.map((each) => `<td>${escaped(each)}</td>`).join('')}</tr>`,
  )
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
