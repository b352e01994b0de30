import { checkPack } from '../packs/check-pack.ts'
import { diffPacks } from '../packs/diff-packs.ts'
import { readKeys } from '../packs/key-file.ts'
import type { Pack } from '../packs/pack.ts'
import { PackError, type PackFailure } from '../packs/pack-error.ts'
import { readPackFile } from '../packs/read-pack.ts'
import { fingerprintOf, makeKeyPair, signPack } from '../packs/signing.ts'
import type { Command } from './command.ts'
import { wholeOf } from './each-file.ts'
import { reasonOf } from './faults.ts'
import { entriesOf, glossaryAbout } from './glossary-build.ts'
import { asText, problemText } from './glossary-text.ts'
import { type Options, UsageError } from './options.ts'
import type { World } from './world.ts'

export const GLOSSARY: Command = {
  name: 'glossary',
  usage: [
    ['glossary check FILE...', 'what is wrong or could be plainer in shared glossaries'],
    ['glossary build --about ABOUT FILE', 'a glossary from a table (Excel, CSV, Word) or a list'],
    ['glossary keys', 'a new pair of keys for a publisher: keep them safe'],
    ['glossary sign --key KEYS FILE', 'the glossary signed, ready to publish'],
    ['glossary page FILE', 'a web page with the words and the glossary inside'],
    ['glossary diff OLD NEW', 'what a new version changes'],
  ],
  formats: ['json', 'text'],
  takes: ['about', 'key'],
  run: runGlossary,
}

const FAULTS: Readonly<Record<PackFailure, string>> = {
  'too-big': 'it is larger than a glossary may be',
  'not-a-glossary': 'it is not a shared glossary',
  notebook: 'it is a notebook, not a shared glossary',
  damaged: 'it is damaged, or only part of it is there',
  'newer-version': 'it was made by a later version of Sendlight',
  'bad-content': 'a part of it is not as it should be',
  'bad-signature': 'its words are not those that were signed',
  'wrong-passphrase': 'the passphrase is wrong',
}

async function runGlossary(options: Options, world: World): Promise<boolean> {
  const [task, ...files] = options.files
  const action = ACTIONS[task ?? '']
  if (!action) {
    world.complain('say what to do: glossary check, build, keys, sign, page or diff')
    return false
  }
  try {
    return await action(files, options, world)
  } catch (error) {
    if (error instanceof UsageError) world.complain(error.message)
    else if (error instanceof FaultOfFile) world.complain(`${error.file}: ${told(error.cause)}`)
    else world.complain(`${files.join(' ')}: ${told(error)}`)
    return false
  }
}

/** A fault with the name of the file it is about, where several are read. */
class FaultOfFile extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file)
  }
}

async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new FaultOfFile(file, error)
  }
}

type Action = (files: string[], options: Options, world: World) => Promise<boolean>

const ACTIONS: Readonly<Record<string, Action>> = { check, build, keys, sign, page, diff }

async function check(files: string[], { format }: Options, world: World): Promise<boolean> {
  needs(files, 1, 'glossary check FILE')
  const builtIn = { lexicon: world.openLexicon(), known: world.knownTerms() }
  let isGood = true
  for (const file of files) {
    try {
      const { pack, key } = await readPackFile(await wholeOf(world.read(file)))
      const problems = checkPack(pack, builtIn, world.today())
      if (problems.some(({ level }) => level === 'error')) isGood = false
      const signed = key === undefined ? null : { key, fingerprint: await fingerprintOf(key) }
      const of = (level: string) =>
        problems.filter((problem) => problem.level === level).map(({ level: _, ...rest }) => rest)
      if (format === 'json')
        await world.write(
          `${JSON.stringify({ file, title: pack.title, version: pack.version, entries: pack.entries.length, signed, errors: of('error'), warnings: of('warning') }, undefined, files.length === 1 ? 2 : undefined)}\n`,
        )
      else await world.write(asText(file, pack, problems.map(problemText)))
    } catch (error) {
      isGood = false
      const message = told(error)
      if (format === 'json' && error instanceof PackError)
        await world.write(
          `${JSON.stringify({ file, errors: [{ rule: error.failure, entry: '', text: error.detail }], warnings: [] }, undefined, files.length === 1 ? 2 : undefined)}\n`,
        )
      world.complain(`${file}: ${message}`)
    }
  }
  return isGood
}

async function build(files: string[], { about }: Options, world: World): Promise<boolean> {
  const [file = ''] = needs(files, 1, 'glossary build --about ABOUT FILE')
  if (about === undefined) throw new UsageError('say whose glossary it is: --about FILE')
  const { entries, notes } = await reading(file, async () =>
    entriesOf(file, await wholeOf(world.read(file))),
  )
  const pack = await reading(about, async () =>
    glossaryAbout(await wholeOf(world.read(about)), entries, world.today()),
  )
  for (const note of notes) world.complain(`${file}: ${note}`)
  await world.write(`${JSON.stringify(pack, undefined, 2)}\n`)
  return true
}

async function keys(_files: string[], _options: Options, world: World): Promise<boolean> {
  const pair = await makeKeyPair()
  await world.write(`${JSON.stringify({ format: 'sendlight-keys', ...pair }, undefined, 2)}\n`)
  world.complain(
    `the key's number is ${await fingerprintOf(pair.key)}; who has this file can publish in your name`,
  )
  return true
}

async function sign(files: string[], { key }: Options, world: World): Promise<boolean> {
  const pack = await readOne(needs(files, 1, 'glossary sign --key KEYS FILE'), world)
  if (key === undefined) throw new UsageError('say whose keys sign it: --key FILE')
  const pair = await reading(key, async () =>
    readKeys(new TextDecoder().decode(await wholeOf(world.read(key)))),
  )
  await world.write(await signPack(pack, pair))
  return true
}

async function page(files: string[], _options: Options, world: World): Promise<boolean> {
  const [file = ''] = needs(files, 1, 'glossary page FILE')
  const bytes = await wholeOf(world.read(file))
  const { pack } = await readPackFile(bytes)
  const { glossaryPage } = await import('../packs/publish/glossary-page.ts')
  await world.write(glossaryPage(pack, new TextDecoder().decode(bytes)))
  return true
}

async function diff(files: string[], { format }: Options, world: World): Promise<boolean> {
  const [old = '', now = ''] = needs(files, 2, 'glossary diff OLD NEW')
  const before = await readOne([old], world)
  const after = await readOne([now], world)
  const changes = diffPacks(before, after)
  if (format === 'json') {
    await world.write(`${JSON.stringify({ old, new: now, ...changes }, undefined, 2)}\n`)
    return true
  }
  const lines = [
    ...changes.added.map(({ term, plain }) => `new: ${term}: ${plain}`),
    ...changes.changed.map(({ before: was, after: is }) =>
      [`changed: ${is.term}`, `  was: ${was.plain}`, `  is:  ${is.plain}`].join('\n'),
    ),
    ...changes.removed.map(({ term }) => `gone: ${term}`),
  ]
  await world.write(`${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`)
  return true
}

async function readOne([file = '']: string[], world: World): Promise<Pack> {
  const { pack } = await reading(file, async () => readPackFile(await wholeOf(world.read(file))))
  return pack
}

function needs(files: string[], count: number, usage: string): string[] {
  if (files.length < count) throw new UsageError(`name the file: ${usage}`)
  return files
}

function told(error: unknown): string {
  if (!(error instanceof PackError)) return `cannot be read: ${reasonOf(error)}`
  const { failure, detail } = error
  return detail === '' ? FAULTS[failure] : `${FAULTS[failure]}: ${detail}`
}
