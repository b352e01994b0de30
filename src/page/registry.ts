/*
 * Firefox remembers, for each place in a script, the getter that it last called there. Once a frame
 * whose `CSS` was asked has left the page, it goes on to call the dead frame's getter for the page's
 * own `CSS`, which fails for good ("No document associated to this global"). What is asked through
 * `Reflect` is looked up anew each time.
 */

type Win = Window & typeof globalThis

/** A window's own list of highlights; undefined where the browser has none. */
export function registryOf(window: Win): HighlightRegistry | undefined {
  const css = Reflect.get(window, 'CSS') as object | undefined
  return css && (Reflect.get(css, 'highlights') as HighlightRegistry | undefined)
}

/** A new highlight of the window's own: those of other windows paint nothing in it. */
export function newHighlight(window: Win): Highlight {
  return Reflect.construct(Reflect.get(window, 'Highlight') as typeof Highlight, []) as Highlight
}
