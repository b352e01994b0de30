import { inWords, ordinal, ordinalInWords, repeatedLetter, roman } from '../numerals.ts'
import { childOf, childrenOf, type XmlElement } from '../packed/xml.ts'
import { numberOf, toggle, valOf } from './properties.ts'
import { runProperties } from './styles.ts'
import { bulletOf } from './symbols.ts'

interface Level {
  start: number
  format: string
  /** "%1.%2": the numbers of levels counted from 1. */
  text: string
  font: string | undefined
  /** All numbers in it are shown as figures. */
  isLegal: boolean
  /** 0: never begins again; n: begins again after level n; undefined: after any above it. */
  restart: number | undefined
  styleId: string | undefined
}

interface List {
  /** Lists of the same definition count on together. */
  key: string
  levels: (Level | undefined)[]
  /** Where this list begins its count again, by level. */
  starts: Map<number, number>
}

interface Count {
  values: (number | undefined)[]
  begun: Set<string>
}

const DEEPEST = 8

/** Lists of a Word file and how far they have counted (ECMA-376 part 1, 17.9). */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, Count>()

  constructor(root: XmlElement | undefined) {
    const definitions = new Map<string, XmlElement>()
    const byStyle = new Map<string, XmlElement>()
    for (const each of childrenOf(root, 'w:abstractNum')) {
      definitions.set(each.attributes['w:abstractNumId'] ?? '', each)
      const style = valOf(each, 'w:styleLink')
      if (style !== undefined) byStyle.set(style, each)
    }
    for (const num of childrenOf(root, 'w:num')) {
      const named = definitions.get(valOf(num, 'w:abstractNumId') ?? '')
      if (!named) continue
      // A list may say that its levels stand with a list style.
      const definition = byStyle.get(valOf(named, 'w:numStyleLink') ?? '') ?? named
      this.#lists.set(num.attributes['w:numId'] ?? '', listOf(num, definition))
    }
  }

  /** The level of a list that a paragraph style stands for, 0 where none says so. */
  levelOfStyle(numId: string, styleId: string): number {
    const level = this.#lists.get(numId)?.levels.findIndex((each) => each?.styleId === styleId)
    return level === undefined || level < 0 ? 0 : level
  }

  /** Whether there is such a list: number 0 takes a paragraph out of its list. */
  has(numId: string | undefined): numId is string {
    return numId !== undefined && numId !== '0' && this.#lists.has(numId)
  }

  /** Counts a paragraph and gives its label as shown; empty where the level shows none. */
  next(numId: string, ilvl: number): string {
    const list = this.#lists.get(numId)
    const at = Math.min(Math.max(ilvl, 0), DEEPEST)
    const level = list?.levels[at]
    if (!list || !level) return ''
    const values = this.#count(numId, list, at, level)
    if (level.format === 'bullet') return bulletOf(level.text, level.font)
    if (level.format === 'none' && !/%/.test(level.text)) return level.text.trim()
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const which = Number(digit) - 1
        const shown = list.levels[which]
        const value = values[which] ?? shown?.start ?? 1
        return written(value, level.isLegal ? 'decimal' : (shown?.format ?? 'decimal'))
      })
      .replace(/\s+/g, ' ')
      .trim()
  }

  #count(numId: string, list: List, at: number, level: Level): readonly (number | undefined)[] {
    let count = this.#counts.get(list.key)
    if (!count) {
      count = { values: [], begun: new Set() }
      this.#counts.set(list.key, count)
    }
    const { values, begun } = count
    // A list that begins its own count does so once, at its first paragraph of that level.
    const mark = `${numId}/${at}`
    const own = list.starts.get(at)
    const isBeginning = own !== undefined && !begun.has(mark)
    begun.add(mark)
    const last = values[at]
    values[at] = isBeginning ? own : last === undefined ? level.start : last + 1
    for (let below = at + 1; below <= DEEPEST; below++) {
      const restart = list.levels[below]?.restart
      if (restart === undefined || (restart > 0 && at < restart)) values[below] = undefined
    }
    return values
  }
}

function listOf(num: XmlElement, definition: XmlElement): List {
  const levels: (Level | undefined)[] = []
  for (const each of childrenOf(definition, 'w:lvl')) levels[levelNumber(each)] = levelOf(each)
  const starts = new Map<number, number>()
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const at = levelNumber(override)
    const own = childOf(override, 'w:lvl')
    if (own) levels[at] = levelOf(own)
    const start = numberOf(valOf(override, 'w:startOverride'))
    if (start !== undefined) starts.set(at, start)
  }
  return { key: definition.attributes['w:abstractNumId'] ?? '', levels, starts }
}

function levelNumber(element: XmlElement): number {
  return Math.min(Math.max(numberOf(element.attributes['w:ilvl']) ?? 0, 0), DEEPEST)
}

function levelOf(element: XmlElement): Level {
  return {
    start: numberOf(valOf(element, 'w:start')) ?? 0,
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    font: runProperties(childOf(element, 'w:rPr')).font,
    isLegal: toggle(element, 'w:isLgl') ?? false,
    restart: numberOf(valOf(element, 'w:lvlRestart')),
    styleId: valOf(element, 'w:pStyle'),
  }
}

const CHICAGO = ['*', '†', '‡', '§']

/** A number as Word writes it in one of its formats; rare ones as figures. */
export function written(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'lowerRoman':
      return roman(n)
    case 'upperLetter':
      return n < 1 ? String(n) : repeatedLetter(n).toUpperCase()
    case 'lowerLetter':
      return n < 1 ? String(n) : repeatedLetter(n)
    case 'ordinal':
      return ordinal(n)
    case 'cardinalText':
      return capital(inWords(n))
    case 'ordinalText':
      return capital(ordinalInWords(n))
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'chicago':
      return (CHICAGO[(n - 1) % 4] ?? '*').repeat(Math.floor((n - 1) / 4) + 1)
    case 'none':
      return ''
    default:
      return String(n)
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
