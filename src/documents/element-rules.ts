import type { WalkNode } from './walk-node.ts'

/** What the walker does with an element, by its tag name alone. */
export const INLINE = 0
export const BLOCK = 1
const SKIP = 2
export const BREAK = 3
export const FRAME = 4
export const LIST = 5
export const BUTTON = 6
export const HEADING = 7
export const SUMMARY = 8
export const DETAILS = 9
export const DIALOG = 10
export const SLOT = 11
export const SUP = 12
/** A name that HTML does not know, or a custom element. */
export const UNKNOWN = 13

export type Kind = number

const KINDS = new Map<string, Kind>()

function put(kind: Kind, names: string): void {
  for (const name of names.split(' ')) KINDS.set(name, kind)
}

// Elements that hold nothing (`area`, `link`, `source`) need no rule.
put(
  INLINE,
  'a abbr b bdi bdo big cite del dfn em font i img ins label mark q rb ruby s small span strike ' +
    'strong sub time tt u var wbr',
)
put(
  BLOCK,
  'address article aside blockquote body caption center dd dir div dl dt fieldset figcaption ' +
    'figure footer form header hgroup hr html legend li main p pre search section table tbody td ' +
    'tfoot th thead tr',
)
put(
  SKIP,
  'audio canvas code datalist embed head input kbd map math meter nav noframes noscript object ' +
    'option optgroup progress rp rt rtc samp script select style svg template textarea title video',
)
put(BREAK, 'br')
put(FRAME, 'iframe frame')
put(LIST, 'ul ol menu')
put(BUTTON, 'button')
put(HEADING, 'h1 h2 h3 h4 h5 h6')
put(SUMMARY, 'summary')
put(DETAILS, 'details')
put(DIALOG, 'dialog')
put(SLOT, 'slot')
put(SUP, 'sup')

export function kindOf(name: string): Kind {
  return KINDS.get(name) ?? UNKNOWN
}

/** Lower-case tag name. */
export function nameOf(node: WalkNode): string {
  const local = node.localName
  return typeof local === 'string' ? local : String(node.nodeName).toLowerCase()
}

/** Roles whose text is a control or a way around the site, not prose. */
const SKIPPED_ROLES = new Set(
  'navigation menu menubar tablist toolbar tree textbox searchbox combobox listbox img math'.split(
    ' ',
  ),
)

// Wrappers say "has-cookie-banner" or "with-breadcrumbs" of themselves: those hold the page.
const NOT_WRAPPER = '(?<!(?:has|with|no|hide|show|is)[-_])'

/** Class names and ids of cookie banners, breadcrumbs, skip links and text for screen readers only. */
const FURNITURE = new RegExp(
  `(?:^|\\s)(?:${[
    `(?:[\\w-]*[-_])?${NOT_WRAPPER}breadcrumbs?(?:[-_]+(?:nav|list|container|wrapper|trail|bar))?`,
    `(?:[\\w-]*[-_])?${NOT_WRAPPER}cookies?[-_]*(?:banner|bar|notice|consent|message|popup|alert|modal|overlay)[\\w-]*`,
    '(?:onetrust|cybotcookie|cc-window|cky-)[\\w-]*|ccc',
    '(?:[\\w-]*-)?skip-?(?:link|nav|to)[\\w-]*',
    '(?:[\\w-]*-)?(?:sr-only|visually-?hidden|screen-?reader[\\w-]*)',
  ].join('|')})(?=\\s|$)`,
  'i',
)

/** Class names that suggest a bar or list of links; believed only when links are all there is. */
const BAR = new RegExp(
  `(?:^|\\s)(?:[\\w-]*[-_])?${NOT_WRAPPER}(?:nav|navbar|navigation|menu|sidenav|subnav|topnav|tabs)(?=\\s|$)`,
  'i',
)

const FURNITURE_NO = 0
const FURNITURE_YES = 1
const FURNITURE_BAR = 2

// Pages repeat a few hundred class attributes thousands of times.
const remembered = new Map<string, number>()

function furniture(names: string): number {
  const known = remembered.get(names)
  if (known !== undefined) return known
  const answer = FURNITURE.test(names)
    ? FURNITURE_YES
    : BAR.test(names)
      ? FURNITURE_BAR
      : FURNITURE_NO
  if (remembered.size > 1000) remembered.clear()
  remembered.set(names, answer)
  return answer
}

/** Whether a `lang` attribute names a language other than English. */
export function isForeign(lang: string | null | undefined): boolean {
  if (!lang) return false
  const tag = lang.trim().toLowerCase()
  return tag !== '' && tag !== 'und' && tag !== 'zxx' && tag !== 'en' && !/^en[-_]/.test(tag)
}

// A form's own field may stand where its method was: `<input name="getAttribute">`.
function attribute(node: WalkNode, name: string): string | null {
  return typeof node.getAttribute === 'function' ? node.getAttribute(name) : null
}

/**
 * Whether the element's own attributes, or its content in the case of lists and bars of links, say
 * that a reader does not read it as prose: hidden, editable, navigation, furniture, in another
 * language.
 */
export function isLeftAlone(node: WalkNode, kind: Kind, inHeading: boolean): boolean {
  if (kind === SKIP) return true
  const bare = typeof node.hasAttributes === 'function' && !node.hasAttributes()
  if (kind === DETAILS) {
    // Only its summary is on screen; the walker sees to that.
  } else if (kind === DIALOG) {
    if (attribute(node, 'open') === null) return true
  } else if (kind === BUTTON) {
    if (!inHeading && attribute(node, 'aria-expanded') === null) return true
  } else if (kind === LIST) {
    if (holdsOnlyLinks(node)) return true
  } else if (kind === SUP) {
    if (isFootnoteMark(node)) return true
  }
  if (bare) return false
  if (attribute(node, 'hidden') !== null) return true
  if (attribute(node, 'aria-hidden') === 'true') return true
  const editable = attribute(node, 'contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return true
  const role = attribute(node, 'role')
  if (role && SKIPPED_ROLES.has(role.trim().toLowerCase())) return true
  if (kind !== INLINE && isForeign(attribute(node, 'lang'))) return true
  const names = attribute(node, 'class')
  const id = attribute(node, 'id')
  if (names || id) {
    const answer = furniture(`${names ?? ''} ${id ?? ''}`)
    if (answer === FURNITURE_YES) return !isWholePage(node)
    if (answer === FURNITURE_BAR) return holdsOnlyLinks(node)
  }
  return false
}

function isWholePage(node: WalkNode): boolean {
  const name = nameOf(node)
  return name === 'body' || name === 'html' || name === 'main'
}

/** Heading level of an element, 0 for none. Summaries and the like count as 6. */
export function headingLevel(node: WalkNode, kind: Kind): number {
  if (kind === HEADING) return Number(nameOf(node).charAt(1))
  if (kind === SUMMARY || kind === BUTTON) return 6
  if (kind === BLOCK && attribute(node, 'role') === 'heading') {
    const level = Number(attribute(node, 'aria-level') ?? 2)
    return level >= 1 && level <= 6 ? Math.floor(level) : 6
  }
  return 0
}

/** How far the look-ahead into a list goes; a list whose beginning is only links is only links. */
const LOOK_AHEAD = 300

/** True when every word inside stands in a link or button, and there is at least one such. */
function holdsOnlyLinks(root: WalkNode): boolean {
  let links = 0
  for (const node of nodesIn(root, LOOK_AHEAD, (name) => isLink(name) || kindOf(name) === SKIP)) {
    if (node.nodeType === 1 && isLink(nameOf(node))) links++
    else if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return false
  }
  return links > 0
}

function isLink(name: string): boolean {
  return name === 'a' || name === 'button'
}

/** "EHCP<sup>3</sup>": the note's number is not part of the word. */
function isFootnoteMark(root: WalkNode): boolean {
  let text = ''
  for (const node of nodesIn(root, 20)) if (node.nodeType === 3) text += node.nodeValue ?? ''
  return /^[\s[(]*(?:\d{1,4}(?:[,–-]\s*\d{1,4})*|[*†‡§]+|[a-z])[\s\])]*$/.test(text)
}

/** The first nodes inside an element, in order; what `isClosed` names is not looked into. */
function* nodesIn(
  root: WalkNode,
  most: number,
  isClosed: (name: string) => boolean = () => false,
): Generator<WalkNode, void, void> {
  let node: WalkNode | null = root.firstChild
  for (let seen = 0; node !== null && seen < most; seen++) {
    yield node
    const isOpen: boolean = node.nodeType === 1 && !isClosed(nameOf(node))
    let next: WalkNode | null = isOpen ? node.firstChild : null
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling
      node = node.parentNode
    }
    node = next
  }
}
