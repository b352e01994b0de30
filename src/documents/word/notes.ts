import type { Aside } from '../model.ts'
import { childrenOf, type XmlElement } from '../packed/xml.ts'
import { written } from './numbering.ts'
import { makerOf } from './scope.ts'
import type { ReadStory } from './word-document.ts'
import type { WordPackage } from './word-package.ts'

type NoteKind = 'footnote' | 'endnote' | 'comment'

interface NotePart {
  name: string
  byId: Map<string, XmlElement>
}

const FORMATS = { footnote: 'decimal', endnote: 'lowerRoman' } as const

/** Footnotes, endnotes and comments, numbered in the order in which the text refers to them. */
export class Notes {
  readonly asides: Aside[] = []
  readonly #parts: WordPackage
  readonly #read: ReadStory
  readonly #notes = new Map<NoteKind, NotePart>()
  readonly #known = new Map<string, number>()
  readonly #counts = { footnote: 0, endnote: 0 }

  constructor(parts: WordPackage, read: ReadStory) {
    this.#parts = parts
    this.#read = read
  }

  /**
   * The index of a note among the asides; it is read when first referred to. Undefined where the
   * file has no such note, or it only draws a line.
   * @param mark what the text shows instead of a number.
   */
  indexOf(kind: NoteKind, id: string, mark?: string): number | undefined {
    const key = `${kind} ${id}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const part = this.#part(kind)
    const element = part?.byId.get(id)
    if (!part || !element) return undefined
    const index = this.asides.length
    this.#known.set(key, index)
    const label = kind === 'comment' ? '' : (mark ?? this.#nextLabel(kind))
    const aside: Aside = { kind, label, blocks: [], pages: [] }
    if (kind === 'comment') Object.assign(aside, makerOf(element))
    this.asides.push(aside)
    aside.blocks = this.#read(element, part.name)
    return index
  }

  /** Comments that no text refers to: nothing that somebody said is lost. */
  addLooseComments(): void {
    for (const id of this.#part('comment')?.byId.keys() ?? []) this.indexOf('comment', id)
  }

  #nextLabel(kind: 'footnote' | 'endnote'): string {
    this.#counts[kind]++
    return written(this.#counts[kind], FORMATS[kind])
  }

  #part(kind: NoteKind): NotePart | undefined {
    const known = this.#notes.get(kind)
    if (known) return known
    const name = this.#parts.byType(this.#parts.main, `${kind}s`)[0]
    const root = this.#parts.part(name)
    if (name === undefined || !root) return undefined
    const byId = new Map<string, XmlElement>()
    for (const element of childrenOf(root, `w:${kind}`)) {
      const type = element.attributes['w:type'] ?? 'normal'
      if (type === 'normal') byId.set(element.attributes['w:id'] ?? '', element)
    }
    const part = { name, byId }
    this.#notes.set(kind, part)
    return part
  }
}
