import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where builds go, and where the tests look for them. */
export const DIST = process.env.SENDLIGHT_DIST ?? 'dist'

/** The three things that are built: what to look at to know whether one is there and fresh. */
const BUILDS = {
  chromium: { config: 'vite.config.ts', made: 'manifest.json' },
  firefox: { config: 'vite.config.ts', made: 'manifest.json' },
  cli: { config: 'vite.cli.config.ts', made: 'sendlight.js' },
}

export const TARGETS = Object.keys(BUILDS)

const SOURCES = ['src', 'public', 'dictionary']
const SINGLE_SOURCES = ['manifest.json', 'package.json', 'vite.config.ts', 'vite.cli.config.ts']

/**
 * Builds a target into its folder of DIST. It is made beside its place and moved there whole, so that whoever
 * uses it meanwhile never meets half of it.
 */
export async function buildTarget(target) {
  const { build } = await import('vite')
  process.env.TARGET = target
  const beside = join(DIST, `.${target}-${process.pid}`)
  try {
    await build({
      configFile: BUILDS[target].config,
      logLevel: 'silent',
      build: { outDir: beside },
    })
    rmSync(join(DIST, target), { recursive: true, force: true })
    renameSync(beside, join(DIST, target))
  } catch (error) {
    // The stack says nothing but how the bundler works.
    const lines = String(error.message).split('\n')
    throw new Error(lines.filter((line) => !/^\s+at /.test(line)).join('\n'))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** Builds a target if a source is newer than what was built last. */
export async function buildIfStale(target) {
  if (!isFresh(target)) await buildTarget(target)
}

/** Whether the target is there and no source is newer. */
function isFresh(target) {
  const made = join(DIST, target, BUILDS[target].made)
  return existsSync(made) && newest() < statSync(made).mtimeMs
}

function newest() {
  const times = SINGLE_SOURCES.filter(existsSync).map((file) => statSync(file).mtimeMs)
  for (const folder of SOURCES) {
    times.push(statSync(folder).mtimeMs)
    // A folder's own time tells of files that were taken away.
    for (const name of readdirSync(folder, { recursive: true }))
      times.push(statSync(join(folder, name)).mtimeMs)
  }
  return Math.max(...times)
}
