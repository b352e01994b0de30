import type { ChosenFont } from '../platform/messages.ts'
import { ask } from '../platform/messaging.ts'
import type { Settings } from '../platform/settings.ts'

/** The families under which a page gets the typefaces: names that say nothing of us. */
const FAMILIES: Record<ChosenFont, string> = { hyperlegible: 'face-1', lexend: 'face-2' }

const loaded = new WeakMap<Document, Map<ChosenFont, Promise<boolean>>>()

/**
 * Makes the chosen typeface usable in this document, and gives the CSS list of families to set.
 * Nothing is loaded for `system`. Where the typeface cannot be had, text stands in the system's.
 * The document can see that a font was added; so call it when a card first opens, not before.
 */
export async function loadFace(document: Document, font: Settings['font']): Promise<string> {
  const fallback = 'system-ui, sans-serif'
  if (font === 'system') return fallback
  const known = loaded.get(document) ?? new Map<ChosenFont, Promise<boolean>>()
  loaded.set(document, known)
  let ready = known.get(font)
  if (!ready) {
    ready = addFace(document, font)
    known.set(font, ready)
  }
  return (await ready) ? `${FAMILIES[font]}, ${fallback}` : fallback
}

async function addFace(document: Document, font: ChosenFont): Promise<boolean> {
  try {
    const { files } = await ask('font.get', { font })
    // A frame takes typefaces that its own window made.
    const view = document.defaultView as (Window & typeof globalThis) | null
    const Face = view?.FontFace ?? FontFace
    await Promise.all(
      files.map(async ({ weight, data }) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const face = new Face(FAMILIES[font], bytes, { weight: String(weight) })
        document.fonts.add(await face.load())
      }),
    )
    return true
  } catch {
    return false
  }
}
