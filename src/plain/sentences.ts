import words from './data/words.json' with { type: 'json' }

/** One sentence, and where it stands in the text it was cut from. */
export interface Span {
  text: string
  start: number
  end: number
}

const ABBREVIATIONS = new Set(words.abbreviations)
/** A mark that a list item begins with. */
const BULLET = /^[ \t]*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])[ \t]+/
const END = /[.!?…]+[’”"'»)\]]*/g

/** Cuts a text into its sentences; the spans hold everything but the white space between them. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  for (const block of blocksOf(text)) {
    let from = block.start
    const stop = block.end
    END.lastIndex = from
    for (let found = END.exec(text); found && found.index < stop; found = END.exec(text)) {
      const end = found.index + found[0].length
      if (end >= stop || !isEnd(text, from, found.index, end)) continue
      push(spans, text, from, end)
      from = end
    }
    push(spans, text, from, stop)
  }
  return spans
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (end > start) spans.push({ text: text.slice(start, end), start, end })
}

/** Paragraphs and list items: what no sentence runs across. */
function blocksOf(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = []
  let start = 0
  let at = 0
  let before = ''
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === ''
    // A line that a browser or editor wrapped goes on in small letters; anything else begins anew.
    const goesOn = !isBlank && before !== '' && !BULLET.test(line) && wrapped(before, line)
    if (at > start && !goesOn) {
      blocks.push({ start, end: at })
      start = at
    }
    before = isBlank ? '' : line
    at += line.length + 1
  }
  if (start < text.length) blocks.push({ start, end: text.length })
  return blocks
}

function wrapped(before: string, line: string): boolean {
  if (/[.!?]\s*$/.test(before)) return false
  const start = line.trimStart()
  return /^[\p{Ll}\d(‘“'"]/u.test(start) || (before.length > 60 && !/[.!?:;]\s*$/.test(before))
}

function isEnd(text: string, from: number, at: number, end: number): boolean {
  const mark = text[at]
  const next = text.slice(end, end + 80)
  if (!/^\s/.test(next)) return isGlued(text, from, at, end)
  const rest = next.trimStart()
  if (rest === '') return true
  // “… end?” asked the parent: the sentence goes on in small letters.
  if (/^[\p{Ll}]/u.test(rest)) return false
  if (/^[,;:)]/.test(rest)) return false
  if (mark !== '.' || text[at + 1] === '.') return true
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(from, at - 30), at))?.[0] ?? ''
  const lower = word.toLowerCase()
  // "1." and "a." at the head of a list item number it.
  if (/^\d{1,2}$|^[a-z]$|^[ivx]{1,4}$/.test(lower) && text.slice(from, at).trim() === word)
    return false
  if (lower === 'etc') return true
  // An initial: "A. Smith"; but "Year A." and "section I." end.
  // And "for Y. The council" ends: so an ombudsman's report names people.
  if (/^\p{Lu}$/u.test(word))
    return !/^\p{Lu}\p{Ll}/u.test(rest) || isLabel(text, at - 1) || isStandIn(text, at, word)
  if (lower === 'no' || lower === 'nos') return !/^\d/.test(rest)
  if (/^(?:s|ss|p|pp|para|paras|reg|regs|art|sch|ch|fig|vol|sec|cl|pt|ext|ref|ed|eds)$/.test(lower))
    return !/^[\d(]/.test(rest)
  return !ABBREVIATIONS.has(lower)
}

function isLabel(text: string, at: number): boolean {
  return /\b(?:section|part|year|group|appendix|annex|plan|table|option)s?\s+$/i.test(
    text.slice(Math.max(0, at - 14), at),
  )
}

/** "Miss X", "for her child, Y": a letter in place of a name. */
function isStandIn(text: string, at: number, letter: string): boolean {
  return (
    /^[WXYZ]$/.test(letter) &&
    /(?:\b(?:Mr|Mrs|Miss|Ms|child|son|daughter|for|to|of|with|about|from|by)|,) $/.test(
      text.slice(Math.max(0, at - 12), at - 1),
    ) &&
    /^(?:The|This|That|These|It|In|On|At|If|When|After|She|He|They|We|You|Her|His|Their|Our|But|And|So|However|As|There|Service|Mr|Mrs|Miss|Ms)\b/.test(
      text.slice(at + 1).trimStart(),
    )
  )
}

/** "weekly.The TA": a full stop whose space was lost. */
function isGlued(text: string, from: number, at: number, end: number): boolean {
  if (text[at] !== '.' || end !== at + 1) return false
  const before = text.slice(Math.max(from, at - 30), at)
  const after = text.slice(end, end + 30)
  if (!/(?:^|[\s“‘(])[\p{L}'’-]*\p{Ll}{2}$/u.test(before)) return false
  return /^\p{Lu}[\p{L}]*(?:[\s,’']|$)/u.test(after) && !/^\p{Lu}\p{Ll}*\.\p{L}/u.test(after)
}
