import { isForeign } from '../element-rules.ts'
import type { SpanStyle } from '../model.ts'
import { childOf, descendantsOf, type XmlElement } from '../packed/xml.ts'

/** What a style says of text; undefined where it is silent. */
interface TextStyle {
  bold: boolean | undefined
  italic: boolean | undefined
  underline: boolean | undefined
  highlight: boolean | undefined
  struck: boolean | undefined
  hidden: boolean | undefined
  foreign: boolean | undefined
}

/** How text looks, all styles around it taken together. */
export interface OdtLook {
  styles: SpanStyle[]
  isStruck: boolean
  isHidden: boolean
  isForeign: boolean
}

const SILENT: TextStyle = {
  bold: undefined,
  italic: undefined,
  underline: undefined,
  highlight: undefined,
  struck: undefined,
  hidden: undefined,
  foreign: undefined,
}

/** Named and automatic styles of an OpenDocument text (ODF 1.3 part 3, 16). */
export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>()
  readonly #known = new Map<string, TextStyle>()

  constructor(parts: readonly (XmlElement | undefined)[]) {
    for (const part of parts) {
      for (const style of descendantsOf(part, 'style:style')) {
        const { 'style:family': family, 'style:name': name } = style.attributes
        this.#elements.set(`${family} ${name}`, style)
      }
    }
  }

  /** The look of text inside spans of these styles, outermost first. */
  look(paragraph: string | undefined, spans: readonly string[]): OdtLook {
    let style = this.#style('paragraph', paragraph)
    for (const span of spans) style = over(this.#style('text', span), style)
    const styles: SpanStyle[] = []
    for (const name of ['bold', 'italic', 'underline', 'highlight'] as const)
      if (style[name]) styles.push(name)
    return {
      styles,
      isStruck: style.struck ?? false,
      isHidden: style.hidden ?? false,
      isForeign: style.foreign ?? false,
    }
  }

  /** The list style that a paragraph style brings along. */
  listOf(paragraph: string | undefined): string | undefined {
    for (const style of this.#chain('paragraph', paragraph)) {
      const list = style.attributes['style:list-style-name']
      if (list !== undefined) return list === '' ? undefined : list
    }
    return undefined
  }

  /** Names of a paragraph style and of those it stands on: "Title", "Quotations". */
  namesOf(paragraph: string | undefined): string[] {
    return this.#chain('paragraph', paragraph).map(
      ({ attributes }) => attributes['style:name'] ?? '',
    )
  }

  #style(family: string, name: string | undefined): TextStyle {
    const key = `${family} ${name}`
    let known = this.#known.get(key)
    if (!known) {
      known = SILENT
      for (const style of this.#chain(family, name).reverse())
        known = over(textStyle(childOf(style, 'style:text-properties')), known)
      this.#known.set(key, known)
    }
    return known
  }

  /** A style and those it stands on, nearest first. */
  #chain(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    let style = this.#elements.get(`${family} ${name}`)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = this.#elements.get(`${family} ${style.attributes['style:parent-style-name']}`)
    }
    return chain
  }
}

function over(upper: TextStyle, lower: TextStyle): TextStyle {
  return {
    bold: upper.bold ?? lower.bold,
    italic: upper.italic ?? lower.italic,
    underline: upper.underline ?? lower.underline,
    highlight: upper.highlight ?? lower.highlight,
    struck: upper.struck ?? lower.struck,
    hidden: upper.hidden ?? lower.hidden,
    foreign: upper.foreign ?? lower.foreign,
  }
}

function textStyle(properties: XmlElement | undefined): TextStyle {
  const read = (name: string) => properties?.attributes[name]
  const weight = read('fo:font-weight')
  const slant = read('fo:font-style')
  const under = read('style:text-underline-style')
  const ground = read('fo:background-color')
  const through = read('style:text-line-through-style') ?? read('style:text-line-through-type')
  const display = read('text:display')
  const language = read('fo:language')
  return {
    bold: weight === undefined ? undefined : /^(?:bold|[6-9]00)$/.test(weight),
    italic: slant === undefined ? undefined : slant !== 'normal',
    underline: under === undefined ? undefined : under !== 'none',
    highlight: ground === undefined ? undefined : !/^(?:transparent|#f{6})$/i.test(ground),
    struck: through === undefined ? undefined : through !== 'none',
    hidden: display === undefined ? undefined : display === 'none',
    foreign: language === undefined ? undefined : language !== 'none' && isForeign(language),
  }
}
