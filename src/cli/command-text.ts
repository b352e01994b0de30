import type { DocumentModel } from '../documents/model.ts'
import { textualDocument } from '../documents/model-text.ts'
import type { Command } from './command.ts'
import { eachFile, wholeOf } from './each-file.ts'
import { notesOf } from './faults.ts'
import { openModel } from './open-document.ts'
import type { Options } from './options.ts'
import type { World } from './world.ts'

export const TEXT: Command = {
  name: 'text',
  usage: [
    ['text FILE...', 'the text of each file in reading order: a row of a table is a line'],
    ['text --format json FILE...', 'its blocks, with their places in the file'],
  ],
  formats: ['text', 'json'],
  takes: ['password', 'ocr'],
  run: textOfFiles,
}

async function textOfFiles(options: Options, world: World): Promise<boolean> {
  const { files, format } = options
  let isFirst = true
  return eachFile(files, world, async (file) => {
    const model = await openModel(file, await wholeOf(world.read(file)), options)
    if (format === 'json') {
      await world.write(asJson(file, model, files.length === 1))
      return
    }
    for (const note of notesOf(model)) world.complain(`${file}: ${note}`)
    const { text } = textualDocument(model)
    // Several files are told apart by their names.
    const name = files.length === 1 ? '' : `${isFirst ? '' : '\n'}==> ${file} <==\n`
    isFirst = false
    await world.write(`${name}${text}${text === '' ? '' : '\n'}`)
  })
}

function asJson(file: string, model: DocumentModel, isOnlyOne: boolean): string {
  return `${JSON.stringify({ file, ...model }, undefined, isOnlyOne ? 2 : undefined)}\n`
}
