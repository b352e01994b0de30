import { readOwnFile } from '../platform/dictionary.ts'
import type { ChosenFont, FontFile } from '../platform/messages.ts'

// Written out in full: the build finds and packs files only where it can read their names.
const FILES: Record<ChosenFont, Record<FontFile['weight'], URL>> = {
  hyperlegible: {
    400: new URL(
      '../../node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2',
      import.meta.url,
    ),
    700: new URL(
      '../../node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2',
      import.meta.url,
    ),
  },
  lexend: {
    400: new URL(
      '../../node_modules/@fontsource/lexend/files/lexend-latin-400-normal.woff2',
      import.meta.url,
    ),
    700: new URL(
      '../../node_modules/@fontsource/lexend/files/lexend-latin-700-normal.woff2',
      import.meta.url,
    ),
  },
}

/** A typeface's two files, read from the extension's own package. */
export async function fontFiles(font: ChosenFont): Promise<FontFile[]> {
  const weights = [400, 700] as const
  return Promise.all(
    weights.map(async (weight) => ({ weight, data: await inBase64(FILES[font][weight]) })),
  )
}

async function inBase64(file: URL): Promise<string> {
  const response = await readOwnFile(file.pathname)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
