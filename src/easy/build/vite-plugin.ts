import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { readPhrases } from '../../plain/phrase-list.ts'

const ID = 'virtual:sendlight-phrases'
const FILE = 'src/plain/data/phrases.yaml'

/** Gives the build `virtual:sendlight-phrases`, and stops it where the word list is faulty. */
export function easyPhrases(): Plugin {
  return {
    name: 'sendlight-easy-phrases',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined
      this.addWatchFile(resolve(FILE))
      const list: unknown = parse(readFileSync(FILE, 'utf8'))
      readPhrases(list)
      // A string parses faster than the same list written as code.
      return `export const phrases = JSON.parse(${JSON.stringify(JSON.stringify(list))})`
    },
  }
}
