import type { Command } from './command.ts'
import { eachFile, wholeOf } from './each-file.ts'
import { eachLine } from './each-line.ts'
import { findTerms } from './find-terms.ts'
import { openDocument } from './open-document.ts'
import type { Options } from './options.ts'
import type { FileFindings } from './report.ts'
import { htmlReport } from './report-html.ts'
import { textReport } from './report-text.ts'
import type { World } from './world.ts'

export const TERMS: Command = {
  name: 'terms',
  usage: [
    ['terms FILE...', 'the SEND terms in each file; - reads standard input'],
    ['terms --jsonl [FILE...]', 'one JSON object a line: {"id", "text", "html", "nation"}'],
  ],
  formats: ['json', 'text', 'html'],
  takes: ['jsonl', 'nation', 'password', 'ocr'],
  run: (options, world) => (options.jsonl ? answer(options, world) : report(options, world)),
}

async function answer({ files, nation }: Options, world: World): Promise<boolean> {
  const { answerLine } = await import('./json-lines.ts')
  const lexicon = world.openLexicon()
  return eachLine(files, world, (line) =>
    line.trim() === '' ? undefined : answerLine(line, lexicon, nation),
  )
}

async function report(options: Options, world: World): Promise<boolean> {
  const { files, format, nation } = options
  const lexicon = world.openLexicon()
  const done: FileFindings[] = []
  const isWhole = await eachFile(files, world, async (file) => {
    const document = await openDocument(file, await wholeOf(world.read(file)), options)
    const findings = { file, document, ...findTerms(lexicon, document, nation) }
    if (format === 'json') await world.write(asJson(findings, files.length === 1))
    else done.push(findings)
  })
  if (done.length > 0) {
    const cards = await world.loadCards()
    await world.write(format === 'html' ? htmlReport(done, cards) : textReport(done, cards))
  }
  return isWhole
}

function asJson({ file, nation, terms, unknown }: FileFindings, isOnlyOne: boolean): string {
  return `${JSON.stringify({ file, nation, terms, unknown }, undefined, isOnlyOne ? 2 : undefined)}\n`
}
