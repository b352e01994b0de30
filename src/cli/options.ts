import { parseArgs } from 'node:util'
import { NATIONS, type Nation } from '../lexicon/entry.ts'

const COMMANDS = ['terms', 'easy'] as const
export type Command = (typeof COMMANDS)[number]

const FORMATS = ['json', 'text', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface Options {
  command: Command
  /** File names in order; `-` is standard input. */
  files: string[]
  format: Format
  jsonl: boolean
  /** `easy` only: one line of easy text for each line read. */
  lines: boolean
  nation: Nation | undefined
}

/** A command line that cannot be followed: what is wrong, in one line. */
export class UsageError extends Error {}

export const HELP = `Finds SEND terms in files, and puts texts into easy words.

  sendlight terms FILE...            HTML, Markdown or plain text; - reads standard input
  sendlight terms --jsonl [FILE...]  one JSON object a line: {"id", "text", "html", "nation"}

  sendlight easy FILE...             each sentence with its easy version, and what was taken back
  sendlight easy --lines [FILE...]   one line of easy text for each line read

  --format json   (usual) for one file an indented object, for several one object a line
  --format text   for people: a list of terms; the easy text alone
  --format html   a web page for people (terms only)
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
  const known = COMMANDS.find((each) => each === command)
  if (known === undefined)
    throw new UsageError(`"${command}" is not a command; "terms" and "easy" are`)
  const format = choice('--format', values.format ?? 'json', FORMATS)
  const nation =
    values.nation === undefined ? undefined : choice('--nation', values.nation, NATIONS)
  const jsonl = values.jsonl ?? false
  if (jsonl && values.format !== undefined && format !== 'json')
    throw new UsageError('--jsonl writes JSON: leave --format out')
  const lines = values.lines ?? false
  if (known === 'easy' && jsonl) throw new UsageError('--jsonl goes with terms; easy has --lines')
  if (known === 'easy' && format === 'html')
    throw new UsageError('easy writes JSON or text, not html')
  if (known === 'terms' && lines) throw new UsageError('--lines goes with easy')
  if (lines && values.format === 'json')
    throw new UsageError('--lines writes text: leave --format out')
  if (files.length === 0 && !jsonl && !lines)
    throw new UsageError('name a file to read, or - for standard input')
  return { command: known, files: files.length > 0 ? files : ['-'], format, jsonl, lines, nation }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        jsonl: { type: 'boolean' },
        lines: { type: 'boolean' },
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
