import { run } from '../../../src/cli/run.ts'
import type { World } from '../../../src/cli/world.ts'
import { sampleCards, sampleLexicon, samplePhrases } from './sample-lexicon.ts'

/** Runs a command line over files that exist only here. */
export async function sendlight(
  args: string[],
  files: Record<string, string | Uint8Array | Error> = {},
) {
  let out = ''
  const complaints: string[] = []
  const world: World = {
    async *read(file) {
      const content = files[file] ?? Object.assign(new Error('gone'), { code: 'ENOENT' })
      if (content instanceof Error) throw content
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      // In parts, as a pipe brings them: characters may be cut in two.
      const size = bytes.length > 10_000 ? 65_537 : 7
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
    write: async (text) => {
      out += text
    },
    complain: (line) => complaints.push(line),
    openLexicon: sampleLexicon,
    loadCards: async () => sampleCards,
    loadPhrases: () => samplePhrases,
    knownTerms: () => new Set(),
    today: () => '2026-11-25',
  }
  const code = await run(args, world)
  return { code, out, complaints }
}

/** What was written, one JSON value a line. */
export const jsonLines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
