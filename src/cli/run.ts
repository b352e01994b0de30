import { NotTextError } from '../documents/decode.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { PhraseList } from '../plain/phrase-list.ts'
import { findTerms } from './find-terms.ts'
import { answerLine, LineError, linesOf } from './json-lines.ts'
import { type EasyTools, easyDocument, easyJson, easyLine, easyTextOf } from './make-easy.ts'
import { openDocument } from './open-document.ts'
import { HELP, type Options, readOptions, UsageError } from './options.ts'
import type { Cards, FileFindings } from './report.ts'
import { htmlReport } from './report-html.ts'
import { textReport } from './report-text.ts'

/** The world outside, so that tests can stand in for it. */
export interface World {
  /** A file's bytes, `-` being standard input. Opening or reading it may throw. */
  read(file: string): AsyncIterable<Uint8Array>
  write(text: string): Promise<void>
  complain(line: string): void
  openLexicon(): Lexicon
  loadCards(): Promise<Cards>
  loadPhrases(): PhraseList
}

const DONE = 0
const SOME_FAILED = 1
const MISUSED = 2

/** Runs one command line and gives its exit code. */
export async function run(args: string[], world: World): Promise<number> {
  let options: Options | undefined
  try {
    options = readOptions(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    world.complain(`${error.message} (see --help)`)
    return MISUSED
  }
  if (!options) {
    await world.write(HELP)
    return DONE
  }
  const isWhole = await follow(options, world)
  return isWhole ? DONE : SOME_FAILED
}

/** Whether all was read. */
function follow(options: Options, world: World): Promise<boolean> {
  if (options.command === 'easy')
    return options.lines ? easyLines(options, world) : easyFiles(options, world)
  return options.jsonl ? answerLines(options, world) : reportFiles(options, world)
}

async function openTools(world: World): Promise<EasyTools> {
  return {
    lexicon: world.openLexicon(),
    cards: await world.loadCards(),
    phrases: world.loadPhrases(),
  }
}

async function easyFiles({ files, format, nation }: Options, world: World): Promise<boolean> {
  const tools = await openTools(world)
  let isWhole = true
  for (const file of files) {
    try {
      const document = openDocument(file, await wholeOf(world.read(file)))
      const made = easyDocument(document, tools, nation)
      await world.write(
        format === 'text' ? easyTextOf(made) : easyJson(file, made, files.length === 1),
      )
    } catch (error) {
      isWhole = false
      world.complain(`${file}: cannot be read: ${reasonOf(error)}`)
    }
  }
  return isWhole
}

async function easyLines({ files, nation }: Options, world: World): Promise<boolean> {
  const tools = await openTools(world)
  return writeLines(files, world, (line) => easyLine(line, tools, nation))
}

async function reportFiles(options: Options, world: World): Promise<boolean> {
  const lexicon = world.openLexicon()
  const { files, format, nation } = options
  const done: FileFindings[] = []
  let isWhole = true
  for (const file of files) {
    try {
      const document = openDocument(file, await wholeOf(world.read(file)))
      const findings = { file, document, ...findTerms(lexicon, document, nation) }
      if (format === 'json') await world.write(asJson(findings, files.length === 1))
      else done.push(findings)
    } catch (error) {
      isWhole = false
      world.complain(`${file}: cannot be read: ${reasonOf(error)}`)
    }
  }
  if (done.length > 0) {
    const cards = await world.loadCards()
    await world.write(format === 'html' ? htmlReport(done, cards) : textReport(done, cards))
  }
  return isWhole
}

function asJson({ file, nation, terms, unknown }: FileFindings, isOnlyOne: boolean): string {
  return `${JSON.stringify({ file, nation, terms, unknown }, undefined, isOnlyOne ? 2 : undefined)}\n`
}

/** Answers are written in parcels of about this many characters. */
const PARCEL = 65_536

async function answerLines({ files, nation }: Options, world: World): Promise<boolean> {
  const lexicon = world.openLexicon()
  return writeLines(files, world, (line) =>
    line.trim() === '' ? undefined : answerLine(line, lexicon, nation),
  )
}

/** Writes an answer to each line of the files; none where it is undefined. */
async function writeLines(
  files: readonly string[],
  world: World,
  answer: (line: string) => string | undefined,
): Promise<boolean> {
  let isWhole = true
  let parcel = ''
  for (const file of files) {
    let number = 0
    try {
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
    } catch (error) {
      isWhole = false
      world.complain(`${file}: cannot be read: ${reasonOf(error)}`)
    }
  }
  if (parcel !== '') await world.write(parcel)
  return isWhole
}

async function wholeOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ENOTDIR: 'part of its path is not a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
}

function reasonOf(error: unknown): string {
  if (error instanceof NotTextError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : REASONS[code]
  // A program fault must not look like a fault of the file.
  if (known === undefined && code === undefined) throw error
  return known ?? message.split('\n', 1)[0] ?? 'unknown reason'
}
