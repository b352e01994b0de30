import type { notebookRecord } from '../../../src/notebook/records.ts'

type Json = { [name: string]: unknown }

interface Part {
  kind: string
  type: string
  requirement?: unknown
  pipe?: readonly Part[]
  entries?: Record<string, Part>
  item?: Part
  items?: readonly Part[]
  wrapped?: Part
  options?: readonly unknown[]
  literal?: unknown
}

/** The JSON Schema (draft 2020-12) of a notebook file, from the schemas that the code checks by. */
export function notebookJsonSchema(record: typeof notebookRecord): Json {
  const kinds = (record as unknown as { options: readonly Part[] }).options
  const named = kinds.map((part) => [String(part.entries?.kind?.literal), jsonOf(part)] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A Sendlight notebook',
    type: 'object',
    required: ['format', 'version', 'exported', 'count', 'records'],
    properties: {
      format: { const: 'sendlight-notebook' },
      version: { enum: [1, 2] },
      exported: { type: 'string', format: 'date-time' },
      draftsLeftOut: { type: 'integer', minimum: 0 },
      count: { type: 'integer', minimum: 0 },
      records: {
        type: 'array',
        maxItems: 200_000,
        items: { oneOf: named.map(([name]) => ({ $ref: `#/$defs/${name}` })) },
      },
    },
    $defs: Object.fromEntries(named),
  }
}

function jsonOf(part: Part): Json {
  const rules = (part.pipe ?? []).slice(1).map((rule) => ruleOf(rule, part.type))
  return Object.assign(bareOf(part), ...rules)
}

function bareOf(part: Part): Json {
  switch (part.type) {
    case 'object':
      return {
        type: 'object',
        required: Object.entries(part.entries ?? {}).flatMap(([name, each]) =>
          each.type === 'optional' ? [] : [name],
        ),
        properties: Object.fromEntries(
          Object.entries(part.entries ?? {}).map(([name, each]) => [name, jsonOf(each)]),
        ),
      }
    case 'array':
      return { type: 'array', items: jsonOf(known(part.item)) }
    case 'strict_tuple':
      return {
        type: 'array',
        prefixItems: part.items?.map(jsonOf),
        items: false,
        minItems: part.items?.length,
      }
    case 'nullable':
      return { anyOf: [jsonOf(known(part.wrapped)), { type: 'null' }] }
    case 'optional':
      return jsonOf(known(part.wrapped))
    case 'literal':
      return { const: part.literal }
    case 'picklist':
      return { enum: part.options }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type }
    default:
      throw new Error(`no JSON Schema for ${part.type}`)
  }
}

function ruleOf(rule: Part, type: string): Json {
  const { requirement } = rule
  switch (rule.type) {
    case 'max_length':
      return type === 'array' ? { maxItems: requirement } : { maxLength: requirement }
    case 'regex':
      return { pattern: sourceOf(requirement) }
    case 'iso_date':
      return { format: 'date' }
    case 'iso_timestamp':
      return { format: 'date-time' }
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    default:
      throw new Error(`no JSON Schema for ${rule.type}`)
  }
}

/** JSON Schema has no flag for capitals. */
function sourceOf(requirement: unknown): string {
  if (!(requirement instanceof RegExp)) throw new Error('a pattern was expected')
  const { source, flags } = requirement
  if (!flags.includes('i')) return source
  return source.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)
}

function known(part: Part | undefined): Part {
  if (part === undefined) throw new Error('a part is missing')
  return part
}
