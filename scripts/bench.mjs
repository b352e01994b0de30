// `npm run bench`: measures, prints, and writes the record into docs/measurements.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { buildIfStale } from './lib/builds.mjs'
import { ensureBrowsers, ensurePackages, loadTypeScript } from './lib/set-up.mjs'

ensurePackages()
const missing = await ensureBrowsers(['chromium'])
if (missing.length > 0) {
  console.error('bench: it needs Chromium. Install it, or name its program in CHROME_PATH.')
  process.exit(1)
}
for (const target of ['chromium', 'cli']) await buildIfStale(target)
const { bench } = await loadTypeScript('test/bench/bench.ts')
const { asTable, withBlock } = await loadTypeScript('test/bench/table.ts')

const { rows, circumstances } = await bench((line) => console.log(line))
const table = asTable(rows)
console.log(`\n${circumstances}\n\n${table}`)
const file = 'docs/measurements.md'
const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Measurements\n'
writeFileSync(file, withBlock(text, `${circumstances}\n\n${table}`))
console.log(`\nWritten to ${file}.`)
