import * as v from 'valibot'
import { FORMAT, FORMAT_VERSION, LIMITS, type Pack, packSchema } from './pack.ts'
import { PackError } from './pack-error.ts'
import { readSafeJson } from './safe-json.ts'
import { SIGNED_FORMAT, type Signed, verify } from './signing.ts'

/** A glossary as it was received. */
export interface ReceivedPack {
  pack: Pack
  /** Whose key signed it; `undefined` for a file that nobody vouches for. */
  key: string | undefined
}

/**
 * Reads a glossary file, signed or not. Only fields that the format knows are taken over.
 *
 * @throws PackError; `bad-signature` where the signed words were changed
 */
export async function readPackFile(bytes: Uint8Array): Promise<ReceivedPack> {
  if (bytes.length > LIMITS.fileBytes) throw new PackError('too-big')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PackError('not-a-glossary')
  }
  return readPackText(text)
}

/** The same from text, such as the part of a glossary page that carries it. */
export async function readPackText(text: string): Promise<ReceivedPack> {
  if (text.length > LIMITS.fileBytes) throw new PackError('too-big')
  if (!/^[\s\ufeff]*[[{]/.test(text)) throw new PackError('not-a-glossary')
  const given = readSafeJson(text.replace(/^\ufeff/, ''))
  if (isSigned(given)) {
    await verify(given)
    return { pack: asPack(readSafeJson(given.payload)), key: given.key }
  }
  return { pack: asPack(given), key: undefined }
}

/**
 * Checks the shape of a glossary.
 * @throws PackError `not-a-glossary`, `notebook`, `newer-version` or `bad-content`
 */
export function asPack(given: unknown): Pack {
  if (typeof given !== 'object' || given === null) throw new PackError('not-a-glossary')
  if ('records' in given && Array.isArray(given.records)) throw new PackError('notebook')
  if (!('format' in given) || given.format !== FORMAT) throw new PackError('not-a-glossary')
  if ('formatVersion' in given && Number(given.formatVersion) > FORMAT_VERSION)
    throw new PackError('newer-version')
  const result = v.safeParse(packSchema, given, { abortPipeEarly: true })
  if (!result.success) throw new PackError('bad-content', describe(result.issues[0], given))
  refuseTwins(result.output)
  return result.output
}

function describe(issue: v.BaseIssue<unknown>, given: object): string {
  const path = v.getDotPath(issue) ?? ''
  const said = saidOf(issue, path)
  const row = /^entries\.(\d+)/.exec(path)
  if (!row) return said
  const entries = 'entries' in given && Array.isArray(given.entries) ? given.entries : []
  const entry: unknown = entries[Number(row[1])]
  const term =
    typeof entry === 'object' && entry !== null && 'term' in entry ? entry.term : undefined
  const name = typeof term === 'string' ? ` (${term.slice(0, 60)})` : ''
  return `entry ${Number(row[1]) + 1}${name}: ${said}`
}

/** Our own sentence about a part where the schema has one, and a plain one where it has none. */
function saidOf({ message, received }: v.BaseIssue<unknown>, path: string): string {
  const part = path.replace(/^entries\.\d+\.?/, '')
  if (received === 'undefined') return `${part} is missing`
  if (message.startsWith('Invalid')) return `${part} is not what it should be`
  return /^entries\./.test(path) || path === '' ? message : `${path}: ${message}`
}

function refuseTwins(pack: Pack): void {
  const seen = new Map<string, number>()
  for (const [at, { id }] of pack.entries.entries()) {
    const earlier = seen.get(id)
    if (earlier !== undefined)
      throw new PackError('bad-content', `entries ${earlier + 1} and ${at + 1} have the same id`)
    seen.set(id, at)
  }
}

function isSigned(given: unknown): given is Signed {
  if (typeof given !== 'object' || given === null) return false
  const signed = given as Partial<Record<keyof Signed, unknown>>
  if (signed.format !== SIGNED_FORMAT) return false
  const isWhole = [signed.payload, signed.key, signed.signature].every(
    (part) => typeof part === 'string',
  )
  if (!isWhole) throw new PackError('damaged')
  return true
}
