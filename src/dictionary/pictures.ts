import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'

const schema = v.strictObject({
  entries: v.record(v.string(), v.string()),
  words: v.record(v.string(), v.array(v.pipe(v.string(), v.regex(/^[a-z]+(?: [a-z]+)*$/)))),
})

/** Names of pictures (files in public/pictures) by entry id, and by everyday word. */
export interface Pictures {
  entries: Record<string, string>
  words: Record<string, string>
}

/** Reads pictures.yaml. @throws where the file is not as its head says. */
export function loadPictures(folder: string): Pictures {
  const { entries, words } = v.parse(
    schema,
    parse(readFileSync(join(folder, 'pictures.yaml'), 'utf8')),
  )
  const byWord: Record<string, string> = {}
  for (const [picture, forms] of Object.entries(words)) {
    for (const form of forms) byWord[form] = picture
  }
  return { entries, words: byWord }
}
