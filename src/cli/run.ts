import { COMMANDS } from './commands.ts'
import { helpOf, type Options, readOptions, UsageError } from './options.ts'
import type { World } from './world.ts'

const DONE = 0
const SOME_FAILED = 1
const MISUSED = 2

/** Runs one command line and gives its exit code. */
export async function run(args: string[], world: World): Promise<number> {
  let options: Options | undefined
  try {
    options = readOptions(args, COMMANDS)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    world.complain(`${error.message} (see --help)`)
    return MISUSED
  }
  if (!options) {
    await world.write(helpOf(COMMANDS))
    return DONE
  }
  const isWhole = await options.command.run(options, world)
  return isWhole ? DONE : SOME_FAILED
}
