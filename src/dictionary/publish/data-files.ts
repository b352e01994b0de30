import type { Entry } from '../../lexicon/entry.ts'

/** Where entries live as linked data; an identifier, not an address to fetch. */
const BASE = 'urn:sendlight:term:'

/** schema.org DefinedTermSet of all entries. */
export function definedTermSet(entries: readonly Entry[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': 'urn:sendlight:glossary',
    name: 'Sendlight glossary of special educational needs and disabilities',
    inLanguage: 'en-GB',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    hasDefinedTerm: entries.map((entry) => ({
      '@type': 'DefinedTerm',
      '@id': BASE + entry.id,
      termCode: entry.id,
      name: entry.term,
      ...(entry.forms.length > 0 ? { alternateName: entry.forms } : {}),
      description: entry.plain,
    })),
  }
}

/** The complete entries as JSON, for programs. */
export function glossaryJson(entries: readonly Entry[]): string {
  return `${JSON.stringify({ licence: 'CC BY 4.0', language: 'en-GB', entries }, null, 1)}\n`
}

/** One line an entry, for spreadsheets (RFC 4180). Cells that a spreadsheet would run are defused. */
export function glossaryCsv(entries: readonly Entry[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const head = [
    'id',
    'term',
    'other forms',
    'nation',
    'status',
    'subject',
    'plain',
    'why it matters',
    'questions',
    'note',
    'source',
    'reference',
    'address',
    'checked',
  ]
  const rows = entries.map((entry) => [
    entry.id,
    entry.term,
    entry.forms.join('; '),
    entry.nation,
    entry.status,
    entry.subject,
    entry.plain,
    entry.matters ?? '',
    entry.ask.map((question) => `${question.of}: ${question.ask}`).join(' '),
    entry.note ?? '',
    entry.source?.name ?? '',
    entry.source?.reference ?? '',
    entry.source?.address ?? '',
    entry.source?.checked ?? '',
  ])
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** SKOS in Turtle: one concept an entry, nations as collections, history as change notes. */
export function glossarySkos(entries: readonly Entry[]): string {
  const text = (value: string) =>
    `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"@en-GB`
  const concept = (entry: Entry) => {
    const lines = [
      'a skos:Concept',
      'skos:inScheme <urn:sendlight:glossary>',
      `skos:prefLabel ${text(entry.term)}`,
      ...entry.forms.map((form) => `skos:altLabel ${text(form)}`),
      `skos:definition ${text(entry.plain)}`,
      ...(entry.matters ? [`skos:scopeNote ${text(entry.matters)}`] : []),
      ...(entry.note ? [`skos:historyNote ${text(entry.note)}`] : []),
      ...entry.see.map((id) => `skos:related <${BASE}${id}>`),
      `dct:spatial ${text(entry.nation)}`,
      ...(entry.source?.address ? [`dct:source <${encodeURI(entry.source.address)}>`] : []),
    ]
    return `<${BASE}${entry.id}>\n  ${lines.join(' ;\n  ')} .\n`
  }
  return `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .

<urn:sendlight:glossary> a skos:ConceptScheme ;
  dct:title "Sendlight glossary of special educational needs and disabilities"@en-GB ;
  dct:license <https://creativecommons.org/licenses/by/4.0/> .

${entries.map(concept).join('\n')}`
}
