import { eachFile } from './each-file.ts'
import type { World } from './world.ts'

/** Why a line could not be read, for standard error. */
export class LineError extends Error {}

/** Answers are written in parcels of about this many characters. */
const PARCEL = 65_536

/** Writes an answer to each line of the files; none where it is undefined. Whether all were read. */
export async function eachLine(
  files: readonly string[],
  world: World,
  answer: (line: string) => string | undefined,
): Promise<boolean> {
  let isWhole = true
  let parcel = ''
  const areRead = await eachFile(files, world, async (file) => {
    let number = 0
    for await (const line of linesOf(world.read(file))) {
      number++
      try {
        const answered = answer(line)
        if (answered !== undefined) parcel += `${answered}\n`
      } catch (error) {
        if (!(error instanceof LineError)) throw error
        isWhole = false
        world.complain(`${file}: line ${number}: ${error.message}`)
      }
      if (parcel.length > PARCEL) {
        await world.write(parcel)
        parcel = ''
      }
    }
  })
  if (parcel !== '') await world.write(parcel)
  return isWhole && areRead
}

/** The lines of a stream of bytes; a carriage return at their end is white space to JSON. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of input) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
