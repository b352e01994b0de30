import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'vitest'

/** The folder of real documents: SENDLIGHT_REAL, or `../shared/real` beside the project. */
function realFolder(): string | undefined {
  const folder = resolve(process.env.SENDLIGHT_REAL ?? '../shared/real')
  return existsSync(folder) ? folder : undefined
}

/** Files of one kind (`pages`, `texts`, `plans`), sorted; empty where the folder is missing. */
export function realFiles(kind: 'pages' | 'texts' | 'plans'): string[] {
  const folder = realFolder()
  if (!folder) return []
  const numeric = new Intl.Collator('en', { numeric: true }).compare
  return readdirSync(join(folder, kind))
    .sort(numeric)
    .map((file) => join(folder, kind, file))
}

/**
 * A test over the real documents. Where they are missing it fails under CI; elsewhere it is
 * counted as skipped, with the reason.
 */
export function testOnReal(
  title: string,
  body: (folder: string, context: TestContext) => Promise<void> | void,
  timeout?: number,
): void {
  test(
    title,
    async (context) => {
      const folder = realFolder()
      if (folder) return body(folder, context)
      const reason = 'the real documents are missing: set SENDLIGHT_REAL to their folder'
      if (process.env.CI) throw new Error(reason)
      context.skip(reason)
    },
    timeout,
  )
}
