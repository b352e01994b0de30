import { DocumentError, type DocumentWarning } from '../model.ts'
import { childrenOf, readXml, type XmlElement } from '../packed/xml.ts'
import type { ZipArchive } from '../packed/zip.ts'

/** Where a relationship of a part leads. */
interface Relationship {
  type: string
  /** A part's name, or an address where it leads outside. */
  target: string
  isOutside: boolean
}

type Relationships = ReadonlyMap<string, Relationship>

const NONE: Relationships = new Map()

/** The parts of a Word file by their names and by what leads to them. */
export class WordPackage {
  readonly #archive: ZipArchive
  readonly #warn: (warning: DocumentWarning) => void
  readonly #relationships = new Map<string, Relationships>()
  /** The part with the document's body. */
  readonly main: string

  /**
   * @throws DocumentError `unknown format` where it is no Word file, and what the archive throws.
   */
  constructor(archive: ZipArchive, warn: (warning: DocumentWarning) => void) {
    this.#archive = archive
    this.#warn = warn
    const main = this.byType('', 'officeDocument')[0] ?? 'word/document.xml'
    if (!archive.has(main) || !this.#isWord(main)) throw new DocumentError('unknown format')
    this.main = main
  }

  #isWord(main: string): boolean {
    return !/^(?:xl|ppt)\//.test(main)
  }

  get hasMacros(): boolean {
    return this.#archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
  }

  get hasPictures(): boolean {
    return this.byType(this.main, 'image').length > 0
  }

  /** A template, picture or document outside is named; links do not count. */
  get leadsOutside(): boolean {
    const all = [...this.relationships(this.main).values(), ...this.#ofSettings()]
    return all.some(({ type, isOutside }) => isOutside && type !== 'hyperlink')
  }

  #ofSettings(): Relationship[] {
    return this.byType(this.main, 'settings').flatMap((part) => [
      ...this.relationships(part).values(),
    ])
  }

  /** The root of the main part; its faults are told, and the worst end the reading. */
  body(): XmlElement {
    const { root, fault } = readXml(this.#archive.read(this.main), this.main)
    if (fault !== '') this.#warn({ code: 'part unreadable', detail: fault })
    return root
  }

  /** The root of a part, or undefined where it is missing or unreadable, which is told. */
  part(name: string | undefined): XmlElement | undefined {
    if (name === undefined || !this.#archive.has(name)) return undefined
    try {
      const { root, fault } = readXml(this.#archive.read(name), name)
      if (fault !== '') this.#warn({ code: 'part unreadable', detail: fault })
      return root
    } catch (error) {
      if (!(error instanceof DocumentError) || error.reason === 'too large') throw error
      this.#warn({ code: 'part unreadable', detail: error.message })
      return undefined
    }
  }

  /** The parts that a part leads to by relationships of that type. */
  byType(part: string, type: string): string[] {
    const targets: string[] = []
    for (const each of this.relationships(part).values())
      if (each.type === type && !each.isOutside) targets.push(each.target)
    return targets
  }

  relationship(part: string, id: string | undefined): Relationship | undefined {
    return id === undefined ? undefined : this.relationships(part).get(id)
  }

  relationships(part: string): Relationships {
    let known = this.#relationships.get(part)
    if (!known) {
      known = this.#readRelationships(part)
      this.#relationships.set(part, known)
    }
    return known
  }

  #readRelationships(part: string): Relationships {
    const cut = part.lastIndexOf('/') + 1
    const folder = part.slice(0, cut)
    const root = this.part(`${folder}_rels/${part.slice(cut)}.rels`)
    if (!root) return NONE
    const found = new Map<string, Relationship>()
    for (const { attributes } of childrenOf(root, 'rel:Relationship')) {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes
      const isOutside = TargetMode === 'External'
      const target = isOutside ? Target : resolved(folder, Target)
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isOutside })
    }
    return found
  }
}

/** A target as a part's name: relative to the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
