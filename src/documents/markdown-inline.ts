import type { DocumentBlock, Stretch } from './document.ts'

/** What stands in Markdown's words without being seen as it is written. */
const UNSEEN = new RegExp(
  [
    '<!--[\\s\\S]*?(?:-->|$)',
    // Code is left alone, as on a page.
    '(?<ticks>`+)(?!`)[\\s\\S]*?[^`]\\k<ticks>(?!`)',
    '!\\[[^\\]]*\\](?:\\([^)\\n]*\\)|\\[[^\\]]*\\])?',
    '\\[(?<label>(?:[^\\[\\]\\\\]|\\\\.)*)\\](?:\\((?:[^()\\n]|\\([^()\\n]*\\))*\\)|\\[[^\\]\\n]*\\])',
    '</?[a-zA-Z][^<>]*>',
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '&(?<entity>[a-z]{2,5}|#\\d{1,7}|#[xX][\\da-fA-F]{1,6});',
    // Quote marks at the start of a paragraph's later lines.
    '(?<=[\\r\\n])[ \\t]*>(?:[ \\t]*>)*[ \\t]?',
    // Emphasis stands tight against a word; an underscore also at the word's edge.
    '\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|~~',
    '(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
)

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

/** The block of what a reader sees of `source` from `start` to `end`. */
export function inlineBlock(
  source: string,
  start: number,
  end: number,
  heading: number,
): DocumentBlock {
  const seen = new Seen(source)
  seen.read(start, end)
  return { text: seen.text, heading, stretches: seen.stretches }
}

class Seen {
  text = ''
  readonly stretches: Stretch[] = []

  constructor(private readonly source: string) {}

  read(start: number, end: number): void {
    let from = start
    for (const mark of this.source.slice(start, end).matchAll(UNSEEN)) {
      const at = start + mark.index
      const { label, escaped, entity } = mark.groups ?? {}
      const character = entity === undefined ? '' : characterOf(entity)
      if (character === undefined) continue
      this.add(from, at)
      from = at + mark[0].length
      if (label !== undefined) this.read(at + 1, at + 1 + label.length)
      else if (escaped !== undefined) this.add(at + 1, at + 2)
      else if (character !== '') {
        this.stretches.push({ at: this.text.length, from: at, width: mark[0].length })
        this.text += character
      }
    }
    this.add(from, end)
  }

  private add(from: number, to: number): void {
    if (to <= from) return
    this.stretches.push({ at: this.text.length, from })
    this.text += this.source.slice(from, to)
  }
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity]
  const isHex = entity.charAt(1).toLowerCase() === 'x'
  const code = isHex ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
