type Child = Node | string | undefined | false

type Props = Record<string, string | boolean | number | undefined | ((event: Event) => void)>

/**
 * Makes an element: attributes by name (`true` sets it empty, `false` and `undefined` leave it
 * out), functions as listeners. Text is always text, never markup.
 *
 * Listeners hear only real input: a page's own script must not press our buttons.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(key, (event) => {
        if (event.isTrusted) value(event)
      })
    } else if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value))
    }
  }
  for (const child of children) if (child) element.append(child)
  return element
}
