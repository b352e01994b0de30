import { isPlainHttps } from './plain-https.ts'

/** A run of text; nothing in it is markup any more. */
export type SafeRun =
  | { kind: 'text'; text: string; isStrong: boolean; isEmphasis: boolean }
  | { kind: 'link'; text: string; address: string; host: string }

/** A paragraph, or an item of a list. */
export interface SafeBlock {
  kind: 'paragraph' | 'item'
  runs: SafeRun[]
}

const LINK = /\[([^\][]{1,200})\]\((https:\/\/[^\s()]{1,500})\)/y
const STRONG = /\*\*([^*\n]{1,500})\*\*/y
const EMPHASIS = /\*([^*\s][^*\n]{0,500})\*/y

/**
 * The small formatting that a glossary's text may have: paragraphs, lines that begin with "- ",
 * `**strong**`, `*emphasis*` and `[words](https://…)`. Everything else, HTML too, is plain
 * characters, so that nothing in a glossary can run or reach out. Never fails.
 */
export function readSafeText(text: string): SafeBlock[] {
  const blocks: SafeBlock[] = []
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    let paragraph: string[] = []
    const flush = () => {
      if (paragraph.length > 0)
        blocks.push({ kind: 'paragraph', runs: readRuns(paragraph.join(' ')) })
      paragraph = []
    }
    for (const line of part.split('\n')) {
      const item = /^\s*[-•]\s+(.*)$/.exec(line)
      if (item) {
        flush()
        blocks.push({ kind: 'item', runs: readRuns(item[1] ?? '') })
      } else if (line.trim() !== '') paragraph.push(line.trim())
    }
    flush()
  }
  return blocks
}

function readRuns(text: string): SafeRun[] {
  const runs: SafeRun[] = []
  let plain = ''
  const push = (run: SafeRun) => {
    if (plain !== '') runs.push({ kind: 'text', text: plain, isStrong: false, isEmphasis: false })
    plain = ''
    runs.push(run)
  }
  for (let at = 0; at < text.length; ) {
    const found = runAt(text, at)
    if (found) {
      push(found.run)
      at = found.end
    } else plain += text[at++]
  }
  if (plain !== '') runs.push({ kind: 'text', text: plain, isStrong: false, isEmphasis: false })
  return runs
}

function runAt(text: string, at: number): { run: SafeRun; end: number } | undefined {
  const letter = text[at]
  if (letter === '[') {
    const [whole = '', words = '', address = ''] = matchAt(LINK, text, at) ?? []
    if (whole !== '' && isPlainHttps(address)) {
      const { hostname: host } = new URL(address)
      return { run: { kind: 'link', text: words, address, host }, end: at + whole.length }
    }
  }
  if (letter !== '*') return undefined
  for (const [pattern, isStrong] of [
    [STRONG, true],
    [EMPHASIS, false],
  ] as const) {
    const [whole = '', words = ''] = matchAt(pattern, text, at) ?? []
    if (whole !== '')
      return {
        run: { kind: 'text', text: words, isStrong, isEmphasis: !isStrong },
        end: at + whole.length,
      }
  }
  return undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The words alone, for print, CSV and speech; a link's host stands after its words. */
export function plainTextOf(text: string): string {
  return readSafeText(text)
    .map(({ kind, runs }) => {
      const words = runs.map((run) =>
        run.kind === 'link' ? `${run.text} (${run.host})` : run.text,
      )
      return `${kind === 'item' ? '- ' : ''}${words.join('')}`
    })
    .join('\n')
}
