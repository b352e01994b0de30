const CONTROLS =
  'a[href],button,label,summary,input,select,textarea,[role=button],[role=link],[role=tab],[onclick]'

/** Whether a click here already does something on the page. */
export function isControl(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => (node as Node).nodeType === 1 && (node as Element).matches(CONTROLS))
}
