import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { loadHostNations } from './host-nations.ts'
import { loadDictionary } from './load.ts'
import { packCards, packIndex } from './pack.ts'
import { loadPictures } from './pictures.ts'

/** All entries; and only those strong enough to tell that a page is about SEND. */
const ALL_ID = 'virtual:sendlight-index'
const CORE_ID = 'virtual:sendlight-core-index'
/** Which entries and words have which picture. */
const PICTURES_ID = 'virtual:sendlight-pictures'
/** Ids of entries whose words every family knows. */
const KNOWN_ID = 'virtual:sendlight-known'
const IDS = [ALL_ID, CORE_ID, PICTURES_ID, KNOWN_ID]

/**
 * Gives the build the dictionary: `virtual:sendlight-index` (all forms),
 * `virtual:sendlight-core-index` (the strong terms, small enough for every page),
 * `virtual:sendlight-pictures` (pictures by entry and by word), `virtual:sendlight-known` (ids of
 * words that need no explaining), and, where
 * `cards` is set, the files dictionary/index.json and dictionary/cards.json for the worker. The
 * build stops at the first faulty file.
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
  const index = (onlyStrong: boolean) => {
    const { entries, lists, familiar } = load()
    const wanted = entries.map((loaded) => loaded.entry).filter((e) => e.strong || !onlyStrong)
    const hosts = loadHostNations(folder)
    return JSON.stringify(packIndex(wanted, lists, hosts, onlyStrong ? [] : familiar))
  }
  return {
    name: 'sendlight-dictionary',
    resolveId(id) {
      return IDS.includes(id) ? `\0${id}` : undefined
    },
    load(id) {
      if (id === `\0${PICTURES_ID}`) {
        this.addWatchFile(resolve(folder, 'pictures.yaml'))
        return `export const pictures = JSON.parse(${JSON.stringify(JSON.stringify(loadPictures(folder)))})`
      }
      if (id === `\0${KNOWN_ID}`) {
        this.addWatchFile(resolve(folder, 'known-terms.yaml'))
        return `export const known = ${JSON.stringify([...load().knownTerms])}`
      }
      if (id !== `\0${ALL_ID}` && id !== `\0${CORE_ID}`) return undefined
      for (const file of readdirSync(folder)) this.addWatchFile(resolve(folder, file))
      // A string parses faster than the same object written as code.
      return `export const index = JSON.parse(${JSON.stringify(index(id === `\0${CORE_ID}`))})`
    },
    generateBundle() {
      if (!options.cards) return
      const cards = packCards(load().entries.map((loaded) => loaded.entry))
      const emit = (name: string, source: string) =>
        this.emitFile({ type: 'asset', fileName: `dictionary/${name}`, source })
      emit('cards.json', JSON.stringify(cards))
      emit('index.json', index(false))
    },
  }
}
