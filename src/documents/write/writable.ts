// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * The text without what a file must not hold: control characters and halves of characters, which
 * XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets) and no reader shows. Line breaks are "\n".
 */
export function writable(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').replace(UNWRITABLE, '')
}
