import { childrenOf, readXml, textOf, type XmlElement } from '../../documents/packed/xml.ts'
import type { Pack } from '../pack.ts'
import type { DraftEntry } from '../pack-source.ts'

const BASE = 'urn:sendlight:glossary:'

/** A glossary as SKOS (https://www.w3.org/TR/skos-reference/) in Turtle. */
export function toSkos(pack: Pack): string {
  const literal = (text: string, language = pack.language) =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '')}"@${language}`
  const scheme = `<${BASE}${pack.id}>`
  const concepts = pack.entries.map((entry) => {
    const lines = [
      'a skos:Concept',
      `skos:inScheme ${scheme}`,
      `skos:prefLabel ${literal(entry.term)}`,
      ...entry.forms.map((form) => `skos:altLabel ${literal(form)}`),
      `skos:definition ${literal(entry.plain)}`,
      ...(entry.more ? [`skos:scopeNote ${literal(entry.more)}`] : []),
      ...Object.entries(entry.languages).flatMap(([language, { term, plain }]) => [
        `skos:prefLabel ${literal(term, language)}`,
        `skos:definition ${literal(plain, language)}`,
      ]),
    ]
    return `<${BASE}${pack.id}:${entry.id}>\n  ${lines.join(' ;\n  ')} .\n`
  })
  return `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .

${scheme} a skos:ConceptScheme ;
  dct:title ${literal(pack.title)} ;
  dct:publisher ${literal(pack.publisher.name)} .

${concepts.join('\n')}`
}

/** Labels and definitions of one concept, whatever the file's syntax. */
interface Concept {
  labels: Literal[]
  others: Literal[]
  definitions: Literal[]
  notes: Literal[]
}

interface Literal {
  text: string
  language: string
}

/**
 * The concepts of a SKOS file in RDF/XML or in Turtle. Of Turtle it reads what vocabularies are
 * written in: prefixes, subjects with `;` and `,`, quoted texts with a language. Nothing that it
 * names is fetched.
 */
export function fromSkos(text: string): DraftEntry[] {
  const concepts = /^\s*(?:<\?xml|<!--|<rdf:|<[\w:]*RDF\b)/.test(text)
    ? conceptsOfXml(text)
    : conceptsOfTurtle(text)
  return concepts.flatMap((concept, at) => {
    const term = mainOf(concept.labels)
    const plain = mainOf(concept.definitions) || mainOf(concept.notes)
    if (term === '' || plain === '') return []
    const languages: Record<string, { term: string; plain: string }> = {}
    for (const { text: label, language } of concept.labels) {
      const meaning = concept.definitions.find((each) => each.language === language)
      if (language !== '' && !/^en\b/i.test(language) && meaning)
        languages[language] = { term: label, plain: meaning.text }
    }
    return [
      {
        term,
        forms: concept.others
          .filter(({ language }) => /^(?:en\b|$)/i.test(language))
          .map(({ text: form }) => form),
        plain,
        ...(Object.keys(languages).length > 0 ? { languages } : {}),
        row: at + 1,
      },
    ]
  })
}

function mainOf(literals: readonly Literal[]): string {
  const found =
    literals.find(({ language }) => /^en-GB$/i.test(language)) ??
    literals.find(({ language }) => /^en\b/i.test(language)) ??
    literals.find(({ language }) => language === '') ??
    literals[0]
  return found?.text.trim() ?? ''
}

function emptyConcept(): Concept {
  return { labels: [], others: [], definitions: [], notes: [] }
}

function listFor(concept: Concept, name: string): Literal[] | undefined {
  switch (name) {
    case 'prefLabel':
      return concept.labels
    case 'altLabel':
    case 'hiddenLabel':
      return concept.others
    case 'definition':
      return concept.definitions
    case 'scopeNote':
    case 'note':
      return concept.notes
    default:
      return undefined
  }
}

function conceptsOfXml(text: string): Concept[] {
  const { root } = readXml(new TextEncoder().encode(text), 'SKOS')
  const found: Concept[] = []
  for (const element of [root, ...allBelow(root)]) {
    const concept = emptyConcept()
    for (const child of childrenOf(element)) {
      const name = child.name.split(':').at(-1) ?? ''
      listFor(concept, name)?.push({
        text: textOf(child),
        language: child.attributes['xml:lang'] ?? '',
      })
    }
    if (concept.labels.length > 0) found.push(concept)
  }
  return found
}

function allBelow(root: XmlElement): XmlElement[] {
  return [...new Set(childrenOf(root).flatMap((child) => [child, ...childrenOf(child)]))]
}

const TOKEN =
  /\s+|#[^\n]*|(<[^<>\s]*>)|("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(@[A-Za-z][A-Za-z0-9-]*)|(\^\^)|([;,.[\]()])|([^\s;,[\]()<>"'#]+)/y

function conceptsOfTurtle(text: string): Concept[] {
  const bySubject = new Map<string, Concept>()
  let subject = ''
  let verb = ''
  let expects: 'subject' | 'verb' | 'object' = 'subject'
  let last: Literal | undefined
  TOKEN.lastIndex = 0
  for (
    let found = TOKEN.exec(text);
    found && TOKEN.lastIndex <= text.length;
    found = TOKEN.exec(text)
  ) {
    const [, address, quoted, language, , mark, word] = found
    if (language && last) {
      last.language = language.slice(1)
      last = undefined
    } else if (mark === ';') expects = 'verb'
    else if (mark === ',') expects = 'object'
    else if (mark === '.') expects = 'subject'
    else if (quoted) {
      last = { text: unquote(quoted), language: '' }
      const concept = bySubject.get(subject) ?? emptyConcept()
      bySubject.set(subject, concept)
      listFor(
        concept,
        verb
          .replace(/^<.*[#/]|>$/g, '')
          .split(':')
          .at(-1) ?? '',
      )?.push(last)
    } else if (address ?? word) {
      const name = address ?? word ?? ''
      if (name === '@prefix' || name === '@base') continue
      if (expects === 'subject') {
        // A name with a full stop at its end closes a statement.
        subject = name
        expects = 'verb'
      } else if (expects === 'verb') {
        verb = name
        expects = 'object'
      } else if (name.endsWith('.') && !address) expects = 'subject'
    }
  }
  return [...bySubject.values()].filter(({ labels }) => labels.length > 0)
}

function unquote(quoted: string): string {
  const inner = /^("""|''')/.test(quoted) ? quoted.slice(3, -3) : quoted.slice(1, -1)
  return inner.replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/g, (_, code?: string, letter?: string) => {
    if (code) return String.fromCharCode(Number.parseInt(code, 16))
    if (letter === 'n') return '\n'
    if (letter === 't') return '\t'
    return letter === 'r' ? '' : (letter ?? '')
  })
}
