import { parseArgs } from 'node:util'
import { NATIONS, type Nation } from '../lexicon/entry.ts'

const FORMATS = ['json', 'text', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface Options {
  /** File names in order; `-` is standard input. */
  files: string[]
  format: Format
  jsonl: boolean
  nation: Nation | undefined
}

/** A command line that cannot be followed: what is wrong, in one line. */
export class UsageError extends Error {}

export const HELP = `Finds SEND terms in files.

  sendlight terms FILE...            HTML, Markdown or plain text; - reads standard input
  sendlight terms --jsonl [FILE...]  one JSON object a line: {"id", "text", "html", "nation"}

  --format json   (usual) for one file an indented object, for several one object a line
  --format text   a list for people
  --format html   a web page for people
  --nation NAME   ${NATIONS.join(', ')}; otherwise worked out from the text
  --help          shows this

Offsets count UTF-16 units of the extracted text. Plain text and Markdown: the file as it is.
HTML: the visible text, white space as a browser shows it, one line for each block.
What cannot be read is named on standard error and the exit code is 1; the rest is done.
`

/**
 * Reads the command line; undefined where help was asked for.
 * @throws UsageError
 */
export function readOptions(args: string[]): Options | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const [command, ...files] = positionals
  if (command === undefined) throw new UsageError('say what to do: sendlight terms FILE')
  if (command !== 'terms') throw new UsageError(`"${command}" is not a command; "terms" is`)
  const format = choice('--format', values.format ?? 'json', FORMATS)
  const nation =
    values.nation === undefined ? undefined : choice('--nation', values.nation, NATIONS)
  const jsonl = values.jsonl ?? false
  if (jsonl && values.format !== undefined && format !== 'json')
    throw new UsageError('--jsonl writes JSON: leave --format out')
  if (files.length === 0 && !jsonl)
    throw new UsageError('name a file to read, or - for standard input')
  return { files: files.length > 0 ? files : ['-'], format, jsonl, nation }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        jsonl: { type: 'boolean' },
        nation: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const [said = ''] = String((error as Error).message).split(/[.\n]/, 1)
    throw new UsageError(said.charAt(0).toLowerCase() + said.slice(1))
  }
}

function choice<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found === undefined) throw new UsageError(`${option} is one of ${known.join(', ')}`)
  return found
}
