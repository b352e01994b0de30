import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'
import { NATIONS, type Nation } from '../lexicon/entry.ts'

const hostsSchema = v.looseObject({
  nations: v.optional(v.record(v.picklist(NATIONS), v.array(v.string())), {}),
})

/** Host name endings by nation, from the `nations` key of dictionary/hosts.yaml. */
export function loadHostNations(folder: string): Partial<Record<Nation, string[]>> {
  const file = join(folder, 'hosts.yaml')
  if (!existsSync(file)) return {}
  return v.parse(hostsSchema, parse(readFileSync(file, 'utf8'))).nations
}
