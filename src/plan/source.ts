/** Where a rule stands: an Act, regulations, a code, or guidance. */
export interface LegalSource {
  /** "SEND Regulations 2014". */
  name: string
  /** "regulation 13(1)(a)". */
  reference: string
  address: string
  /** The day it was last checked, ISO 8601. */
  checked: string
}

/** A source in one line, as findings and letters name it. */
export function sourceLine({ name, reference }: LegalSource): string {
  return `${reference.charAt(0).toUpperCase()}${reference.slice(1)}, ${name}`
}
