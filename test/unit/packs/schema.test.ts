import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { packSchema } from '../../../src/packs/pack.ts'

// The published schema is made from the one that checks; `npx vitest run -u` writes it anew.
test('docs/glossary-format.schema.json says what is checked', async () => {
  const schema = {
    title: 'A shared glossary of Sendlight, version 1',
    ...toJsonSchema(packSchema, { errorMode: 'ignore', typeMode: 'input' }),
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/glossary-format.schema.json',
  )
})
