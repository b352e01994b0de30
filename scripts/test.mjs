// `npm test`: everything that is checked, on a fresh machine too. Ends with one line:
// N passed, N failed (each test and each check counts as one).
// `npm test -- unit browser` runs only the steps named.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBrowsers, ensurePackages, foreground } from './lib/set-up.mjs'

const TALLY = { passed: 0, failed: 0, skipped: 0 }
const REPORT = '.cache/test-report.json'

const steps = {
  lint: () => check('format and lint', 'biome', ['check', '--error-on-warnings']),
  types: () => check('types', 'tsc', ['-p', '.']),
  unused: () => check('dead code', 'knip', []),
  dictionary: () => checkNode('dictionary', 'scripts/dictionary.mjs'),
  unit: () => vitest(['unit', 'dom']),
  build,
  package: checkPackage,
  browser: testInBrowsers,
}

ensurePackages()
const wanted = process.argv.slice(2)
for (const name of wanted) {
  if (!(name in steps)) {
    console.error(`test: no such step: ${name}. There are ${Object.keys(steps).join(', ')}.`)
    process.exit(2)
  }
}
noteRealDocuments()
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name} ==`)
  await step()
}
const { passed, failed, skipped } = TALLY
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

/** Counts one check, and says how it went. */
function count(what, isWell) {
  if (isWell) TALLY.passed++
  else TALLY.failed++
  console.log(`${isWell ? 'ok' : 'FAILED'}: ${what}`)
}

function check(what, program, args) {
  count(what, foreground('npx', ['--no-install', program, ...args]))
}

function checkNode(what, script) {
  count(what, foreground('node', [script]))
}

async function build() {
  const { buildTarget, TARGETS } = await import('./lib/builds.mjs')
  for (const target of TARGETS) {
    try {
      await buildTarget(target)
      count(`build ${target}`, true)
    } catch (error) {
      console.error(error.message)
      count(`build ${target}`, false)
    }
  }
}

/** Mozilla's own linter over what Firefox gets. */
function checkPackage() {
  const options = { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } }
  count('web-ext lint', foreground('npm', ['run', '-s', 'lint:firefox'], options))
}

async function testInBrowsers() {
  const missing = await ensureBrowsers(['chromium', 'firefox'])
  if (missing.length > 0) {
    console.error(
      `Missing: ${missing.join(' and ')}. Install them (Debian: apt-get install chromium firefox-esr),\n` +
        'or name their programs in CHROME_PATH and FIREFOX_PATH.',
    )
    count('browsers to test in', false)
    return
  }
  vitest(['browser'])
}

/** Runs test projects and adds their tests to the tally. */
function vitest(projects) {
  rmSync(REPORT, { force: true })
  mkdirSync('.cache', { recursive: true })
  const isWell = foreground('npx', [
    '--no-install',
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ])
  if (!existsSync(REPORT)) return count(`${projects.join(' and ')} tests`, false)
  const report = JSON.parse(readFileSync(REPORT, 'utf8'))
  TALLY.passed += report.numPassedTests
  TALLY.skipped += report.numPendingTests + report.numTodoTests
  // A file that could not even be loaded has no tests to count.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  // An error outside any test fails the run without failing a test.
  TALLY.failed += isWell ? failed : Math.max(1, failed)
}

function noteRealDocuments() {
  const folder = process.env.SENDLIGHT_REAL ?? '../shared/real'
  if (existsSync(folder) || process.env.CI) return
  console.log(
    `No real documents in ${folder} (SENDLIGHT_REAL names their folder): tests over them are skipped.`,
  )
}
