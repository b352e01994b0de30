import type { Format, Options } from './options.ts'
import type { World } from './world.ts'

/** One of the things that the command line does. */
export interface Command {
  name: string
  /** Its lines in the help, without the program's name. */
  usage: readonly [line: string, what: string][]
  /** The first is the usual one. */
  formats: readonly Format[]
  /** The options that it takes, apart from --format and --help. */
  takes: readonly Option[]
  /** Whether all was read. */
  run(options: Options, world: World): Promise<boolean>
}

export const OPTIONS = ['jsonl', 'lines', 'nation', 'password', 'ocr', 'about', 'key'] as const
export type Option = (typeof OPTIONS)[number]
