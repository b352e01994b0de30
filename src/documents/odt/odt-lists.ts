import { listNumber } from '../numerals.ts'
import { childrenOf, descendantsOf, type XmlElement } from '../packed/xml.ts'

interface Level {
  /** Empty for a bullet. */
  format: string
  prefix: string
  suffix: string
  start: number
  /** How many levels' numbers are shown. */
  shows: number
  bullet: string | undefined
}

/** Where a list has got to, level by level. */
export interface ListCount {
  style: string
  values: (number | undefined)[]
}

const DECORATION = /^[\u2022\u25a0-\u25ff\u2b25\u27a2\u2794\uf000-\uf0ff*]$/

/** List styles and the outline's numbering (ODF 1.3 part 3, 16.30 to 16.34). */
export class OdtLists {
  readonly #styles = new Map<string, Level[]>()
  /** Numbers of headings; they go through the whole document. */
  readonly outline: ListCount = { style: OUTLINE, values: [] }

  constructor(parts: readonly (XmlElement | undefined)[]) {
    for (const part of parts) {
      for (const style of descendantsOf(part, 'text:list-style'))
        this.#styles.set(style.attributes['style:name'] ?? '', levelsOf(style))
      for (const style of descendantsOf(part, 'text:outline-style'))
        this.#styles.set(OUTLINE, levelsOf(style))
    }
  }

  /** Counts an item (level from 0) and gives its label. */
  next(count: ListCount, at: number, given: number | undefined): string {
    const levels = this.#styles.get(count.style)
    const level = levels?.[at]
    if (!levels || !level) return count.style === OUTLINE ? '' : '•'
    const last = count.values[at]
    count.values[at] = given ?? (last === undefined ? level.start : last + 1)
    count.values.length = at + 1
    if (level.bullet !== undefined)
      return DECORATION.test(level.bullet) || level.bullet === '' ? '•' : level.bullet
    if (level.format === '') return `${level.prefix}${level.suffix}`.trim()
    const numbers: string[] = []
    for (let i = Math.max(0, at - level.shows + 1); i <= at; i++) {
      const each = levels[i]
      if (each && each.format !== '')
        numbers.push(listNumber(count.values[i] ?? each.start, each.format))
    }
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
  }
}

const OUTLINE = '\0outline'

function levelsOf(style: XmlElement): Level[] {
  const levels: Level[] = []
  for (const { name, attributes } of childrenOf(style)) {
    const at = Number(attributes['text:level'] ?? 0) - 1
    if (!(at >= 0 && at < 10)) continue
    levels[at] = {
      format: attributes['style:num-format'] ?? '',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      start: Number(attributes['text:start-value'] ?? 1),
      shows: Number(attributes['text:display-levels'] ?? 1),
      bullet:
        name === 'text:list-level-style-number' || name === 'text:outline-level-style'
          ? undefined
          : (attributes['text:bullet-char'] ?? ''),
    }
  }
  return levels
}
