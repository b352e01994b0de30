/**
 * Characters that nobody sees and that change what is seen: control characters other than line
 * ends and tabs, marks that turn text around (Unicode's bidirectional overrides and isolates; see
 * Unicode Technical Report 36), and a byte order mark within text.
 */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0
}

export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}
