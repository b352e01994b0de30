import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { loadHostNations } from './host-nations.ts'
import { loadDictionary } from './load.ts'
import { packCards, packIndex } from './pack.ts'

const VIRTUAL_ID = 'virtual:sendlight-index'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

/**
 * Gives the build the dictionary: `virtual:sendlight-index` for the finder, and, where `cards` is
 * set, the file dictionary/cards.json. The build stops at the first faulty file.
 */
export function sendlightDictionary(options: { folder?: string; cards?: boolean } = {}): Plugin {
  const folder = options.folder ?? 'dictionary'
  const load = () => {
    const dictionary = loadDictionary(folder)
    if (dictionary.problems.length > 0) {
      const told = dictionary.problems.map((p) => `dictionary/${p.file}:${p.line} ${p.message}`)
      throw new Error(`The dictionary has faults:\n${told.join('\n')}`)
    }
    return dictionary
  }
  return {
    name: 'sendlight-dictionary',
    resolveId(id) {
      return id === VIRTUAL_ID ? RESOLVED_ID : undefined
    },
    load(id) {
      if (id !== RESOLVED_ID) return undefined
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file))
      const { entries, lists } = load()
      const index = packIndex(
        entries.map((loaded) => loaded.entry),
        lists,
        loadHostNations(folder),
      )
      // A string parses faster than the same object written as code.
      return `export const index = JSON.parse(${JSON.stringify(JSON.stringify(index))})`
    },
    generateBundle() {
      if (!options.cards) return
      const cards = packCards(load().entries.map((loaded) => loaded.entry))
      this.emitFile({
        type: 'asset',
        fileName: 'dictionary/cards.json',
        source: JSON.stringify(cards),
      })
    },
  }
}
