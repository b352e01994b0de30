import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { notebookRecord } from '../../../src/notebook/records.ts'
import { notebookJsonSchema } from './json-schema.ts'

const FILE = 'docs/notebook-format.schema.json'

test('the published schema is what the code checks by', () => {
  const schema = JSON.parse(JSON.stringify(notebookJsonSchema(notebookRecord)))
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(schema)
})

test('the description names every kind of record and every field', () => {
  const text = readFileSync('docs/notebook-format.md', 'utf8')
  const { $defs } = notebookJsonSchema(notebookRecord)
  for (const [kind, part] of Object.entries($defs as Record<string, { properties: object }>)) {
    expect(text).toContain(`### ${kind}`)
    for (const field of Object.keys(part.properties)) expect(text).toContain(`\`${field}\``)
  }
})
