import { childOf, type XmlElement } from '../packed/xml.ts'

/** An on/off property: `<w:b/>`, `<w:b w:val="0"/>`; undefined where it is not there. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name)
  return element ? isOn(element) : undefined
}

function isOn(element: XmlElement): boolean {
  return !/^(?:0|false|off|none)$/i.test(element.attributes['w:val'] ?? '1')
}

/** The `w:val` of a property. */
export function valOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes['w:val']
}

/** A whole number, or undefined where there is none. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined
}
