import { childOf, childrenOf, textOf, type XmlElement } from '../packed/xml.ts'

/** An equation in one line, so that a half does not read as twelve: "1/2", "x^2", "√(y)". */
export function equationText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textOf(element)
    case 'm:f':
      return `${part(element, 'm:num')}/${part(element, 'm:den')}`
    case 'm:sSup':
      return `${part(element, 'm:e')}^${part(element, 'm:sup')}`
    case 'm:sSub':
      return `${part(element, 'm:e')}_${part(element, 'm:sub')}`
    case 'm:rad':
      return `√(${part(element, 'm:e')})`
    case 'm:d':
      return `(${childrenOf(element, 'm:e').map(inside).join(', ')})`
    default:
      return /^(?:w|m):(?:[a-zA-Z]*Pr|del|moveFrom)$/.test(element.name) ? '' : inside(element)
  }
}

function part(element: XmlElement, name: string): string {
  const child = childOf(element, name)
  const text = child ? inside(child) : ''
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

function inside(element: XmlElement): string {
  return childrenOf(element).map(equationText).join('')
}
