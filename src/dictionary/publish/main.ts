import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDictionary } from '../load.ts'
import { glossaryCsv, glossaryJson, glossarySkos } from './data-files.ts'
import { glossaryPage, sortEntries } from './glossary-page.ts'

/** Writes the dictionary as a page and as data, ready for a council or charity to publish. */
export function publish(folder: string, date: string): void {
  const dictionary = loadDictionary('dictionary')
  const entries = sortEntries(dictionary.entries.map((loaded) => loaded.entry))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), glossaryPage(entries, date))
  writeFileSync(join(folder, 'glossary.json'), glossaryJson(entries))
  writeFileSync(join(folder, 'glossary.csv'), `\ufeff${glossaryCsv(entries)}`)
  writeFileSync(join(folder, 'glossary.ttl'), glossarySkos(entries))
}

publish('dist/glossary', new Date().toISOString().slice(0, 10))
