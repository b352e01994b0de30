import {
  childrenOf,
  descendantsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../../documents/packed/xml.ts'
import type { Pack } from '../pack.ts'
import type { DraftEntry } from '../pack-source.ts'

/** A glossary as TBX (ISO 30042:2019), core dialect, data category as element style. */
export function toTbx(pack: Pack): string {
  const entries = pack.entries.map((entry) => {
    const section = (language: string, terms: readonly string[], plain: string) =>
      `   <langSec xml:lang="${escapeXml(language)}">
    <descripGrp><descrip type="definition">${escapeXml(plain)}</descrip></descripGrp>
${terms.map((term) => `    <termSec><term>${escapeXml(term)}</term></termSec>`).join('\n')}
   </langSec>`
    return `  <conceptEntry id="${escapeXml(entry.id)}">
${section(pack.language, [entry.term, ...entry.forms], entry.plain)}${Object.entries(
  entry.languages,
)
  .map(([language, { term, plain }]) => `\n${section(language, [term], plain)}`)
  .join('')}
  </conceptEntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Core" xml:lang="${escapeXml(pack.language)}" xmlns="urn:iso:std:iso:30042:ed-2">
 <tbxHeader><fileDesc><titleStmt><title>${escapeXml(pack.title)}</title></titleStmt><sourceDesc><p>${escapeXml(pack.publisher.name)}</p></sourceDesc></fileDesc></tbxHeader>
 <text><body>
${entries.join('\n')}
 </body></text>
</tbx>
`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * The entries of a TBX file, of the edition of 2019 (`conceptEntry`, `langSec`, `termSec`) or the
 * earlier one (`termEntry`, `langSet`, `tig`, `ntig`).
 * @throws DocumentError `damaged` or `too large`
 */
export function fromTbx(text: string): DraftEntry[] {
  const { root } = readXml(new TextEncoder().encode(text), 'TBX')
  const entries = ['conceptEntry', 'termEntry'].flatMap((name) => [...descendantsOf(root, name)])
  return entries.flatMap((entry, at) => {
    const sections = childrenOf(entry).filter(
      ({ name }) => name === 'langSec' || name === 'langSet',
    )
    const read = sections.map((section) => ({
      language: section.attributes['xml:lang'] ?? '',
      terms: [...descendantsOf(section, 'term')].map(textOf).map((term) => term.trim()),
      plain: definitionIn(section),
    }))
    const main = read.find(({ language }) => /^en\b/i.test(language)) ?? read[0]
    const [term, ...forms] = main?.terms.filter(Boolean) ?? []
    const plain = main?.plain || definitionIn(entry)
    if (!main || !term || plain === '') return []
    const languages: Record<string, { term: string; plain: string }> = {}
    for (const other of read) {
      const [name] = other.terms
      if (other === main || !name || other.plain === '') continue
      languages[other.language] = { term: name, plain: other.plain }
    }
    return [
      {
        term,
        forms,
        plain,
        ...(Object.keys(languages).length > 0 ? { languages } : {}),
        row: at + 1,
      },
    ]
  })
}

function definitionIn(element: XmlElement): string {
  for (const part of descendantsOf(element, 'descrip'))
    if (part.attributes.type === 'definition') return textOf(part).replace(/\s+/g, ' ').trim()
  return ''
}
