import { CARRIER_TYPE } from '../../packs/carrier.ts'

/** The text of a glossary file: the given one, or the one inside a glossary's page. */
export function packIn(text: string): string {
  if (!/^\s*</.test(text)) return text
  const page = new DOMParser().parseFromString(text, 'text/html')
  return page.querySelector(`script[type="${CARRIER_TYPE}"]`)?.textContent ?? text
}
