import { parseArgs } from 'node:util'
import { NATIONS, type Nation } from '../lexicon/entry.ts'
import { type Command, OPTIONS } from './command.ts'

const FORMATS = ['json', 'text', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface Options {
  command: Command
  /** File names in order; `-` is standard input. */
  files: string[]
  format: Format
  jsonl: boolean
  /** One line of easy text for each line read. */
  lines: boolean
  nation: Nation | undefined
  /** Of PDFs that have one. */
  password: string | undefined
  /** Read pages of PDFs that are only pictures. */
  ocr: boolean
  /** The file that says whose glossary it is. */
  about: string | undefined
  /** The file with the publisher's keys. */
  key: string | undefined
}

/** A command line that cannot be followed: what is wrong, in one line. */
export class UsageError extends Error {}

export function helpOf(commands: readonly Command[]): string {
  const usages = commands.map(({ usage }) =>
    usage.map(([line, what]) => `  ${`sendlight ${line}`.padEnd(36)}  ${what}\n`).join(''),
  )
  return `Reads documents about special educational needs: their words, their text, in easy words.

${usages.join('\n')}
  --format json     for one file an indented object, for several one object a line
  --format text     for people
  --format html     a web page for people (terms, plan, compare)
  --nation NAME     ${NATIONS.join(', ')}; otherwise worked out from the text
  --password WORD   of a PDF that is locked with one
  --ocr             reads scanned pages of PDFs too, on this machine (seconds a page)
  --about FILE      whose glossary it is (glossary build)
  --key FILE        the publisher's keys (glossary sign)
  --help            shows this

Files: Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF, HTML, Markdown, plain text.
What a file is, is told from what is in it. Nothing is sent anywhere.
Offsets count UTF-16 units of the extracted text. Plain text and Markdown: the file as it is.
HTML: the visible text, white space as a browser shows it, one line for each block. All others:
what "sendlight text" prints. Text that is struck out or deleted by a tracked change is left out.
What cannot be read is named on standard error and the exit code is 1; the rest is done.
`
}

/**
 * Reads the command line; undefined where help was asked for.
 * @throws UsageError
 */
export function readOptions(args: string[], commands: readonly Command[]): Options | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const [name, ...files] = positionals
  if (name === undefined) throw new UsageError('say what to do: sendlight terms FILE')
  const command = commands.find((each) => each.name === name)
  if (!command) throw new UsageError(`"${name}" is not a command; ${listed(commands)} are`)
  for (const option of OPTIONS) {
    if (values[option] === undefined || command.takes.includes(option)) continue
    const takers = commands.filter(({ takes }) => takes.includes(option))
    throw new UsageError(`--${option} goes with ${takers.map((each) => each.name).join(', ')}`)
  }
  const usual = command.formats[0] ?? 'json'
  const format = choice('--format', values.format ?? usual, FORMATS)
  if (!command.formats.includes(format))
    throw new UsageError(`${name} writes ${command.formats.join(' or ')}, not ${format}`)
  const { jsonl = false, lines = false, password, ocr = false, about, key } = values
  if (jsonl && values.format !== undefined && format !== 'json')
    throw new UsageError('--jsonl writes JSON: leave --format out')
  if (lines && values.format === 'json')
    throw new UsageError('--lines writes text: leave --format out')
  if (files.length === 0 && !jsonl && !lines)
    throw new UsageError('name a file to read, or - for standard input')
  return {
    command,
    files: files.length > 0 ? files : ['-'],
    format,
    jsonl,
    lines,
    nation: values.nation === undefined ? undefined : choice('--nation', values.nation, NATIONS),
    password,
    ocr,
    about,
    key,
  }
}

/** "terms", "easy" and "text". */
function listed(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => `"${name}"`)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
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
        password: { type: 'string' },
        ocr: { type: 'boolean' },
        about: { type: 'string' },
        key: { type: 'string' },
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
