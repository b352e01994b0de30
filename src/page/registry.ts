/*
 * Firefox remembers, for each place in a script, the getter that it last called there. Once a frame
 * whose `CSS.highlights` was asked has left the page, it may go on to call the dead frame's getter
 * at that place, for the page too, and that fails for good ("No document associated to this
 * global"). So the page is asked at a place of its own, and frames at another when one has gone bad;
 * and each document is asked once.
 */

type Look = (css: typeof CSS) => HighlightRegistry

const ofPage: Look = (css) => css.highlights
const ofFrames: readonly Look[] = [
  (css) => css.highlights,
  (css) => css.highlights,
  (css) => css.highlights,
  (css) => css.highlights,
]

const known = new WeakMap<Document, HighlightRegistry>()

/**
 * A document's own list of highlights; undefined where the browser has none.
 * @throws where the document is a frame's that has gone
 */
export function registryOf(document: Document): HighlightRegistry | undefined {
  const registry = known.get(document) ?? lookUp(document)
  if (registry) known.set(document, registry)
  return registry
}

function lookUp({ defaultView }: Document): HighlightRegistry | undefined {
  // What is asked through `Reflect` is looked up anew each time.
  const css = defaultView && (Reflect.get(defaultView, 'CSS') as typeof CSS | undefined)
  if (!css) return undefined
  if (defaultView === window) return ofPage(css)
  let problem: unknown
  for (const look of ofFrames) {
    try {
      return look(css)
    } catch (error) {
      problem = error
    }
  }
  throw problem
}

/** A new highlight of the window's own: those of other windows paint nothing in it. */
export function newHighlight(window: Window & typeof globalThis): Highlight {
  return new (Reflect.get(window, 'Highlight') as typeof Highlight)()
}
