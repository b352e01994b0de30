import { reasonOf } from './faults.ts'
import type { World } from './world.ts'

/** Does every file it can, and names each it cannot in one line. Whether all were done. */
export async function eachFile(
  files: readonly string[],
  world: World,
  action: (file: string) => Promise<void>,
): Promise<boolean> {
  let isWhole = true
  for (const file of files) {
    try {
      await action(file)
    } catch (error) {
      isWhole = false
      world.complain(`${file}: cannot be read: ${reasonOf(error)}`)
    }
  }
  return isWhole
}

export async function wholeOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  // Readers take bytes as every browser knows them, not Node's own kind.
  return new Uint8Array(Buffer.concat(all))
}
