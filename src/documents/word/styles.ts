import { childOf, childrenOf, type XmlElement } from '../packed/xml.ts'
import { numberOf, toggle, valOf } from './properties.ts'

/** What a run's or a style's properties say; undefined where they are silent. */
export interface RunProperties {
  bold: boolean | undefined
  italic: boolean | undefined
  struck: boolean | undefined
  doubleStruck: boolean | undefined
  hidden: boolean | undefined
  underline: boolean | undefined
  highlight: boolean | undefined
  font: string | undefined
  language: string | undefined
  rightToLeft: boolean | undefined
  otherLanguage: string | undefined
}

/** What a paragraph style says, with all that it is based on. */
export interface ParagraphStyle {
  id: string
  /** Lower case: "heading 1", "title", "quote". */
  name: string
  /** 0 to 9; 9 is body text. */
  outline: number | undefined
  numId: string | undefined
  ilvl: number | undefined
  run: RunProperties
}

interface RawStyle {
  type: string
  name: string
  basedOn: string | undefined
  /** The paragraph style that a character style is the letters of, or the other way round. */
  link: string | undefined
  paragraph: XmlElement | undefined
  run: RunProperties
}

/** Reads `w:rPr`. */
export function runProperties(properties: XmlElement | undefined): RunProperties {
  const underline = valOf(properties, 'w:u')
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  const language = childOf(properties, 'w:lang')?.attributes
  return {
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    struck: toggle(properties, 'w:strike'),
    doubleStruck: toggle(properties, 'w:dstrike'),
    hidden: toggle(properties, 'w:vanish'),
    underline: underline === undefined ? undefined : underline !== 'none',
    highlight: highlightOf(properties),
    font: fonts?.['w:ascii'],
    language: language?.['w:val'],
    otherLanguage: language?.['w:bidi'],
    rightToLeft: toggle(properties, 'w:rtl'),
  }
}

function highlightOf(properties: XmlElement | undefined): boolean | undefined {
  const highlight = valOf(properties, 'w:highlight')
  if (highlight !== undefined) return highlight !== 'none' && highlight !== 'white'
  const shade = childOf(properties, 'w:shd')?.attributes['w:fill']
  return shade === undefined ? undefined : !/^(?:auto|f{6})$/i.test(shade)
}

/** The toggles of which two, in a paragraph's and a run's style, put each other out (17.7.3). */
const TOGGLES = ['bold', 'italic', 'struck', 'hidden'] as const

/** Styles of a document (ECMA-376 part 1, 17.7), read from `styles.xml`. */
export class Styles {
  readonly #styles = new Map<string, RawStyle>()
  readonly #usual = new Map<string, string>()
  readonly #defaults: RunProperties
  readonly #paragraphs = new Map<string, ParagraphStyle>()
  readonly #runs = new Map<string, RunProperties>()

  constructor(root: XmlElement | undefined) {
    const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
    // The language of a whole document is that of the writer's Word, often not of the text.
    this.#defaults = {
      ...runProperties(defaults),
      language: undefined,
      otherLanguage: undefined,
      font: undefined,
    }
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? ''
      const type = style.attributes['w:type'] ?? 'paragraph'
      this.#styles.set(id, {
        type,
        name: (valOf(style, 'w:name') ?? id).toLowerCase(),
        basedOn: valOf(style, 'w:basedOn'),
        link: valOf(style, 'w:link'),
        paragraph: childOf(style, 'w:pPr'),
        run: runProperties(childOf(style, 'w:rPr')),
      })
      if (style.attributes['w:default'] === '1' || style.attributes['w:default'] === 'true')
        this.#usual.set(type, id)
    }
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const isNamed = id !== undefined && (this.#styles.has(id) || builtInLevel(id) !== undefined)
    const own = isNamed ? id : (this.#usual.get('paragraph') ?? '')
    let known = this.#paragraphs.get(own)
    if (!known) {
      known = this.#paragraph(own)
      this.#paragraphs.set(own, known)
    }
    return known
  }

  /**
   * The outline level, from 0, of the heading style whose letters a character style has: what Word
   * sets where somebody picks a heading for a part of a paragraph.
   */
  outlineOfRun(id: string | undefined): number | undefined {
    const style = this.#styles.get(id ?? '')
    if (style?.type !== 'character' || style.link === undefined) return undefined
    const outline = this.paragraph(style.link).outline
    return outline !== undefined && outline < 9 ? outline : undefined
  }

  #paragraph(id: string): ParagraphStyle {
    const chain = this.#chain(id)
    let outline: number | undefined
    let numId: string | undefined
    let ilvl: number | undefined
    // A file may name "Heading1" without defining it.
    if (chain.length === 0) outline = builtInLevel(id)
    for (const { name, paragraph } of chain) {
      outline ??= numberOf(valOf(paragraph, 'w:outlineLvl')) ?? builtInLevel(name)
      const numbering = childOf(paragraph, 'w:numPr')
      numId ??= valOf(numbering, 'w:numId')
      ilvl ??= numberOf(valOf(numbering, 'w:ilvl'))
    }
    const name = chain[0]?.name ?? ''
    return { id, name, outline, numId, ilvl, run: merged(chain.map(({ run }) => run)) }
  }

  /**
   * A run's look from the document's defaults, its paragraph's style, its own style and its own
   * properties.
   */
  run(paragraph: RunProperties, styleId: string | undefined, own: RunProperties): RunProperties {
    const style = this.#runStyle(styleId)
    const result = merged([own, style, paragraph, this.#defaults])
    // A paragraph style is often marked with the language of the computer that made it.
    result.language = own.language ?? style.language
    result.otherLanguage = own.otherLanguage ?? style.otherLanguage
    for (const name of TOGGLES) {
      if (own[name] !== undefined) continue
      const isOn = (style[name] ?? false) !== (paragraph[name] ?? false)
      result[name] = isOn || this.#defaults[name]
    }
    return result
  }

  #runStyle(id: string | undefined): RunProperties {
    const own = id ?? this.#usual.get('character') ?? ''
    let known = this.#runs.get(own)
    if (!known) {
      known = merged(this.#chain(own).map(({ run }) => run))
      this.#runs.set(own, known)
    }
    return known
  }

  /** A style and what it is based on, nearest first; a chain that bites its tail ends. */
  #chain(id: string): RawStyle[] {
    const chain: RawStyle[] = []
    let style = this.#styles.get(id)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn)
    }
    return chain
  }
}

/** "heading 3" is level 2 counted from 0, whatever its definition leaves out. */
function builtInLevel(name: string): number | undefined {
  if (/^title$/i.test(name)) return 0
  const level = /^heading ?([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level) - 1
}

/** The nearest that says anything wins. */
function merged(all: readonly RunProperties[]): RunProperties {
  const first = <K extends keyof RunProperties>(key: K): RunProperties[K] =>
    all.find((each) => each[key] !== undefined)?.[key] as RunProperties[K]
  return {
    bold: first('bold'),
    italic: first('italic'),
    struck: first('struck'),
    doubleStruck: first('doubleStruck'),
    hidden: first('hidden'),
    underline: first('underline'),
    highlight: first('highlight'),
    font: first('font'),
    language: first('language'),
    rightToLeft: first('rightToLeft'),
    otherLanguage: first('otherLanguage'),
  }
}
