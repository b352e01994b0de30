import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { isMap, isSeq, LineCounter, parse, parseDocument } from 'yaml'
import type { Entry } from '../lexicon/entry.ts'
import { asEntry, entrySchema } from './entry-schema.ts'

/** Something wrong in a dictionary file: where it is and how to mend it. */
export interface Problem {
  file: string
  line: number
  message: string
}

/** An entry and the place it was written. */
export interface LoadedEntry {
  entry: Entry
  file: string
  line: number
}

export interface Dictionary {
  entries: LoadedEntry[]
  /** Shared word lists for context rules. */
  lists: Record<string, string[]>
  /** Ids of entries whose words every family knows, so that others may be explained with them. */
  knownTerms: Set<string>
  /** Letters that nobody needs explained. */
  familiar: string[]
  problems: Problem[]
}

/** Files in the folder that hold something other than entries. */
const OTHER_FILES = new Set([
  'contexts.yaml',
  'hosts.yaml',
  'known-terms.yaml',
  'familiar-letters.yaml',
  'pictures.yaml',
])

/** Reads and validates one YAML text. Never throws: what is wrong is told in `problems`. */
export function readEntries(
  file: string,
  text: string,
): { entries: LoadedEntry[]; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: `not readable as YAML: ${error.message}`,
  }))
  const entries: LoadedEntry[] = []
  if (problems.length > 0 || document.contents === null) return { entries, problems }
  if (!isSeq(document.contents)) {
    return { entries, problems: [{ file, line: 1, message: 'the file must be a list of entries' }] }
  }
  for (const item of document.contents.items) {
    const offset = isMap(item) && item.range ? item.range[0] : 0
    const line = lines.linePos(offset).line
    const value: unknown = isMap(item) ? item.toJS(document) : item
    const result = v.safeParse(entrySchema, value)
    if (result.success) entries.push({ entry: asEntry(result.output), file, line })
    else {
      const id = isMap(item) ? String(item.get('id') ?? 'entry without id') : 'entry'
      for (const issue of result.issues) {
        const path = v.getDotPath(issue)
        problems.push({ file, line, message: `${id}: ${path ? `${path}: ` : ''}${issue.message}` })
      }
    }
  }
  return { entries, problems }
}

/** Reads every entry file in the folder, in order of name. */
export function loadDictionary(folder: string): Dictionary {
  const dictionary: Dictionary = {
    entries: [],
    lists: {},
    knownTerms: new Set(),
    familiar: [],
    problems: [],
  }
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml') || OTHER_FILES.has(file)) continue
    const { entries, problems } = readEntries(file, readFileSync(join(folder, file), 'utf8'))
    dictionary.entries.push(...entries)
    dictionary.problems.push(...problems)
  }
  const lists: unknown = parse(readFileSync(join(folder, 'contexts.yaml'), 'utf8'))
  dictionary.lists = v.parse(v.record(v.string(), v.array(v.string())), lists)
  const known: unknown = parse(readFileSync(join(folder, 'known-terms.yaml'), 'utf8'))
  dictionary.knownTerms = new Set(v.parse(v.array(v.string()), known))
  const letters: unknown = parse(readFileSync(join(folder, 'familiar-letters.yaml'), 'utf8'))
  dictionary.familiar = v.parse(v.array(v.string()), letters)
  return dictionary
}
