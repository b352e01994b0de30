// `npm run build [chromium|firefox|cli]…`: builds the extension for both browsers and the command line.
import { ensurePackages } from './lib/set-up.mjs'

ensurePackages()
const { buildTarget, DIST, TARGETS } = await import('./lib/builds.mjs')
const wanted = process.argv.slice(2)
const unknown = wanted.filter((target) => !TARGETS.includes(target))
if (unknown.length > 0) {
  console.error(`build: no such target: ${unknown.join(', ')}. There are ${TARGETS.join(', ')}.`)
  process.exit(2)
}
for (const target of wanted.length > 0 ? wanted : TARGETS) {
  await buildTarget(target)
  console.log(`${DIST}/${target}`)
}
