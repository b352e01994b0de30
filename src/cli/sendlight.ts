import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { index } from 'virtual:sendlight-index'
import { known } from 'virtual:sendlight-known'
import { phrases } from 'virtual:sendlight-phrases'
import { openLexicon } from '../lexicon/lexicon.ts'
import { readPhrases } from '../plain/phrase-list.ts'
import type { Cards } from './report.ts'
import { run } from './run.ts'

// The entry of dist/cli: the command line of this process.

const CARDS = join(dirname(fileURLToPath(import.meta.url)), 'dictionary/cards.json')

// `sendlight … | head` closes our output before we are done: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), {
  read: (file) => (file === '-' ? process.stdin : createReadStream(file)),
  write: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
    }),
  complain: (line) => process.stderr.write(`sendlight: ${line}\n`),
  openLexicon: () => openLexicon(index),
  loadPhrases: () => readPhrases(phrases),
  knownTerms: () => new Set(known),
  today: () => new Date().toISOString().slice(0, 10),
  loadCards: async () => JSON.parse(await readFile(CARDS, 'utf8')) as Cards,
})
