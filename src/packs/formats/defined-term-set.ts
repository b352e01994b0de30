import type { Pack } from '../pack.ts'
import type { DraftEntry } from '../pack-source.ts'

/** Where a glossary's terms live as linked data; an identifier, not an address to fetch. */
const BASE = 'urn:sendlight:glossary:'

/** A glossary as a schema.org DefinedTermSet (JSON-LD). */
export function toDefinedTermSet(pack: Pack): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': BASE + pack.id,
    name: pack.title,
    inLanguage: pack.language,
    license: pack.licence,
    version: String(pack.version),
    dateModified: pack.issued,
    publisher: {
      '@type': 'Organization',
      name: pack.publisher.name,
      ...(pack.publisher.address ? { url: pack.publisher.address } : {}),
    },
    spatialCoverage: pack.area.name,
    hasDefinedTerm: pack.entries.map((entry) => ({
      '@type': 'DefinedTerm',
      '@id': `${BASE}${pack.id}:${entry.id}`,
      termCode: entry.id,
      name: [
        entry.term,
        ...Object.entries(entry.languages).map(([language, { term }]) => ({
          '@language': language,
          '@value': term,
        })),
      ],
      ...(entry.forms.length > 0 ? { alternateName: entry.forms } : {}),
      description: [
        entry.plain,
        ...Object.entries(entry.languages).map(([language, { plain }]) => ({
          '@language': language,
          '@value': plain,
        })),
      ],
      ...(entry.link ? { url: entry.link.address } : {}),
    })),
  }
}

/** The terms of a DefinedTermSet, or of a list of DefinedTerms; none where it is neither. */
export function fromDefinedTermSet(given: unknown): DraftEntry[] {
  const drafts: DraftEntry[] = []
  for (const item of termsIn(given, 0)) {
    const term = mainText(item.name)
    const plain = mainText(item.description)
    if (term === '' || plain === '') continue
    const languages: Record<string, { term: string; plain: string }> = {}
    const described = inLanguages(item.description)
    for (const [language, name] of Object.entries(inLanguages(item.name))) {
      const meaning = described[language]
      if (meaning) languages[language] = { term: name, plain: meaning }
    }
    const forms = listOf(item.alternateName).map(textOf).filter(Boolean)
    drafts.push({
      term,
      forms,
      plain,
      ...(Object.keys(languages).length > 0 ? { languages } : {}),
      row: drafts.length + 1,
    })
  }
  return drafts
}

interface Term {
  name?: unknown
  description?: unknown
  alternateName?: unknown
}

function termsIn(given: unknown, depth: number): Term[] {
  if (depth > 6) return []
  if (Array.isArray(given)) return given.flatMap((item) => termsIn(item, depth + 1))
  if (typeof given !== 'object' || given === null) return []
  const node = given as Record<string, unknown>
  const types = listOf(node['@type'])
  if (types.some((type) => /(?:^|[/:])DefinedTerm$/.test(String(type)))) return [node]
  return [node.hasDefinedTerm, node['@graph']].flatMap((inner) => termsIn(inner, depth + 1))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'object' && value !== null && '@value' in value)
    return String(value['@value']).trim()
  return ''
}

/** The text in English, or in no named language. */
function mainText(value: unknown): string {
  const all = listOf(value)
  const languageOf = (item: unknown) =>
    typeof item === 'object' && item !== null && '@language' in item
      ? String(item['@language'])
      : ''
  const found =
    all.find((item) => languageOf(item) === '') ?? all.find((item) => /^en/i.test(languageOf(item)))
  return textOf(found ?? all[0])
}

function inLanguages(value: unknown): Record<string, string> {
  const found: Record<string, string> = {}
  for (const item of listOf(value)) {
    if (typeof item !== 'object' || item === null || !('@language' in item)) continue
    const language = String(item['@language'])
    if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && !/^en\b/.test(language))
      found[language] = textOf(item)
  }
  return found
}
