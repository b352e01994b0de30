import type { Command } from './command.ts'
import { eachFile, wholeOf } from './each-file.ts'
import { eachLine } from './each-line.ts'
import type { EasyTools } from './make-easy.ts'
import { openDocument } from './open-document.ts'
import type { Options } from './options.ts'
import type { World } from './world.ts'

export const EASY: Command = {
  name: 'easy',
  usage: [
    ['easy FILE...', 'each sentence with its easy version, and what was taken back'],
    ['easy --lines [FILE...]', 'one line of easy text for each line read'],
  ],
  formats: ['json', 'text'],
  takes: ['lines', 'nation', 'password', 'ocr'],
  run: (options, world) => (options.lines ? easyLines(options, world) : easyFiles(options, world)),
}

async function openTools(world: World): Promise<EasyTools> {
  return {
    lexicon: world.openLexicon(),
    cards: await world.loadCards(),
    phrases: world.loadPhrases(),
  }
}

async function easyFiles(options: Options, world: World): Promise<boolean> {
  const { files, format, nation } = options
  const { easyDocument, easyJson, easyTextOf } = await import('./make-easy.ts')
  const tools = await openTools(world)
  return eachFile(files, world, async (file) => {
    const document = await openDocument(file, await wholeOf(world.read(file)), options)
    const made = easyDocument(document, tools, nation)
    await world.write(
      format === 'text' ? easyTextOf(made) : easyJson(file, made, files.length === 1),
    )
  })
}

async function easyLines({ files, nation }: Options, world: World): Promise<boolean> {
  const { easyLine } = await import('./make-easy.ts')
  const tools = await openTools(world)
  return eachLine(files, world, (line) => easyLine(line, tools, nation))
}
