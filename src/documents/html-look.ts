import { isForeign } from './element-rules.ts'
import type { LightNode } from './light-tree.ts'
import type { RemovedText, SpanStyle } from './model.ts'
import type { Maker } from './rich-text.ts'

/** What the elements around a text say of it. */
export interface HtmlLook {
  styles: readonly SpanStyle[]
  link: string | undefined
  removed: { how: RemovedText['how']; maker: Maker } | undefined
  inserted: Maker | undefined
  isForeign: boolean
}

export const NO_LOOK: HtmlLook = {
  styles: [],
  link: undefined,
  removed: undefined,
  inserted: undefined,
  isForeign: false,
}

const STYLES: Readonly<Record<string, SpanStyle>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  mark: 'highlight',
}

const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)\b/i
const ITALIC = /font-style\s*:\s*italic\b/i

/** The look inside an element: by its name, its own style, its link and its language. */
export function lookInside(element: LightNode, name: string, look: HtmlLook): HtmlLook {
  const css = element.getAttribute('style') ?? ''
  const lang = element.getAttribute('lang')
  const style = STYLES[name]
  let inside = look
  const add = (more: SpanStyle) => {
    if (!inside.styles.includes(more)) inside = { ...inside, styles: [...inside.styles, more] }
  }
  if (style) add(style)
  if (css !== '' && BOLD.test(css)) add('bold')
  if (css !== '' && ITALIC.test(css)) add('italic')
  if (name === 's' || name === 'strike' || (css !== '' && LINE_THROUGH.test(css)))
    inside = { ...inside, removed: { how: 'struck', maker: {} } }
  if (name === 'del') inside = { ...inside, removed: { how: 'deleted', maker: whenOf(element) } }
  if (name === 'ins') inside = { ...inside, inserted: whenOf(element) }
  if (name === 'a') {
    const address = element.getAttribute('href')?.trim()
    if (address) inside = { ...inside, link: address }
  }
  if (lang !== null) inside = { ...inside, isForeign: isForeign(lang) }
  return inside
}

function whenOf(element: LightNode): Maker {
  const when = element.getAttribute('datetime')
  return when ? { when } : {}
}
